import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '../../../../src/site/site.ts';
import { printablesOf } from '../../../../src/site/view-models/printables.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const midshire = loadExampleSite();

test('exactly the expected printables are there', () => {
  assert.deepEqual(
    printablesOf(midshire).map(({ path, name, format, variant }) => [path, name, format, variant]),
    [
      ['/paper/notes.pdf', 'notes', 'pdf', 'plain'],
      ['/paper/notes-large.pdf', 'notes', 'pdf', 'large'],
      ['/paper/notes.docx', 'notes', 'docx', 'plain'],
      ['/paper/notes.csv', 'notes', 'csv', 'plain'],
      ['/paper/card.pdf', 'card', 'pdf', 'plain'],
      ['/paper/card-large.pdf', 'card', 'pdf', 'large'],
      ['/paper/leaflet.pdf', 'leaflet', 'pdf', 'plain'],
      ['/paper/leaflet-large.pdf', 'leaflet', 'pdf', 'large'],
      ['/paper/leaflet-grey.pdf', 'leaflet', 'pdf', 'grey'],
    ],
  );
  const arabic = Object.create(midshire, { languageTag: { value: 'ar' } }) as Site;
  assert.deepEqual(
    printablesOf(arabic).map(({ path }) => path),
    ['/paper/notes.docx', '/paper/notes.csv'],
  );
  const second = Object.create(midshire, {
    language: { value: 'cy' },
    languageTag: { value: 'cy' },
  }) as Site;
  assert.equal(printablesOf(second)[0]?.path, '/cy/paper/notes.pdf');
});
