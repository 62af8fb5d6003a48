import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

// Faults of advice that two independent readers found (docs/reviews/025-advocates.md), each as its class.

interface StepsRecord {
  id: string;
  publish: boolean;
  steps?: { text?: { en: string } }[];
  notice?: { en: string };
}

const records: StepsRecord[] = parse(readFileSync('content/facts/steps.yaml', 'utf8'));

/** Sentences that send the reader back: "… Change the password first." after the step that it had to come before. */
function lateOrders({ steps = [], notice }: StepsRecord): string[] {
  const later = [...steps.slice(1).map(({ text }) => text?.en ?? ''), notice?.en ?? ''];
  return later.flatMap((text) => text.match(/[^.]*\bfirst\.(?=\s|$)/g) ?? []);
}

test('no step says too late what has to come before it', () => {
  const published = records.filter(({ publish }) => publish);
  assert.ok(published.length > 1);
  assert.deepEqual(
    published.flatMap((record) => lateOrders(record).map((sentence) => `${record.id}:${sentence}`)),
    [],
  );
  const late = { steps: [{ text: { en: 'Sign out.' } }, { text: { en: 'Change the password first.' } }] };
  assert.equal(lateOrders({ id: 'late', publish: true, ...late }).length, 1);
});

/** Pages for readers who are stalked or afraid, by the section; the rest of a section has a reason not to warn. */
const withoutWarning: Record<string, string[]> = {
  'who-stalks': [],
  'for-you': ['index', 'accused', 'worried-about-your-behaviour', 'pass-it-on', 'how-it-affects-you'],
};

test('who is stalked finds the signs of danger from each page about a kind of stalker or of reader', () => {
  const lacking = Object.entries(withoutWarning).flatMap(([section, exempt]) =>
    globSync(`content/pages/en/${section}/*.mdx`).filter(
      (file) =>
        !exempt.includes(path.parse(file).name) && !/signs-of-danger/.test(readFileSync(file, 'utf8')),
    ),
  );
  assert.deepEqual(lacking, []);
});
