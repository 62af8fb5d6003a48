import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandSchema } from '../../../../src/brand/brand-schema.ts';
import { fields, getIn, setIn } from '../../../../src/brand/fields.ts';
import { stringifyBrand } from '../../../../src/brand/scaffold/brand-yaml.ts';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { parseYaml } from '../../../../src/diagnostics/yaml.ts';

test('a written brand.yaml reads back unchanged, with each field explained', () => {
  const example = readExamplePack();
  const text = stringifyBrand(example, example);
  assert.deepEqual(parseYaml('brand.yaml', text).data, example);
  for (const { description } of fields()) assert.ok(text.includes(description), description);
  assert.match(text, /^# yaml-language-server: \$schema=\.\/brand\.schema\.json\n/);
});

test('strings that look like YAML stay strings, and an empty group stays a group', () => {
  const odd = setIn(setIn(readExamplePack(), ['name'], { en: 'A: "b" # c\\n{' }), ['report'], {});
  const { data, diagnostics } = parseYaml('brand.yaml', stringifyBrand(odd, readExamplePack()));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(data, odd);
});

test('every optional field is a commented example, which the schema accepts once its # is removed', () => {
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

test('the commented examples of a pack in two languages have both, also those of the schema', () => {
  const example = readExamplePack();
  const text = stringifyBrand({ languages: ['cy', 'en'] }, example);
  const count = (language: string) => text.match(new RegExp(`^[ #]*${language}: "`, 'gm'))?.length;
  assert.equal(count('cy'), count('en'));
  assert.ok((count('en') ?? 0) > 8, `${count('en')}`);
  assert.doesNotMatch(stringifyBrand({ languages: ['en'] }, example), /\bcy: "/);
});
