import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { listedPages, origin, readBuilt } from './sources.ts';

const feed = parseFeed(readBuilt('changes.xml')).toJSON();
const dateOf = (date: Date | string | null) => new Date(date ?? '').toISOString();

test('a feed reader sees an Atom feed with its title, publisher, language and own address', () => {
  assert.deepEqual(feed.meta, { type: 'atom', version: '1.0' });
  assert.equal(feed.title, 'Changes – Midshire Police');
  assert.deepEqual(feed.authors, [{ name: 'Midshire Police', email: null, url: null }]);
  assert.equal(feed.language, 'en-GB');
  assert.equal(feed.self, `${origin}/changes.xml`);
});

test('a feed reader sees every change of every listed page once, and nothing else', () => {
  const expected = listedPages.flatMap(({ changes, title, url }) =>
    changes.map(({ date, what }, index) => ({
      // The newest change is the first of its page, and an id must stay the same when another comes.
      id: `${url}#change-${changes.length - index}`,
      title,
      url,
      updated: `${date}T00:00:00.000Z`,
      description: what,
    })),
  );
  const items = feed.items.map(({ id, title, url, updated, description }) => ({
    ...{ id, title, url, description },
    updated: dateOf(updated),
  }));
  const sortById = (list: { id: string | null }[]) =>
    list.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
  assert.deepEqual(sortById(items), sortById(expected));
});

test('the newest change comes first, and is the date of the feed', () => {
  const dates = feed.items.map(({ updated }) => dateOf(updated));
  assert.deepEqual(dates, dates.toSorted().reverse());
  assert.equal(dateOf(feed.updated), dates[0]);
});
