import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadExampleSite } from '../../support/example-site.ts';

// The text of pages gets its typographic apostrophes from Markdown; their frontmatter is printed as it is.
test('names and descriptions of pages have typographic apostrophes', () => {
  const straight = loadExampleSite().pages.flatMap(({ id, title, shortTitle, description, also = [] }) =>
    [title, shortTitle ?? '', description, ...also]
      .filter((text) => /\p{L}'/u.test(text))
      .map((text) => `${id}: ${text}`),
  );
  assert.deepEqual(straight, []);
});
