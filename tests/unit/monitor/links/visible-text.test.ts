import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractVisibleText, isSoft404 } from '../../../../src/monitor/links/visible-text.ts';

test('the text of a page is what its main part shows, with one space between words', () => {
  // The SHA-256 of "A B", by sha256sum.
  const digest = 'fea4c5ce720c1d6a1cbc47c1607cc4ea172a69de8948e76d67910120597950fc';
  for (const [html, headings] of [
    ['<title>T</title><p>no</p><main><p>A</p><p>B</p></main><main>no</main>', 'T'],
    ['<title>T</title><p>no</p><div role="main">A\n <b>B</b></div>', 'T'],
    ['<title>T</title><h1>A</h1>\n\tB', 'T A'],
    ...[
      'script',
      'style',
      'noscript',
      'template',
      'svg',
      'iframe',
      'nav',
      'header',
      'footer',
      'aside',
      'form',
      'time',
    ].map((name): [string, string] => [`A<${name}>no</${name}> B`, '']),
    ['<p>A</p><p hidden>no</p><p>B</p>', ''],
  ] as const)
    assert.deepEqual(extractVisibleText(html), { digest, words: 'A B', headings }, html);
});

const notFound = [
  '404',
  '410',
  'not found',
  'Page cannot be found',
  'page can’t be available',
  "content can't be removed",
  'site could not be found',
  'page was not there',
  'page isn’t available',
  "page isn't available",
  'page is not available',
  'page has been deleted',
  'page is no longer there',
  'It doesn’t exist',
  "It doesn't exist",
  'It does not exist',
  'It no longer exists',
  'no longer exist',
  'no longer available',
  'Nothing here',
  'Gone away',
  'This domain is for sale',
  'The domain name may be for sale',
  'Buy this domain',
  'This domain has expired',
  'this domain expired',
  'domain parking',
];
const found = [
  'Help',
  '4040',
  'unfound',
  'not founded',
  'the page can be found',
  'it is for sale',
  'our domain',
  'The shop is no longer open',
];

test('a page says that it is not there in its headings or, when it is short, in its text', () => {
  const says = (headings: string, words: string) => isSoft404({ digest: '', headings, words });
  const long = 'word '.repeat(200);
  for (const text of notFound) {
    assert.equal(says(text, long), true, text);
    assert.equal(says('Help', `Sorry. ${text}.`), true, text);
    assert.equal(says('Help', `${text}. ${long}`), false, text);
  }
  for (const text of found) assert.equal(says(text, text), false, text);
});
