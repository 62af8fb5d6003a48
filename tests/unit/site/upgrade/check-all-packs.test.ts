import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isError } from '../../../../src/diagnostics/diagnostic.ts';
import { checkAllPacks } from '../../../../src/site/upgrade/check-all-packs.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-all-'));
after(() => rmSync(folder, { recursive: true }));

/** A copy of an example pack of the same name, with a change to its brand.yaml. */
function pack(id: string, change: (text: string) => string): string {
  const copy = path.join(folder, id);
  cpSync(path.join('brands', id), copy, { recursive: true });
  const file = path.join(copy, 'brand.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return copy;
}

test('every problem of every pack is told, with the next day of each good one, and nothing is written', () => {
  const expires = (day: string) => (text: string) => text.replace(/expires: .*/, `expires: "${day}"`);
  const later = pack('eastmarch', expires('2027-08-01'));
  const sooner = pack('southmere', expires('2027-07-01'));
  const faulty = pack('lowmoor', (text) => text.replace(/^nation:.*/m, 'nation: cornwall'));
  const { diagnostics, summary } = checkAllPacks([later, faulty, sooner]);
  assert.deepEqual(
    diagnostics.filter(isError).map(({ file, message }) => `${path.basename(path.dirname(file))} ${message}`),
    ['lowmoor "nation" is not one of england, wales, scotland, northern-ireland, united-kingdom'],
  );
  const [, due = ''] = summary.split('What falls due next in each pack\n');
  const lines = due.split('\n').map((line) => line.replaceAll(`${folder}${path.sep}`, ''));
  assert.deepEqual(lines, [
    '  2027-07-01  southmere  security.expires',
    '  2027-08-01  eastmarch  security.expires',
    '',
    '2 of 3 packs are good.',
    'Not good: lowmoor',
  ]);
  for (const each of [later, sooner, faulty]) assert.ok(!existsSync(path.join(each, 'checked.json')));
});

test('without a problem no pack is named as one that is not good', () => {
  const { diagnostics, summary } = checkAllPacks(['brands/midshire']);
  assert.deepEqual(diagnostics, []);
  assert.match(summary, /^Facts of every pack that fall due next\n {2}\d{4}-\d\d-\d\d {2}\S+ {2}\S/);
  assert.match(summary, /\n1 of 1 packs are good\.$/);
});
