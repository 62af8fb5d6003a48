import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readVoice } from '../../../src/content/voice.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-voice-'));
after(() => rmSync(folder, { recursive: true }));

const band = '{ grade: { min: 4, max: 7 }, sentenceWords: { min: 11, max: 14 }, maxShortPercent: 12 }';
const whole = `bands: { en: { victims: ${band}, law: ${band} } }\nlaw: []\nexempt: []\npointers: { en: [see] }\njoiningWords: { en: [and] }\n`;

/** The problems of the whole file with this change. */
function problems(from: string, to: string): string[] {
  const file = path.join(folder, 'voice.yaml');
  assert.ok(whole.includes(from));
  writeFileSync(file, whole.replace(from, to));
  return readVoice(file).diagnostics.map(({ line, message }) => `${line}: ${message}`);
}

test('the voice of this repository can be read', () =>
  assert.deepEqual(readVoice('content/voice.yaml').diagnostics, []));

test('what the rules could not use is refused with its place', () => {
  assert.deepEqual(problems('max: 7', 'max: 4'), []);
  assert.deepEqual(problems('max: 7', 'max: 3.9'), [
    '1: "bands.en.victims.grade" has a floor above its ceiling',
  ]);
  assert.match(problems('victims:', 'victim:').join(), /"bands\.en\.victims" is missing/);
  assert.match(problems('exempt: []', 'exempt: [{ pages: [home] }]').join(), /^3: .*because" is missing/);
  assert.match(problems('[see]', '[See]').join(), /^4: /);
});
