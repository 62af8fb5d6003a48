import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasMarks, markOriginal, renderMarks, withoutMarks } from '../../../src/site/original-text.ts';

const marked = markOriginal('Call now');

test('a marked text has its language in a page, and no mark is left anywhere', () => {
  const cases: [html: string, rendered: string][] = [
    [`<p>Ffoniwch ${marked}!</p>`, '<p>Ffoniwch <span lang="en-GB" dir="ltr">Call now</span>!</p>'],
    [`<p>${marked}${marked}</p>`, `<p>${'<span lang="en-GB" dir="ltr">Call now</span>'.repeat(2)}</p>`],
    [`<a title="${marked} > x" href='${marked}'>x</a>`, `<a title="Call now > x" href='Call now'>x</a>`],
    [`<title>${marked}</title>`, '<title>Call now</title>'],
    [`<option>${marked}</option>`, '<option>Call now</option>'],
    [`<script>a = "<p>${marked}</p>"</script>`, '<script>a = "<p>Call now</p>"</script>'],
    [`<!-- ${marked} --><p>x</p>`, '<!-- Call now --><p>x</p>'],
    [`<p>a < b ${marked}</p>`, '<p>a < b <span lang="en-GB" dir="ltr">Call now</span></p>'],
  ];
  for (const [html, rendered] of cases) {
    assert.equal(renderMarks(html, 'en-GB'), rendered);
    assert.ok(!hasMarks(rendered));
  }
});

test('half a mark leaves nothing behind', () => {
  for (const half of [marked.slice(0, -1), marked.slice(1)])
    assert.equal(renderMarks(`<p>${half}</p>`, 'en-GB'), '<p>Call now</p>');
});

test('a page without marks is returned as it is', () => {
  const html = '<p>Call now</p>';
  assert.equal(renderMarks(html, 'en-GB'), html);
  assert.equal(withoutMarks(marked), 'Call now');
});

test('an English text that fills a blank of an English sentence does not end the mark of the sentence', () => {
  const sentence = markOriginal(`Privacy of ${markOriginal('Midshire')} here`);
  assert.equal(
    renderMarks(`<p>${sentence}</p>`, 'en-GB'),
    '<p><span lang="en-GB" dir="ltr">Privacy of Midshire here</span></p>',
  );
});
