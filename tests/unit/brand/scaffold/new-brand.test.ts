import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { brandSchema } from '../../../../src/brand/brand-schema.ts';
import { brandJsonSchema, fields, getIn, setIn } from '../../../../src/brand/fields.ts';
import { pictureFiles } from '../../../../src/brand/lint/picture-files.ts';
import { stringifyBrand } from '../../../../src/brand/scaffold/brand-yaml.ts';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { isGenerated, withDefaults } from '../../../../src/brand/scaffold/defaults.ts';
import { initialsOf, placeholderPictures } from '../../../../src/brand/scaffold/placeholder-pictures.ts';
import { promptedFields } from '../../../../src/brand/scaffold/prompts.ts';
import { compareVersions, currentVersion } from '../../../../src/brand/version.ts';
import { parseYaml } from '../../../../src/diagnostics/yaml.ts';
import { diffFields, migrationsSince } from '../../../../src/site/upgrade/upgrade-notes.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pictures-'));
after(() => rmSync(folder, { recursive: true }));

test('the JSON Schema takes the example pack and refuses what the schema refuses', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(brandJsonSchema());
  const example = readExamplePack();
  assert.ok(isValid(example), JSON.stringify(isValid.errors));
  assert.ok(!isValid({ ...example, nation: 'cornwall' }));
  assert.ok(!isValid({ ...example, more: 1 }));
});

test('every required field is asked for, made, or has a value that the schema takes', () => {
  const names = promptedFields().map((field) => field.path.join('.'));
  const unasked = fields()
    .filter(({ required, groupRequired }) => required && groupRequired)
    .filter(({ path: steps, default: usual }) => !isGenerated(steps) && usual === undefined)
    .map((field) => field.path.join('.'))
    .filter((name) => !names.includes(name));
  assert.deepEqual(unasked, []);
});

test('a brand.yaml that is written reads back as it was, with each field explained', () => {
  const example = readExamplePack();
  const text = stringifyBrand(example, example);
  assert.deepEqual(parseYaml('brand.yaml', text).data, example);
  for (const { description } of fields()) assert.ok(text.includes(description), description);
  assert.match(text, /^# yaml-language-server: \$schema=\.\/brand\.schema\.json\n/);
});

test('words that look like YAML stay words, and an empty group stays a group', () => {
  const odd = setIn(setIn(readExamplePack(), ['name'], { en: 'A: "b" # c\\n{' }), ['report'], {});
  const { data, diagnostics } = parseYaml('brand.yaml', stringifyBrand(odd, readExamplePack()));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(data, odd);
});

test('every field that may be left out stands as an example, which the schema takes once its # is gone', () => {
  const example = readExamplePack();
  const needed = fields().filter(({ required, groupRequired }) => required && groupRequired);
  const bare = needed.reduce(
    (all, { path: steps }) => setIn(all, steps, getIn(example, steps)),
    setIn({}, ['report'], {}),
  );
  const text = stringifyBrand(bare, example);
  assert.deepEqual(parseYaml('brand.yaml', text).data, bare);
  const whole = text.replaceAll(/^( *)# (?=[a-zA-Z]+:(?: |$)| )/gm, '$1').replace('report: {}', 'report:');
  const { data, diagnostics } = parseYaml('brand.yaml', whole);
  assert.deepEqual(diagnostics, []);
  const { error } = brandSchema.safeParse(data);
  assert.ok(!error, error?.message);
  const groups = [['victims'], ['report', 'chat']];
  const single = fields().filter(({ groupRequired }) => groupRequired);
  for (const steps of [...groups, ...single.map((field) => field.path)])
    assert.notEqual(getIn(data, steps), undefined, steps.join('.'));
});

test('the initials are letters that have a form', () => {
  assert.equal(initialsOf('Midshire Police'), 'MP');
  assert.equal(initialsOf("Ŵyn & St John's of the North"), 'WSJ');
  assert.equal(initialsOf('شرطة'), '');
});

for (const name of ['Midshire Police', 'A', 'Three Word Name', 'شرطة'])
  test(`the stand-in pictures of "${name}" pass the checks of pictures`, () => {
    const example = setIn(readExamplePack(), ['name'], { en: name });
    const made = placeholderPictures(example);
    for (const [file, svg] of Object.entries(made)) writeFileSync(path.join(folder, file), svg);
    const data = brandSchema.parse(
      ['logo.light', 'logo.dark', 'favicon'].reduce(
        (all, key, index) => setIn(all, key.split('.'), Object.keys(made)[index]),
        example,
      ),
    );
    const positionOf = () => ({ line: 1, column: 1 });
    assert.deepEqual(
      pictureFiles(
        { folder, file: 'brand.yaml', data, positionOf },
        { today: '2026-11-21', allowOverdue: false },
      ),
      [],
    );
    const header = String(getIn(example, ['colours', 'light', 'header']));
    assert.ok(made['logo.svg']?.includes(header) && !made['logo.svg'].includes('scale(-'));
  });

test('what is left out gets what the questions propose, and nothing that only the publisher knows', () => {
  const data = withDefaults({ folder: '/some where/North Shire', data: {}, example: readExamplePack() });
  assert.equal(data['id'], 'north-shire');
  assert.equal(data['waymark'], currentVersion);
  assert.equal(data['leave'], 'exit-bbc-weather');
  for (const key of ['name', 'domains', 'website', 'privacy', 'mistakes', 'nation'])
    assert.equal(data[key], undefined, key);
});

test('versions are compared as numbers', () => {
  assert.ok(compareVersions('0.9.0', '0.10.0') < 0);
  assert.ok(compareVersions('1.0.0', '0.10.9') > 0);
  assert.equal(compareVersions('1.2.3', '1.2.3'), 0);
});

test('duties come from the versions after the last check, up to this one', () => {
  const part = (version: string) =>
    `## ${version} (a day)\n\n### You can now\n\n- Rest.\n\n### You must\n\n- Do ${version}\n  at once.\n- Smile.\n\n### Known limits\n\n- Some.\n\n`;
  const log = ['99.0.0', currentVersion, '0.0.2', '0.0.1'].map(part).join('');
  assert.deepEqual(migrationsSince(`# What has changed\n\n${log}`, '0.0.1'), [
    { version: currentVersion, must: [`Do ${currentVersion} at once.`, 'Smile.'] },
    { version: '0.0.2', must: ['Do 0.0.2 at once.', 'Smile.'] },
  ]);
  assert.deepEqual(migrationsSince(`${log}### You must\n\n- Last`, '0.0.2').length, 1);
});

test('fields that are new since the last check are named, with whether they must be there', () => {
  const known = fields().map((field) => field.path.join('.'));
  const before = {
    waymark: '0.0.1',
    fields: [...known.filter((name) => !['mistakes', 'accessibility.phone'].includes(name)), 'motto'],
    facts: {},
    pages: {},
  };
  const lines = diffFields(before);
  assert.equal(lines.length, 3);
  assert.match(
    lines.join('\n'),
    /"accessibility\.phone" is new and may be added: a number to ring in groups of digits/,
  );
  assert.match(lines.join('\n'), /"mistakes" is new and is required: the e-mail/);
  assert.match(lines.join('\n'), /"motto" is gone/);
});
