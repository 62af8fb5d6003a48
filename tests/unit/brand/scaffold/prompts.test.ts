import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields, type PlainObject } from '../../../../src/brand/fields.ts';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { isGenerated } from '../../../../src/brand/scaffold/defaults.ts';
import { createTempFolder } from '../../../../src/brand/scaffold/pack-folder.ts';
import { promptedFields, promptForBrand } from '../../../../src/brand/scaffold/prompts.ts';
import { readInputs } from '../../../../src/site/inputs.ts';

test('every required field is prompted for, generated, or has a default that the schema accepts', () => {
  const names = promptedFields().map((field) => field.path.join('.'));
  const unasked = fields()
    .filter(({ required, groupRequired }) => required && groupRequired)
    .filter(({ path: steps, default: usual }) => !isGenerated(steps) && usual === undefined)
    .map((field) => field.path.join('.'))
    .filter((name) => !names.includes(name));
  assert.deepEqual(unasked, []);
});

test('answers are kept as they are given, and offered again after an interruption', async () => {
  let kept: PlainObject = {};
  const answers = { read: () => kept, keep: (data: PlainObject) => (kept = data) };
  const options = () => ({
    folder: '/srv/my-force',
    tempFolder: createTempFolder(),
    example: readExamplePack(),
    content: readInputs([]).content,
    answers,
  });
  const given: (string | undefined)[] = ['northshire', 'university', undefined];
  assert.equal(await promptForBrand(async () => given.shift(), options()), undefined);
  assert.deepEqual(kept, { id: 'northshire', kind: 'university' });
  const prompts: string[] = [];
  const again: (string | undefined)[] = ['', undefined];
  await promptForBrand(async (prompt) => {
    prompts.push(prompt);
    return again.shift();
  }, options());
  assert.match(prompts[0] ?? '', /\[northshire\]/);
  assert.match(prompts[1] ?? '', /\[university\]/);
  assert.deepEqual(kept, { id: 'northshire', kind: 'university' }, 'later answers of the first run stay');

  kept = { report: { text: '020 7946 0160', phone: '020 7946 0101' } };
  let offered = '';
  await promptForBrand(async (prompt) => {
    if (/^report\.text: /m.test(prompt)) {
      offered = prompt;
      return '-';
    }
    // The question after it ends the run; the required ones before take the values of the example.
    if (offered) return undefined;
    const [, example] = /(?:\[|for example )([^\])]+)[\])]/.exec(prompt) ?? [];
    return example ?? '';
  }, options());
  assert.match(offered, /Write - to leave it out\.\n\[020 7946 0160\]/);
  const { report } = kept as { report: object };
  assert.deepEqual(report, { ...report, phone: '020 7946 0101' });
  assert.ok(!('text' in JSON.parse(JSON.stringify(report))));
});
