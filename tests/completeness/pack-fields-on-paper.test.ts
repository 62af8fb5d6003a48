import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from './expectations/paper.ts';
import { rows, valuesOf } from './pack-fields.ts';
import { packs } from './sources.ts';

/** A value as it is printed: in English, an address without its scheme. */
function printed(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'en' in value ? value.en : value;
  return withoutSpace(String(text).replace('https://', ''));
}

/** Lines of a sheet break anywhere. */
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

for (const pack of packs)
  test(`the paper of ${pack} shows every field of its pack that belongs there`, async () => {
    for (const sheet of [
      'leaflet',
      'leaflet-grey',
      'leaflet-large',
      'card',
      'card-large',
      'notes',
      'notes-large',
    ]) {
      const text = withoutSpace(await textOf(`dist/${pack}/paper/${sheet}.pdf`));
      const [name = ''] = sheet.split('-');
      for (const [field, { paper = [] }] of Object.entries(rows))
        for (const value of paper.includes(name) ? valuesOf(pack, field) : [])
          assert.ok(text.includes(printed(value)), `${sheet} lacks ${field}: ${printed(value)}`);
    }
  });
