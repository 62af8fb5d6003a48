import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { KeptAnswers } from '../../../../src/brand/scaffold/kept-answers.ts';

const cache = mkdtempSync(path.join(os.tmpdir(), 'waymark-answers-'));
after(() => rmSync(cache, { recursive: true, force: true }));

test('answers are kept by target folder until they are discarded', () => {
  const [ours, theirs] = [new KeptAnswers('a', cache), new KeptAnswers('b', cache)];
  assert.deepEqual([ours.exist, ours.read()], [false, {}]);
  ours.keep({ id: 'midshire' });
  ours.keep({ id: 'midshire', name: { en: 'Midshire Police' } });
  assert.deepEqual(new KeptAnswers(path.resolve('a'), cache).read(), {
    id: 'midshire',
    name: { en: 'Midshire Police' },
  });
  assert.deepEqual([ours.exist, theirs.exist, theirs.read()], [true, false, {}]);
  ours.discard();
  assert.deepEqual([ours.exist, ours.read()], [false, {}]);
  ours.discard();
});

test('what is not readable counts as no answers', () => {
  const answers = new KeptAnswers('broken', cache);
  answers.keep({});
  for (const text of ['{"id":', '[1]', '']) {
    writeFileSync(path.join(cache, readdirSync(cache)[0] ?? ''), text);
    assert.deepEqual(answers.read(), {}, text);
  }
});
