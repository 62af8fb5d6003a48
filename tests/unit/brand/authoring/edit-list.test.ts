import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { appendEntry, removeEntries } from '../../../../src/brand/authoring/edit-list.ts';

const recall = { fact: 'hl-nsh', date: '2026-11-29', why: 'Wrong: "rings", # elsewhere' };
const recallLine = '  - { fact: "hl-nsh", date: "2026-11-29", why: "Wrong: \\"rings\\", # elsewhere" }\n';
const alert = { text: { en: 'Closed.', cy: 'Ar gau.' }, from: '2026-12-24', until: '2026-12-26' };
const alertLines = `  - text: { en: "Closed.", cy: "Ar gau." }
    from: "2026-12-24"
    until: "2026-12-26"
`;

test('a list that is missing is added at the end, after an empty line, and the rest keeps its bytes', () => {
  const text = '# A comment\nid:   a # kept\nlanguages: [en]\n';
  assert.equal(appendEntry(text, 'recalls', recall), `${text}\nrecalls:\n${recallLine}`);
  assert.equal(appendEntry('id: a', 'recalls', recall), `id: a\n\nrecalls:\n${recallLine}`);
});

test('a list that is missing is added below its commented example', () => {
  const text = 'id: a\n# May be left out: a list\n# alerts:\n#   - text:\n#       en: "x"\n\n# Next\nb: 1\n';
  assert.equal(appendEntry(text, 'alerts', alert), text.replace('"x"\n', `"x"\nalerts:\n${alertLines}`));
});

test('an example within a text is no place for an entry', () => {
  const text = 'id: |\n  # alerts:\n  # - a\n# alerts: no\nb: |\n  c\n';
  assert.deepEqual(parse(appendEntry(text, 'alerts', alert)), { ...parse(text), alerts: [alert] });
});

test('an entry is added below the last one, with the same indentation', () => {
  for (const indent of ['', '  ', '    ']) {
    const text = `alerts:\n${indent}- text: { en: One. }\n${indent}  from: "2026-01-01" # first\n\n# Next\nid: a\n`;
    const added = alertLines.replaceAll(/^ {2}/gm, indent);
    assert.equal(appendEntry(text, 'alerts', alert), text.replace('# first\n', `# first\n${added}`));
  }
});

test('an empty list becomes one with an entry, and its comment stays', () => {
  assert.equal(
    appendEntry('alerts: [] # none yet\nid: a\n', 'alerts', alert),
    `alerts: # none yet\n${alertLines}id: a\n`,
  );
  assert.equal(
    appendEntry('alerts:\n# none yet\nid: a\n', 'alerts', alert),
    `alerts:\n${alertLines}# none yet\nid: a\n`,
  );
});

test('a list on one line stays on one line', () => {
  assert.equal(
    appendEntry('recalls: [{ a: 1 }, { a: 2 },] # two\nid: a\n', 'recalls', { fact: 'b' }),
    'recalls: [{ a: 1 }, { a: 2 }, { fact: "b" },] # two\nid: a\n',
  );
});

test('a file in JSON is written anew with the entry', () => {
  const text = '{ "id": "a" }';
  assert.deepEqual(parse(appendEntry(text, 'recalls', recall)), { id: 'a', recalls: [recall] });
});

test('the line endings of Windows are kept', () => {
  const added = appendEntry('id: a\r\n', 'alerts', alert);
  assert.equal(added, `id: a\n\nalerts:\n${alertLines}`.replaceAll('\n', '\r\n'));
});

test('removing what was added gives the same bytes again, in every pack', () => {
  for (const name of ['midshire', 'gwynfryn', 'lowmoor', 'eastmarch']) {
    const text = readFileSync(`brands/${name}/brand.yaml`, 'utf8');
    const added = appendEntry(text, 'recalls', recall);
    assert.deepEqual(parse(added), { ...parse(text), recalls: [recall] });
    assert.equal(
      removeEntries(added, 'recalls', () => true),
      text,
    );
  }
});

test('one of several entries is removed with its line; the last one with the list', () => {
  const text = 'recalls:\n  - { fact: a } # one\n  # about b\n  - fact: b\n    why: c\nid: a\n';
  const isFact = (id: string) => (entry: unknown) => (entry as { fact: string }).fact === id;
  assert.equal(
    removeEntries(text, 'recalls', isFact('b')),
    'recalls:\n  - { fact: a } # one\n  # about b\nid: a\n',
  );
  assert.equal(
    removeEntries(text, 'recalls', isFact('a')),
    'recalls:\n  # about b\n  - fact: b\n    why: c\nid: a\n',
  );
  assert.equal(
    removeEntries(text, 'recalls', () => true),
    'id: a\n',
  );
  const flow = 'id: a\nrecalls: [{ fact: a }, { fact: b }, { fact: c }] # three\n';
  for (const [id, rest] of [
    ['a', '{ fact: b }, { fact: c }'],
    ['b', '{ fact: a }, { fact: c }'],
    ['c', '{ fact: a }, { fact: b }'],
  ] as const)
    assert.equal(removeEntries(flow, 'recalls', isFact(id)), `id: a\nrecalls: [${rest}] # three\n`);
  assert.equal(
    removeEntries(flow, 'recalls', () => true),
    'id: a\n',
  );
  assert.deepEqual(
    parse(removeEntries('{ "id": "a", "recalls": [{ "fact": "b" }] }', 'recalls', () => true)),
    { id: 'a' },
  );
});

test('any text survives in an entry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      const text = appendEntry('id: a\n', 'alerts', { text: { en: words }, from: '2026-12-24' });
      assert.deepEqual(parse(text), { id: 'a', alerts: [{ text: { en: words }, from: '2026-12-24' }] });
    }),
  );
});
