import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { load } from 'cheerio';
import { siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const read = (file: string) => readFileSync(path.join(siteFolder, file), 'utf8');
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

interface OpenData {
  records: { id: string; kind: string; phone?: { digits: string } }[];
}

for (const name of ['facts', 'services'])
  test(`${name}.json conforms to its schema, and an invalid one does not`, () => {
    const data = JSON.parse(read(`${name}.json`)) as OpenData;
    const validate = ajv.compile(JSON.parse(read(`${name}.schema.json`)));
    assert.equal(validate(data), true, JSON.stringify(validate.errors?.slice(0, 3)));
    assert.ok(data.records.length > 30);
    const [first] = data.records;
    for (const message of [
      { ...data, records: [{ ...first, phone: { digits: 999 } }] },
      { ...data, records: [{ ...first, extra: true }] },
      { ...data, records: [{ ...first, id: undefined }] },
      { ...data, licence: 'none' },
    ])
      assert.equal(validate(JSON.parse(JSON.stringify(message))), false);
  });

test('open data contains what is published, with numbers as digits, and no notes for editors', () => {
  const { facts } = loadExampleSite();
  const { records } = JSON.parse(read('facts.json')) as OpenData;
  assert.deepEqual(
    records.map(({ id }) => id).sort(),
    facts
      .all()
      .filter(({ publish }) => publish)
      .map(({ id }) => id)
      .sort(),
  );
  assert.equal(records.find(({ id }) => id === 'hl-nsh')?.phone?.digits, '08088020300');
  assert.doesNotMatch(read('facts.json'), /"(?:note|question|publish)":/);
});

test('the feed of changes is Atom, names every page and has no duplicate', () => {
  const $ = load(read('changes.xml'), { xml: true });
  const exampleSite = loadExampleSite();
  const links = new Set(
    $('entry > link')
      .toArray()
      .map((link) => link.attribs['href']),
  );
  const missing = exampleSite.pages.filter(
    (page) => page.listed !== false && !links.has(exampleSite.canonicalUrlOf(page)),
  );
  assert.deepEqual(
    missing.map(({ id }) => id),
    [],
  );
  const ids = $('entry > id')
    .toArray()
    .map((id) => $(id).text());
  assert.equal(new Set(ids).size, ids.length);
  const newest = exampleSite.pages
    .flatMap(({ changes }) => changes.map(({ date }) => date))
    .sort()
    .at(-1);
  assert.equal($('feed > updated').text(), `${newest}T00:00:00Z`);
  assert.match($('entry > updated').first().text(), /^\d{4}-\d\d-\d\dT00:00:00Z$/);
});
