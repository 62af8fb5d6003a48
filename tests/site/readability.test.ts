import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeOf } from '../../src/sites/readability.ts';
import { site } from './built.ts';

const hardest = 7;
const median = 5;

const grades = site()
  .pages.map((page) => ({ id: page.id, grade: gradeOf(page.body.passages.map(({ value }) => value)) }))
  .sort((a, b) => a.grade - b.grade);

for (const { id, grade } of grades)
  test(`${id} can be read at grade ${hardest} (Flesch–Kincaid ${grade.toFixed(1)})`, () => {
    assert.ok(grade <= hardest, `grade ${grade.toFixed(1)}`);
  });

test(`half of the pages can be read at grade ${median}`, () => {
  const middle = grades[Math.floor(grades.length / 2)]?.grade ?? 0;
  assert.ok(middle <= median, `the median is ${middle.toFixed(1)}`);
});

test('the measure tells easy words from hard ones', () => {
  assert.ok(gradeOf(['The cat sat. It was sad.']) < 2);
  const hard =
    'Notwithstanding administrative considerations, organisational responsibilities necessitate documentation.';
  assert.ok(gradeOf([hard]) > 15);
});
