import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionTrail } from '../../../../src/site/view-models/section-trail.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

/** The trail of a page as ids. */
function trailOf(id: string, at = site) {
  const trail = sectionTrail(at, at.page(id));
  assert.ok(trail, id);
  return {
    pages: trail.pages.map(({ page }) => page.id),
    current: trail.pages.filter(({ current }) => current).map(({ page }) => page.id),
    previous: trail.previous?.id,
    next: trail.next?.id,
  };
}

const types = ['rejected', 'resentful', 'intimacy-seeker', 'incompetent-suitor', 'predatory'];

test('the five types are read one after the other, and end with the fifth', () => {
  assert.deepEqual(trailOf('rejected'), {
    pages: types,
    current: ['rejected'],
    previous: undefined,
    next: 'resentful',
  });
  assert.deepEqual(trailOf('predatory'), {
    pages: types,
    current: ['predatory'],
    previous: 'incompetent-suitor',
    next: undefined,
  });
});

test('a page outside a sequence has the list of its section in the declared order, and no neighbours', () => {
  assert.deepEqual(trailOf('helping-someone'), {
    pages: [
      'how-it-affects-you',
      'if-you-cannot-go-on',
      'is-it-over',
      'under-18',
      'students',
      'men',
      'lgbt',
      'disabled-people',
      'immigration',
      'targeted-for-who-you-are',
      'gypsy-roma-traveller',
      'because-of-your-work',
      'armed-forces',
      'sex-workers',
      'helping-someone',
      'pass-it-on',
      'worried-about-your-behaviour',
      'accused',
    ],
    current: ['helping-someone'],
    previous: undefined,
    next: undefined,
  });
  const others = trailOf('by-a-neighbour');
  assert.deepEqual(others.pages.slice(0, 5), types);
  assert.deepEqual([others.previous, others.next], [undefined, undefined]);
});

test('a sequence may begin with the index of its section; any other list leaves it out', () => {
  assert.deepEqual(trailOf('after-you-report'), {
    pages: [
      'after-you-report',
      'giving-your-account',
      'while-they-investigate',
      'apply-for-an-order',
      'going-to-court',
      'family-court',
      'prison-and-release',
      'compensation',
      'if-the-response-is-poor',
      'advocates',
    ],
    current: ['after-you-report'],
    previous: undefined,
    next: 'giving-your-account',
  });
  const index = trailOf('for-you');
  assert.ok(!index.pages.includes('for-you'));
  assert.deepEqual([index.current, index.next], [[], undefined]);
});

test('each law is a sequence of its own, also one that does not hold where the publisher is', () => {
  const scottish = [
    'at-a-glance-scotland',
    'stalking-offences-scotland',
    'harassment-offences-scotland',
    'orders-that-stop-contact-scotland',
    'if-an-order-is-broken-scotland',
    'who-somebody-is-scotland',
    'your-rights-scotland',
  ];
  for (const at of [site, loadSite('brands/union-railway')]) {
    assert.deepEqual(trailOf('harassment-offences-scotland', at), {
      pages: scottish,
      current: ['harassment-offences-scotland'],
      previous: 'stalking-offences-scotland',
      next: 'orders-that-stop-contact-scotland',
    });
    assert.equal(
      trailOf('harassment-offences-england-and-wales', at).next,
      'messages-and-pictures-offences-england-and-wales',
    );
    assert.equal(trailOf('your-rights-england-and-wales', at).next, undefined);
  }
});

test('a page that no list shows has the list of its section, in which nothing is current', () => {
  const { pages, current } = trailOf('panel');
  assert.ok(pages.includes('privacy') && !pages.includes('panel'));
  assert.deepEqual(current, []);
});

test('the home page is in no section', () => {
  assert.equal(sectionTrail(site, site.page('home')), undefined);
});

test('sections stand in the order of the menu, with a short name and an icon', () => {
  assert.deepEqual(
    site.sections.map(({ shortTitle, icon }) => `${shortTitle}: ${icon}`),
    [
      'Get help: life-buoy',
      'Is it stalking?: circle-question-mark',
      'Who stalks: users',
      'Online: smartphone',
      'The law: scale',
      'Evidence: notebook-pen',
      'Stay safer: shield-check',
      'After you report: calendar-check',
      'For you: heart',
      'About: info',
    ],
  );
  assert.equal(site.doorIcons.get('in-danger'), 'siren');
});
