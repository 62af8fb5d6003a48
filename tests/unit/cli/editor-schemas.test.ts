import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { editorSchemas } from '../../../src/cli/editor-schemas.ts';

const folder = '.vscode/schemas';
const factFiles = globSync('content/facts/*.yaml').map((file) => path.basename(file, '.yaml'));
const read = (file: string) => readFileSync(file, 'utf8');

/** What a schema, as committed, says of a value: the key or rule of the first violation; undefined when it is valid. */
function violation(schema: string, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(read(`${folder}/${schema}.schema.json`)));
  validate(value);
  const [error] = validate.errors ?? [];
  return error && (error.params['additionalProperty'] ?? error.params['missingProperty'] ?? error.keyword);
}

test('the committed schemas are those of the code, and there is no other', () => {
  const generated = editorSchemas();
  assert.deepEqual(
    globSync(`${folder}/*`)
      .map((file) => file.split(path.sep).join('/'))
      .sort(),
    [...generated.keys()].sort(),
  );
  for (const [file, text] of generated)
    assert.ok(read(file) === text, `${file} is out of date: npm run check -- --schemas writes it.`);
});

test('every file of facts and the example pack are valid, and a misspelt or missing key is not', () => {
  for (const kind of factFiles) {
    const records = parse(read(`content/facts/${kind}.yaml`)) as Record<string, unknown>[];
    const [first] = records;
    assert.equal(violation(kind, records), undefined, kind);
    assert.equal(violation(kind, [{ ...first, chekced: '2026-11-21' }]), 'chekced');
    const { checked: _, ...unchecked } = first ?? {};
    assert.equal(violation(kind, [unchecked]), 'checked');
  }
  const brand = parse(read('brands/midshire/brand.yaml')) as object;
  assert.equal(violation('brand', brand), undefined);
  assert.equal(violation('brand', { ...brand, colour: 1 }), 'colour');
});

test('the settings of the editor name a schema for each file', () => {
  const settings = JSON.parse(read('.vscode/settings.json').replaceAll(/^ *\/\/.*$/gm, ''));
  assert.deepEqual(
    settings['yaml.schemas'],
    Object.fromEntries([
      [`./${folder}/brand.schema.json`, ['brands/*/brand.yaml']],
      ...factFiles.map((kind) => [`./${folder}/${kind}.schema.json`, [`content/facts/${kind}.yaml`]]),
    ]),
  );
});
