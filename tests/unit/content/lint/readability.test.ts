import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fleschKincaidGrade, splitSentences } from '../../../../src/content/lint/readability.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const maxGrades: Record<string, number> = { 'the-law': 9 };
const maxGradeElsewhere = 7;
const maxMedianGrade = 6;

const grades = loadExampleSite()
  .pages.map((page) => ({
    id: page.id,
    maxGrade: maxGrades[page.section] ?? maxGradeElsewhere,
    grade: fleschKincaidGrade(page.body.passages.map(({ value }) => value)),
  }))
  .sort((a, b) => a.grade - b.grade);

for (const { id, grade, maxGrade } of grades)
  test(`${id} can be read at grade ${maxGrade} (Flesch–Kincaid ${grade.toFixed(1)})`, () => {
    assert.ok(grade <= maxGrade, `grade ${grade.toFixed(1)}`);
  });

test(`half of the pages can be read at grade ${maxMedianGrade}`, () => {
  const middle = grades[Math.floor(grades.length / 2)]?.grade ?? 0;
  assert.ok(middle <= maxMedianGrade, `the median is ${middle.toFixed(1)}`);
});

test('the measure distinguishes easy words from hard ones', () => {
  assert.ok(fleschKincaidGrade(['The cat sat. It was sad.']) < 2);
  const hard =
    'Notwithstanding administrative considerations, organisational responsibilities necessitate documentation.';
  assert.ok(fleschKincaidGrade([hard]) > 15);
});

test('sentences end at full stops, question marks and exclamation marks', () => {
  assert.deepEqual(splitSentences('One. Two? Three! “Four.” Five'), [
    'One.',
    'Two?',
    'Three!',
    '“Four.”',
    'Five',
  ]);
});
