import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimWhitespace } from '../../../src/build/trim-whitespace.ts';

test('white space between boxes is removed, with attributes and over lines', () => {
  assert.equal(
    trimWhitespace('<ul class="rows"> <li>One</li>\n  <li>Two</li> </ul> <footer> <p>End</p></footer>'),
    '<ul class="rows"><li>One</li><li>Two</li></ul><footer><p>End</p></footer>',
  );
});

test('white space at the start and end of a box is removed', () => {
  assert.equal(
    trimWhitespace('<p> Call <a href="tel:999"> 999 </a> now </p><summary>\n <svg> </svg> More</summary>'),
    '<p>Call <a href="tel:999"> 999 </a> now</p><summary><svg> </svg> More</summary>',
  );
});

test('an empty shape closes itself', () => {
  assert.equal(
    trimWhitespace('<svg><path d="M1 1"></path><g></g></svg>'),
    '<svg><path d="M1 1"/><g></g></svg>',
  );
});

test('white space that is rendered stays', () => {
  for (const html of [
    '<p>Call <a href="tel:999">999</a> <strong>now</strong>.</p>',
    '<span>One</span> <span>Two</span>',
    '<p>One</p> and <p>two</p>',
    '<pre> <code>One</code> </pre>',
    '<button>One</button> <button>Two</button>',
    '<picture> <img alt=""> </picture>',
  ])
    assert.equal(trimWhitespace(html), html);
});

test('an element whose name begins like a box is not one', () => {
  const html = '<param> <data>One</data> <tt>Two</tt>';
  assert.equal(trimWhitespace(html), html);
});
