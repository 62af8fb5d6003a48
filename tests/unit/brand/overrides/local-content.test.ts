import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyOverrides,
  isSamePage,
  type LocalContent,
  pageWithSlot,
  type Slot,
} from '../../../../src/brand/overrides/local-content.ts';
import type { Page } from '../../../../src/content/pages.ts';
import type { Content } from '../../../../src/content/read-content.ts';

const use = (name: string, slot?: string) => ({
  name,
  attributes: new Map(slot === undefined ? [] : [['name', slot]]),
});
const page = (id: string, language: string, components: object[] = []) =>
  ({ id, language, body: { components } }) as object as Page;
const slot = (name: string, language: string, components: object[] = []) =>
  ({ name, language, body: { components } }) as object as Slot;

const home = page('home', 'en', [use('Slot', 'news')]);
const welshHome = page('home', 'cy', [use('Slot', 'news')]);
const steps = page('steps', 'en', [use('Call', 'news'), use('Slot', 'other'), use('Slot')]);
const content = { pages: [steps, home, welshHome], glossary: 'shared' } as object as Content;

test('a slot is on the page of its language that has its place', () => {
  assert.equal(pageWithSlot(slot('news', 'en'), content.pages), home);
  assert.equal(pageWithSlot(slot('news', 'cy'), content.pages), welshHome);
  assert.equal(pageWithSlot(slot('other', 'en'), content.pages), steps);
  assert.equal(pageWithSlot(slot('other', 'cy'), content.pages), undefined);
  assert.equal(pageWithSlot(slot('none', 'en'), content.pages), undefined);
});

test('pages are the same by id and language together', () => {
  assert.equal(isSamePage(home, page('home', 'en')), true);
  assert.equal(isSamePage(home, welshHome), false);
  assert.equal(isSamePage(home, steps), false);
});

test('without local content a site has the shared pages and no slots', () => {
  assert.deepEqual(applyOverrides(undefined, content), { ...content, slots: [] });
});

test('overrides replace their page, slots add their components to it, and own pages come last', () => {
  const slots = [slot('news', 'en', [use('OpeningHours')]), slot('gone', 'en', [use('Call')])];
  const override = { ...page('steps', 'en'), title: 'Theirs' };
  const own = page('team', 'en', [use('Slot', 'news')]);
  const local: LocalContent = { brand: 'a', pages: [own], overrides: [override], outdated: [], slots };
  const merged = applyOverrides(local, content);
  assert.deepEqual(merged, {
    ...content,
    slots,
    pages: [
      override,
      { ...home, body: { components: [use('Slot', 'news'), use('OpeningHours')] } },
      welshHome,
      own,
    ],
  });
  assert.equal(merged.pages[2], welshHome);
});
