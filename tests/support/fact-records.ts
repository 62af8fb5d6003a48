import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listItems, parseYaml } from '../../src/diagnostics/yaml.ts';
import { type DoubleEntry, readDoubleEntry } from '../../src/facts/double-entry.ts';
import type { FactKind } from '../../src/facts/fact-kinds.ts';
import { Facts, validateFact } from '../../src/facts/read-facts.ts';

/** The least that every record must have. */
const common = {
  id: 'xx-1',
  name: { en: 'A name' },
  nations: ['england'],
  sources: [
    {
      publisher: 'A body',
      title: 'A source',
      url: 'https://the.example/act',
      kind: 'public-body',
      date: '2026',
    },
  ],
  checked: '2026-01-01',
  checkBy: '2026-01-02',
  evidence: 'primary',
  confidence: 'high',
  publish: true,
};

/** The least that a record of each kind must have besides. */
const ofKind: Record<FactKind, object> = {
  services: { needs: [] },
  offences: {},
  orders: {},
  deadlines: { time: { en: 'six months' } },
  statistics: { period: '2025' },
  regulations: { act: { title: 'An Act 1997' } },
  advice: { gist: 'Do this.' },
  steps: {
    product: 'A phone',
    version: { en: 'version 2' },
    steps: [{ path: ['Settings', 'Safety'], text: { en: 'Look.' } }],
    notice: { en: 'Nothing.' },
    general: { en: 'Ask its maker.' },
  },
  'stalker-types': {},
  exits: { url: 'https://exit.example/' },
  'bank-holidays': { days: ['2026-12-25'] },
};

/** A valid record of a kind with changes, as YAML; undefined takes a field out. */
export function factRecord(kind: FactKind, changes: object = {}): string {
  return `- ${JSON.stringify({ ...common, ...ofKind[kind], ...changes })}\n`;
}

/** Facts of such records, each located at the beginning of the file of its kind. */
export function factsOf(...records: [kind: FactKind, changes: object][]): Facts {
  const facts = new Facts();
  for (const [kind, changes] of records) {
    const [item] = listItems(parseYaml('record.yaml', factRecord(kind, changes))) ?? [];
    assert.ok(item);
    const { value, diagnostics } = validateFact(kind, item);
    assert.ok(value, JSON.stringify(diagnostics));
    facts.add(value, { file: `${kind}.yaml`, line: 1, column: 1 });
  }
  return facts;
}

/** Reads a double entry with this text, or a missing file for undefined, as from double-entry.yaml. */
export function doubleEntryOf(text: string | undefined): DoubleEntry {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-double-entry-'));
  try {
    const temporary = path.join(folder, 'list.yaml');
    if (text !== undefined) writeFileSync(temporary, text);
    const { yaml, values, diagnostics } = readDoubleEntry(temporary);
    const file = 'double-entry.yaml';
    return { yaml: { ...yaml, file }, values, diagnostics: diagnostics.map((each) => ({ ...each, file })) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a reader of the report on such a record sees: each message, and after an arrow what to write. */
export function reportOnRecord(kind: FactKind, changes: object): string[] {
  return reportOnItem(kind, factRecord(kind, changes));
}

/** The report on the first item of a list in YAML. */
export function reportOnItem(kind: FactKind, yaml: string): string[] {
  const [item] = listItems(parseYaml('record.yaml', yaml)) ?? [];
  assert.ok(item);
  return validateFact(kind, item).diagnostics.map(({ message, fix }) => `${message} → ${fix}`);
}
