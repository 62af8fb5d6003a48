import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { pointerSentences } from '../../../../src/content/lint/page/pointer-sentences.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { readContent } from '../../../../src/content/read-content.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });

test('the rule is registered, so a build runs it, also for the words of packs', () => {
  assert.ok(pageRules.rules.includes(pointerSentences) && pointerSentences.appliesToSlots);
});

/** The places of pointers in a text. */
function pointers(text: string, more: Partial<Page> = {}): string[] {
  const [home] = content.pages;
  const { body } = parseBody('page.mdx', text);
  assert.ok(body && home);
  return lintPage({ ...home, ...more, body }, content, [pointerSentences]).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

test('a sentence that only says "See" and links is reported', () => {
  assert.deepEqual(pointers('It is a crime.\n\n- Call us. See [your rights](page:your-rights).'), [
    '3:3 "See your rights." only points to a link',
  ]);
  for (const text of [
    'See also [bail](page:home) and [your rights](page:home).',
    'See the page about [bail](page:home).',
    'See <Website service="hl-999bsl" />.',
    'More: [bail](page:home).',
  ])
    assert.equal(pointers(text).length, 1, text);
});

test('a sentence that says something, one without a link and another language are not pointers', () => {
  for (const text of [
    'See a doctor.',
    'More. See also.',
    'See [a doctor](page:home) the same day.',
    'You can read about [your rights](page:your-rights).',
    '[Your rights](page:your-rights)',
    'See what it says. It is in [your rights](page:your-rights).',
  ])
    assert.deepEqual(pointers(text), [], text);
  assert.deepEqual(pointers('See [your rights](page:your-rights).', { language: 'cy' }), []);
});
