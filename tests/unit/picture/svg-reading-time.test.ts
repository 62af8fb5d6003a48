import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSvg } from '../../../src/picture/clean-svg.ts';
import { drawnProperties } from '../../../src/picture/svg-properties.ts';
import { geometryOf } from '../../../src/picture/svg-vocabulary.ts';
import { cpuTimeSince } from '../../support/brand-fixture.ts';

/** What is read character by character takes milliseconds, and what is read again for each character takes seconds. */
const cpuBudgetMs = 500;
const length = 40_000;
/** Parts of values, of which each could begin anew at each place. */
const parts = [
  '1',
  '1.',
  '1e',
  '.1',
  '-',
  ' ',
  ', ',
  '1 ',
  'e',
  'a',
  'a ',
  '#',
  '(',
  'url(',
  'rgb(',
  'rgb(1 ',
  'image ',
  '.a',
  '.a ',
  'fill ',
  'M0 0',
  'rotate(1',
];

/** An element and an attribute of it, and a property, for each grammar. */
const places = [
  ...new Map(
    Object.entries(geometryOf).flatMap(([element, attributes]) =>
      Object.entries(attributes).map(([name, grammar]) => [grammar, [element, name] as const]),
    ),
  ).values(),
];
const properties = [...new Map([...drawnProperties].map(([name, { grammar }]) => [grammar, name])).values()];

const wrap = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/>${inside}</svg>`;

function assertQuick(svg: string, what: string): void {
  const began = process.cpuUsage();
  cleanSvg(svg);
  const ms = cpuTimeSince(began);
  assert.ok(ms < cpuBudgetMs, `${what}: ${ms.toFixed()} ms`);
}

for (const part of parts) {
  const value = `${part.repeat(length / part.length)}!`;

  test(`a long value of "${part}" is read once by each attribute`, () => {
    for (const [element, name] of places) assertQuick(wrap(`<${element} ${name}="${value}"/>`), name);
    assertQuick(wrap('').replace('0 0 9 9"', `0 0 9 9" width="${value}" height="9"`), 'width of the picture');
    assertQuick(wrap('').replace('0 0 9 9', value), 'viewBox of the picture');
  });

  test(`a long value of "${part}" is read once by each property and in a style sheet`, () => {
    for (const name of properties) assertQuick(wrap(`<g ${name}="${value}"/>`), name);
    for (const name of ['style', 'class', 'href', 'filter', 'transform-origin'])
      assertQuick(wrap(`<use ${name}="${value}"/>`), name);
    assertQuick(wrap(`<style>g{fill:${value}}</style>`), 'a style');
    assertQuick(wrap(`<style>${value}{fill:red}</style>`), 'a selector');
    assertQuick(wrap(`<style>@${value}{}</style>`), 'a rule');
  });
}

test('the most styles for the most elements are matched in time', () => {
  const rules = Array.from({ length: 1000 }, (_, index) => `.a.b${index % 9}{fill:red}`).join('');
  const elements = '<g class="a b1 b2 b3"/>'.repeat(1900);
  const began = process.cpuUsage();
  cleanSvg(wrap(`<style>${rules}</style>${elements}`));
  assert.ok(cpuTimeSince(began) < 4 * cpuBudgetMs);
});
