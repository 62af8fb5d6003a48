// Leaking: what real profiles of three browsers hold of ours after a visit
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { whyNot } from './browsers.ts';
import { printTable } from './figures.ts';
import { blankProfile, browsers, remnants, visit } from './leaking.ts';
import { outdated, untold } from './remains.ts';
import type { Engine } from './tab.ts';

const rows: [string, string | number][] = [];

for (const name of Object.keys(browsers) as Engine['name'][])
  test(`${name} keeps what we tell of, and nothing else`, {
    skip: whyNot(name),
  }, async () => {
    const { finds, files } = await visit(name);
    const blank = new Set((await blankProfile(name)).map(({ file, kind }) => `${file} ${kind}`));
    const ours = finds.filter(({ file, kind }) => !blank.has(`${file} ${kind}`));
    rows.push([`${name}: files of the profile`, files]);
    for (const { file, kind } of ours) rows.push([`${name}: ${kind}`, file]);
    assert.deepEqual(untold(ours, name, remnants), [], 'what content/remnants.yaml does not tell of');
    assert.deepEqual(outdated(ours, name, remnants), [], 'what is no longer kept');
  });

after(() => printTable(rows));
