import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { unwrittenWords } from '../../../../src/content/lint/page/unwritten-words.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { findPlaceholders, placeholder } from '../../../../src/content/placeholders.ts';
import { readContent } from '../../../../src/content/read-content.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });
const home = content.pages.find(({ id }) => id === 'home');

/** The places and messages of the rule for a page with this body. */
function found(text: string, more: Partial<Page> = {}): string[] {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body && home);
  const positionOf = (keys: PropertyKey[]) => ({ line: 1, column: 1, key: keys.join('.') });
  const page = { ...home, ...more, file: 'page.mdx', body, positionOf };
  return lintPage(page, content, [unwrittenWords]).map(
    (each) => `${'key' in each ? each.key : `${each.line}:${each.column}`} ${each.message}`,
  );
}

test('the rule is registered for pages and slots, and no page of ours breaks it', () => {
  assert.ok(pageRules.rules.includes(unwrittenWords) && unwrittenWords.appliesToSlots);
  for (const page of content.pages) assert.deepEqual(lintPage(page, content, [unwrittenWords]), []);
});

test('a placeholder is found in each kind of text, with its place', () => {
  assert.deepEqual(found('Call us.\n\n## [[A part]]\n\n- a [[Say]] and\n  [[why\n  not]].\n'), [
    '3:1 [[A part]] is not written yet',
    '5:3 [[Say]] is not written yet',
    '5:3 [[why\nnot]] is not written yet',
  ]);
  const changes = [{ date: '2026-11-21', what: '[[What]]' }];
  assert.deepEqual(found('Text.', { title: '[[T]]', description: '[[D]]', also: ['[[A]]'], changes }), [
    'title [[T]] is not written yet',
    'description [[D]] is not written yet',
    'changes.0.what [[What]] is not written yet',
    'also.0 [[A]] is not written yet',
  ]);
});

test('single brackets and links are no placeholders; an open one is', () => {
  assert.deepEqual(found('Call [us](page:helplines) [now], [b'), []);
  assert.deepEqual(found('Call [[us'), ['1:1 [[us is not written yet']);
  assert.deepEqual(findPlaceholders('[a] [b][c] ]]'), []);
  assert.deepEqual(findPlaceholders(`x ${placeholder('y')} z`), ['[[y]]']);
});
