import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeAlerts } from '../../../../src/site/view-models/alerts.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('an alert is shown from its first day to its last', () => {
  const [alert] = loadSite('tests/fixtures/brands/base').brand.alerts;
  assert.ok(alert);
  const alerts = [{ ...alert, from: '2026-11-10', until: '2026-11-20' }];
  const brand = { ...site.brand, alerts };
  const shown = (day: string) => activeAlerts({ ...site, brand }, day).length;
  assert.deepEqual(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(shown), [0, 1, 1, 0]);
});

test('an alert about a channel leads to it, by number or address; another to its link', () => {
  const shown = (alert: object) => {
    const days = { from: '2026-11-10', until: '2026-11-20' };
    const alerts = [{ text: { en: 'News.' }, ...days, ...alert }];
    return activeAlerts({ ...site, brand: { ...site.brand, alerts } }, '2026-11-15');
  };
  assert.deepEqual(shown({}), [{ text: 'News.' }]);
  const target = { url: 'https://www.midshire.example/more', words: 'More' };
  assert.deepEqual(shown({ link: { words: { en: 'More' }, url: target.url } }), [
    { text: 'News.', link: { label: '', target } },
  ]);
  assert.deepEqual(shown({ channel: 'online' })[0]?.link?.target, {
    url: 'https://www.midshire.example/report',
    words: 'Report to Midshire Police online',
  });
  assert.deepEqual(shown({ channel: 'text' })[0]?.link?.target, {
    number: { digits: '02079460160', say: '020 7946 0160' },
    by: 'text',
  });
});
