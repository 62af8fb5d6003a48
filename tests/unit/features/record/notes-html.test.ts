import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Localization } from '../../../../src/features/record/localization.ts';
import { emptyAccount, emptyEntry, emptyNotes } from '../../../../src/features/record/notes.ts';
import { accountAsHtml, notesAsHtml } from '../../../../src/features/record/notes-html.ts';

const wording: Localization = { say: (key) => `<${key}>`, language: 'en-GB', title: 'A & B' };

/** A document with this body. */
const documentWith = (body: string) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A &amp; B</title><style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
:root { color-scheme: light dark; }
dt { font-weight: 700; } dd { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
section { break-inside: avoid; border-top: 1px solid; }
@page { margin: 2cm; @bottom-center { content: counter(page); } }</style></head><body><main>${body}</main></body></html>
`;

const account = { ...emptyAccount(), who: '"Ex" & <b>', want: 'Rest' };
const accountHtml =
  '<p>&lt;account.opening&gt;</p><p>&lt;account.who&gt;: &quot;Ex&quot; &amp; &lt;b&gt;</p><p>&lt;account.want&gt;: Rest</p>';

test('the record as HTML has its account, entries and pictures, all of it escaped', () => {
  const entries = [
    { ...emptyEntry(), time: '<i>9</i> & "10"', what: '</dd><script>&' },
    { ...emptyEntry(), what: 'A call', who: 'Sam' },
  ];
  const picture = { name: '<a>.png', changed: '2026-11-21T10:00:00Z', sha256: 'a"b', size: 1500 };
  const html = notesAsHtml({ account, entries, pictures: [picture, picture] }, wording);
  const changed = /(?<=changed&gt;<\/dt><dd>)[^<]+/.exec(html)?.[0];
  assert.ok(changed?.includes('November 2026'));
  const pictureHtml = `<section><h2>&lt;a&gt;.png</h2><dl><dt>&lt;picture.size&gt;</dt><dd>1.5 kB</dd>\
<dt>&lt;picture.changed&gt;</dt><dd>${changed}</dd><dt>&lt;picture.hash&gt;</dt><dd>a&quot;b</dd></dl></section>`;
  assert.equal(
    html,
    documentWith(`<h1>&lt;paper.record&gt;</h1><section><h2>&lt;paper.account&gt;</h2>${accountHtml}</section>\
<section><h2>&lt;i&gt;9&lt;/i&gt; &amp; &quot;10&quot;</h2><dl><dt>&lt;entry.what&gt;</dt>\
<dd>&lt;/dd&gt;&lt;script&gt;&amp;</dd></dl></section><section><h2>A call</h2><dl><dt>&lt;entry.what&gt;</dt><dd>A call</dd>\
<dt>&lt;entry.who&gt;</dt><dd>Sam</dd></dl></section>${pictureHtml}${pictureHtml}`),
  );
});

test('an empty record is its heading alone, and the account alone has no sections', () => {
  assert.equal(notesAsHtml(emptyNotes(), wording), documentWith('<h1>&lt;paper.record&gt;</h1>'));
  const quoted = { ...wording, language: '"&' };
  assert.equal(
    notesAsHtml(emptyNotes(), quoted),
    documentWith('<h1>&lt;paper.record&gt;</h1>').replace('en-GB', '&quot;&amp;'),
  );
  assert.equal(accountAsHtml(account, wording), documentWith(`<h1>&lt;paper.account&gt;</h1>${accountHtml}`));
});
