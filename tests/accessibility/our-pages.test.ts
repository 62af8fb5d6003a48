import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { focusInColours } from '../../src/accessibility/driven/focus-in-colours.ts';
import { drivenChecks } from '../../src/accessibility/driven/index.ts';
import type { Finding } from '../../src/accessibility/finding.ts';
import { onePageOfEachKind } from '../../src/accessibility/sample.ts';
import { type Run, testFolder } from '../../src/accessibility/test-folder.ts';
import { packFolders } from '../../src/sites/current.ts';
import { folder, pages } from '../site/built.ts';
import { inWords } from './spoilt.ts';

// Engines and checks look at every page, on a wide and a narrow screen, light and dark. What is slow (a walk with the
// keyboard, presses, forms, time), and the settings in which shapes matter and not words, runs on a few pages that hold every
// shape of element together; `npm run accessibility` runs everything on all.
const onAll = ['wide-light', 'wide-dark', 'zoomed', 'narrow-dark', 'narrow-light', 'spaced-narrow'] as const;
const kinds = new Set(onePageOfEachKind(pages).map(({ file }) => file));
const answers = new Map(pages.map(({ file }) => [file, Promise.withResolvers<Finding[]>()]));
let run: Promise<Run>;

before(() => {
  run = testFolder({
    folder,
    driven: (file) => (kinds.has(file) ? drivenChecks : []),
    settings: (file) => (kinds.has(file) ? undefined : onAll),
    onPage: (file, found) => answers.get(file)?.resolve(found),
  });
  run.catch(() => {});
});

for (const { file } of pages)
  test(`nothing stands in the way on ${file}${kinds.has(file) ? ', also with a keyboard' : ''}`, async () => {
    const answer = answers.get(file)?.promise;
    const found = await Promise.race([answer, run.then(() => answer)]);
    assert.deepEqual(inWords(found ?? []), []);
  });

test('nothing stands in the way between pages', async () => {
  assert.deepEqual(inWords((await run).findings), []);
});

// Other packs have the same pages in other colours: every setting, and the focus, but no walk. The record of each pack says when all that
// only it has was tested.
for (const pack of packFolders()
  .map((name) => path.basename(name))
  .filter((name) => `dist/${name}` !== folder))
  test(`nothing stands in the way on the front page of ${pack}`, async (context) => {
    const other = `dist/${pack}`;
    if (!existsSync(`${other}/index.html`)) return context.skip(`${pack} is not built`);
    const { findings } = await testFolder({
      folder: other,
      only: (file) => file === 'index.html',
      driven: () => [focusInColours],
    });
    assert.deepEqual(inWords(findings), []);
  });
