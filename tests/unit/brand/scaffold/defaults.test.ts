import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brandSchema } from '../../../../src/brand/brand-schema.ts';
import { fields, getIn, type PlainObject, setIn } from '../../../../src/brand/fields.ts';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { withDefaults } from '../../../../src/brand/scaffold/defaults.ts';
import { currentVersion } from '../../../../src/brand/version.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pictures-'));

after(() => rmSync(folder, { recursive: true }));

test('omitted answers get the defaults of the prompts, and no value that only the publisher knows', () => {
  const data = withDefaults({
    folder: '/some where/North Shire',
    data: {},
    example: readExamplePack(),
    spoken: ['en'],
  });
  assert.equal(data['id'], 'north-shire');
  assert.equal(data['waymark'], currentVersion);
  assert.equal(data['leave'], 'exit-bbc-weather');
  for (const key of ['name', 'domains', 'website', 'privacy', 'mistakes', 'nation'])
    assert.equal(data[key], undefined, key);
});

const answered = (data: PlainObject) =>
  withDefaults({ folder: '/some where/North Shire', data, example: readExamplePack(), spoken: ['en'] });

/** The required fields that stay without a value when a file with all other answers leaves them out. */
const requiredAnswers = fields()
  .filter(({ required, groupRequired }) => required && groupRequired)
  .map((field) => field.path)
  .filter((steps) => getIn(answered(setIn(readExamplePack(), steps, undefined)), steps) === undefined);

test('a file with the required answers alone makes a valid pack, and one that lacks any of them does not', () => {
  const example = readExamplePack();
  const only = (paths: string[][]) =>
    paths.reduce<PlainObject>((data, steps) => setIn(data, steps, getIn(example, steps)), {});
  const { error } = brandSchema.safeParse(answered(only(requiredAnswers)));
  assert.ok(!error, error?.message);
  for (const missing of requiredAnswers) {
    const rest = answered(only(requiredAnswers.filter((steps) => steps !== missing)));
    assert.ok(!brandSchema.safeParse(rest).success, missing.join('.'));
  }
});

test('a copy for Wales is a draft until it speaks Welsh, and speaks it as soon as the pages do', () => {
  const wales = (data: PlainObject, spoken: string[]) => {
    const { languages, draft } = withDefaults({
      folder: 'x',
      data: { nation: 'wales', ...data },
      example: readExamplePack(),
      spoken,
    });
    return { languages, draft };
  };
  assert.deepEqual(wales({}, ['en']), { languages: ['en'], draft: true });
  assert.deepEqual(wales({}, ['en', 'cy']), { languages: ['en', 'cy'], draft: false });
  assert.deepEqual(wales({ languages: ['cy'] }, ['en', 'cy']), { languages: ['cy'], draft: false });
  assert.deepEqual(wales({ languages: ['en'] }, ['en', 'cy']), { languages: ['en'], draft: true });
  assert.deepEqual(wales({ draft: false }, ['en']), { languages: ['en'], draft: false }, 'an answer stays');
  const scottish = wales({ nation: 'scotland' }, ['en', 'cy']);
  assert.deepEqual(scottish, { languages: ['en'], draft: false });
});

test('the guide names exactly the answers that a file must hold', () => {
  const guide = readFileSync('docs/branding.md', 'utf8');
  const sentence = /It must have ([^.]*(?:\.\w[^.]*)*), which only you/.exec(guide)?.[1] ?? '';
  const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  assert.deepEqual(named.sort(), requiredAnswers.map((steps) => steps.join('.')).sort());
});
