import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { origin, publishedRecords, readBuilt } from './sources.ts';

const kinds = {
  services: ['services'],
  facts: [
    ...['services', 'offences', 'orders', 'deadlines', 'statistics', 'regulations'],
    ...['advice', 'steps', 'stalker-types', 'exits', 'bank-holidays'],
  ],
};
/** What editors write for each other. */
const editorKeys = ['note', 'question', 'publish'];

interface OpenData {
  $schema: string;
  licence: string;
  publisher: string;
  records: { id: string; kind: string; phone?: { digits: string } }[];
}

for (const name of ['services', 'facts'] as const) {
  const data = JSON.parse(readBuilt(`${name}.json`)) as OpenData;

  test(`${name}.json has every value of every published record, and nothing for editors only`, () => {
    const expected = kinds[name].flatMap((kind) =>
      publishedRecords(kind).map((record) => ({
        kind,
        ...Object.fromEntries(Object.entries(record).filter(([key]) => !editorKeys.includes(key))),
        sources: (record['sources'] as { kind: string }[]).filter((source) => source.kind !== 'other'),
      })),
    );
    assert.deepEqual(data.records, expected);
  });

  test(`${name}.json says whose data it is, under which licence, and where its schema is`, () => {
    const { records: _, ...about } = data;
    assert.deepEqual(about, {
      $schema: `${origin}/${name}.schema.json`,
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: 'Midshire Police',
    });
  });

  test(`${name}.json conforms to its schema, and an invalid one does not`, () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = JSON.parse(readBuilt(`${name}.schema.json`));
    assert.equal(schema.$id, data.$schema);
    const validate = ajv.compile(schema);
    assert.equal(validate(data), true, JSON.stringify(validate.errors?.slice(0, 3)));
    const [first] = data.records;
    for (const invalid of [
      { ...data, records: [{ ...first, phone: { digits: 999 } }] },
      { ...data, records: [{ ...first, extra: true }] },
      { ...data, records: [{ ...first, id: undefined }] },
      { ...data, licence: 'none' },
    ])
      assert.equal(validate(JSON.parse(JSON.stringify(invalid))), false);
  });
}
