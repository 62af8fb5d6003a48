import assert from 'node:assert/strict';
import { test } from 'node:test';
import { representativeSample } from '../../../src/accessibility/index.ts';
import { trimRepetition } from '../../accessibility/trim-repetition.ts';

const trim = (body: string) =>
  trimRepetition({ file: 'a.html', html: `<html><head></head><body>${body}</body></html>` }).html.replace(
    /<\/?(?:html|head|body)>/g,
    '',
  );

test('of siblings of one kind two stay', () => {
  assert.equal(trim('<ul><li>1</li><li>2</li></ul>'), '<ul><li>1</li><li>2</li></ul>');
  assert.equal(trim('<ul><li>1</li><li>2</li><li>3</li><li>4</li></ul>'), '<ul><li>1</li><li>2</li></ul>');
});

test('a sibling stays that has another class, role, type or attribute, or an element that the others lack', () => {
  for (const different of [
    '<li class="x">3</li>',
    '<li role="note">3</li>',
    '<li tabindex="0">3</li>',
    '<li><a href="/">3</a></li>',
    '<li><input type="date"></li>',
  ])
    assert.equal(
      trim(`<ul><li>1</li><li>2</li>${different}<li>4</li></ul>`),
      `<ul><li>1</li><li>2</li>${different}</ul>`,
    );
});

test('elements that refer to one another by id stay, wherever they are', () => {
  const fields = ['a', 'b', 'c'].map((id) => `<p><label for="${id}">x</label></p><p><input id="${id}"></p>`);
  assert.equal(trim(fields.join('')), fields.join(''));
  const described = `${'<p aria-describedby="d">x</p>'.repeat(4)}<p id="d">x</p>`;
  assert.equal(trim(described), described);
});

test('rows keep their cells and a page its headings', () => {
  const row = `<tr>${'<td>x</td>'.repeat(4)}</tr>`;
  assert.equal(
    trim(`<table><tbody>${row.repeat(4)}</tbody></table>`),
    `<table><tbody>${row.repeat(2)}</tbody></table>`,
  );
  const headings = '<h2>x</h2>'.repeat(4);
  assert.equal(trim(headings), headings);
});

test('a link to a part of the page does not keep that part', () => {
  const parts = ['a', 'b', 'c'].map((id) => `<p id="${id}">x</p>`).join('');
  assert.equal(trim(`<a href="#c">x</a>${parts}`), '<a href="#c">x</a><p id="a">x</p><p id="b">x</p>');
});

test('a trimmed page has every shape of element of the page', () => {
  const html = `<body><ul>${'<li class="a">x</li>'.repeat(9)}<li class="b"><i>x</i></li></ul>
    <ol>${'<li class="a"><b role="note">x</b></li>'.repeat(9)}</ol></body>`;
  const trimmed = trimRepetition({ file: 'a.html', html });
  assert.ok(trimmed.html.length < html.length / 2);
  assert.deepEqual(representativeSample([trimmed, { file: 'a.html', html }]), [trimmed]);
});
