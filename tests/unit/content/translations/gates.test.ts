import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gatesFor, holdsPage, holdsText, readGates } from '../../../../src/content/translations/gates.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-gates-'));
after(() => rmSync(folder, { recursive: true }));

const names = { pages: ['in-danger', 'at-home'], texts: ['services/hl-999.for', 'messages/danger.call'] };
const read = (yaml: string) => {
  const file = path.join(folder, 'gates.yaml');
  writeFileSync(file, yaml);
  return readGates(file, names);
};

test('a gate holds in its languages and nations, and in no others', () => {
  const { gates, diagnostics } = read(`
- { languages: all, nations: all, pages: [in-danger], texts: [] }
- { languages: [cy], nations: [wales], pages: [at-home], texts: [services/hl-999] }`);
  assert.deepEqual(diagnostics, []);
  const held = (language: string, nation?: string) => {
    const found = gatesFor(gates, nation === undefined ? { language } : { language, nation });
    return [
      holdsPage(found, 'in-danger'),
      holdsPage(found, 'at-home'),
      holdsText(found, 'services/hl-999.for'),
    ];
  };
  assert.deepEqual(held('cy', 'wales'), [true, true, true]);
  assert.deepEqual(held('cy', 'england'), [true, false, false]);
  assert.deepEqual(held('pl', 'wales'), [true, false, false]);
  assert.deepEqual(held('cy'), [true, true, true], 'the list of work is for any pack');
  assert.deepEqual(held('cy', 'united-kingdom'), [true, true, true], 'which has readers in each nation');
});

test('the name of a text holds everything below it, and nothing that only begins like it', () => {
  const { gates } = read(
    '- { languages: all, nations: all, pages: [], texts: [services/hl-999, messages/danger.call] }',
  );
  for (const [name, expected] of [
    ['services/hl-999', true],
    ['services/hl-999.for', true],
    ['services/hl-999bsl.for', false],
    ['services/hl-99.for', false],
    ['messages/danger.call', true],
    ['messages/danger.silent', false],
  ] as const)
    assert.equal(holdsText(gates, name), expected, name);
});

test('a gate that names no page and no text of ours is refused with its place: it would hold nothing back', () => {
  const { diagnostics } = read(`- languages: all
  nations: all
  pages: [in-dangr]
  texts: [services/hl-998, services/hl-999]`);
  assert.deepEqual(
    diagnostics.map(({ line, message, fix }) => `${line} ${message} ${fix}`),
    [
      '3 "in-dangr" is neither a page nor a text "in-danger"',
      '4 "services/hl-998" is neither a page nor a text "services/hl-999.for"',
    ],
  );
  const { diagnostics: wrong } = read('- { languages: [welsh], nations: [uk], pages: [], texts: [] }');
  assert.deepEqual(
    wrong.map(({ fix }) => fix),
    [
      'a language code, like "en" or "cy"',
      'one of england, wales, scotland, northern-ireland, united-kingdom',
    ],
  );
});

test('the name of a group holds all its texts, and names are not asked for while a file cannot be read', () => {
  const { gates, diagnostics } = read('- { languages: all, nations: all, pages: [], texts: [services] }');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    [holdsText(gates, 'services/hl-999.for'), holdsText(gates, 'messages/services')],
    [true, false],
  );
  const file = path.join(folder, 'gates.yaml');
  writeFileSync(file, '- { languages: all, nations: all, pages: [in-danger], texts: [steps] }');
  assert.deepEqual(readGates(file, { ...names, texts: undefined }).diagnostics, []);
  assert.equal(readGates(file, names).diagnostics.length, 1);
});
