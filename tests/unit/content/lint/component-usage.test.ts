import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { componentUsage } from '../../../../src/content/lint/page/component-usage.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';

const { content } = readContent('content', { today: today() });

/** The fixes for the home page if it used this component with the attribute `colour`. */
function fixesFor(name: string, surroundings = content): string[] {
  const home = content.pages.find(({ id }) => id === 'home');
  assert.ok(home);
  const use = { name, attributes: new Map([['colour', 'red']]), expressions: [], hasContent: false };
  const components = [{ ...use, line: 1, column: 1 }];
  return lintPage({ ...home, body: { ...home.body, components } }, surroundings, [componentUsage]).map(
    ({ fix }) => fix,
  );
}

test('an attribute of a component that has none can be declared beside it, but not from a pack', () => {
  const metadata = 'src/components/content/AlwaysOpen.meta.ts';
  assert.ok(existsSync('src/components/content/AlwaysOpen.astro'));
  assert.deepEqual(fixesFor('AlwaysOpen'), [
    `the component without attributes, or declare "colour" in ${metadata}`,
  ]);
  assert.deepEqual(fixesFor('AlwaysOpen', { ...content, brandServices: [] }), [
    'the component without attributes',
  ]);
});

test('the fix for an unknown attribute lists those that the component has', () => {
  assert.ok(fixesFor('Term').includes('id, words'));
});
