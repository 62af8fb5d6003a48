import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purgeCss } from '../../../src/build/purge-css.ts';

const sheet = '.note{a:b}@media print{.prose .stack td:before{c:d}}';
const page = (body: string) => `<style>.prose{}</style><style data-part>${sheet}</style>${body}`;
const keepsSheet = (body: string) => purgeCss(page(body)).includes(`<style>${sheet}</style>`);

test('a rule stays where the page has the classes and elements of one of its selectors', () => {
  assert.ok(keepsSheet('<p class="wide note">'));
  assert.ok(keepsSheet('<div class="prose"><table class="stack"><tr><td>'));
});

test('a rule is removed where no selector has all its classes and elements there, and a word of the text is no class', () => {
  const bare = purgeCss(page('<div class="prose">A note about a stack.</div>'));
  assert.equal(bare, '<style>.prose{}</style><div class="prose">A note about a stack.</div>');
  assert.ok(!keepsSheet('<table class="stack">'));
  assert.ok(!keepsSheet('<div class="prose"><table class="stack"><tr><th>'));
  assert.ok(!keepsSheet('<p class="note__title">'));
});

test('a rule stays where a script may create what it styles', () => {
  assert.ok(keepsSheet('<script>box.className="note"</script>'));
  assert.ok(!keepsSheet('<script>box.querySelector("note")</script>'));
  assert.ok(keepsSheet('<script type="module" src="/assets/typing.js"></script>'));
});
