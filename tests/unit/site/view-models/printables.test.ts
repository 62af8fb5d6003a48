import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printablesOf } from '../../../../src/site/view-models/printables.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('every PDF has a large-print version; a script that the font lacks has no PDF', () => {
  const paths = (languageTag: string, language = 'en') =>
    printablesOf({ ...site, language, languageTag }).map(({ path }) => path);
  assert.deepEqual(paths('en-GB'), [
    '/paper/notes.pdf',
    '/paper/notes-large.pdf',
    '/paper/notes.docx',
    '/paper/notes.csv',
    '/paper/card.pdf',
    '/paper/card-large.pdf',
    '/paper/leaflet.pdf',
    '/paper/leaflet-large.pdf',
  ]);
  assert.deepEqual(paths('ur', 'ur'), ['/ur/paper/notes.docx', '/ur/paper/notes.csv']);
  assert.equal(paths('uk', 'uk').length, 8, 'Cyrillic has letters');
});
