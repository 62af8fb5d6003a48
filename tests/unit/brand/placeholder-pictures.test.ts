import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brandSchema } from '../../../src/brand/brand-schema.ts';
import { getIn, setIn } from '../../../src/brand/fields.ts';
import { pictureFiles } from '../../../src/brand/lint/pack/picture-files.ts';
import { placeholderPictures as untouched } from '../../../src/brand/lint/pack/placeholder-pictures.ts';
import { initialsOf, isPlaceholder, placeholderPictures } from '../../../src/brand/placeholder-pictures.ts';
import { readExamplePack } from '../../../src/brand/scaffold/create-pack.ts';
import { runRules } from '../../../src/diagnostics/rule.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pictures-'));

after(() => rmSync(folder, { recursive: true }));

test('initials are letters with a glyph', () => {
  assert.equal(initialsOf('Midshire Police'), 'MP');
  assert.equal(initialsOf("Ŵyn & St John's of the North"), 'WSJ');
  assert.equal(initialsOf('شرطة'), '');
});

for (const name of ['Midshire Police', 'A', 'Three Word Name', 'شرطة'])
  test(`the placeholder pictures of "${name}" pass the checks`, () => {
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
      runRules(
        [pictureFiles],
        { folder, data, positionOf, today: '2026-11-21', allowOverdue: false },
        'brand.yaml',
      ),
      [],
    );
    const warned = (draft: boolean) =>
      runRules(
        [untouched],
        { folder, data: { ...data, draft }, positionOf, today: '2026-11-21', allowOverdue: false },
        'brand.yaml',
      ).map(({ message, severity }) => `${severity}: ${message}`);
    assert.deepEqual(
      warned(false),
      Object.keys(made).map((file) => `warning: ${file} is still the placeholder with your initials`),
    );
    assert.deepEqual(warned(true), [], 'a draft is not for readers yet');
    const header = String(getIn(example, ['colours', 'light', 'header']));
    assert.ok(made['logo.svg']?.includes(header) && !made['logo.svg'].includes('scale(-'));
  });

test('no picture of an example pack is taken for a placeholder', () => {
  for (const brand of readdirSync('brands'))
    for (const name of readdirSync(path.join('brands', brand)).filter((each) => each.endsWith('.svg')))
      assert.ok(!isPlaceholder(readFileSync(path.join('brands', brand, name))), `${brand}/${name}`);
});
