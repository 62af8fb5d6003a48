import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { getInjectedScript, interactiveRuleSets, staticRules } from '../../../../src/accessibility/index.ts';
import { readRules } from '../../../../src/accessibility/rules/registry.ts';

test('a file that is added to a folder is a rule, and one without a rule is an error', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-rules-'));
  try {
    writeFileSync(
      path.join(folder, 'no-blink.ts'),
      "export const noBlink = { id: 'no-blink', check() {} };\n",
    );
    assert.deepEqual(
      readRules<{ id: string }>(folder).map(({ rule }) => rule.id),
      ['no-blink'],
    );
    writeFileSync(path.join(folder, 'helper.ts'), 'export const helper = 1;\n');
    assert.throws(() => readRules(folder), /helper\.ts exports no rule/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the script for the page holds every static rule', async () => {
  const script = await getInjectedScript();
  assert.ok(staticRules.length > 50);
  assert.deepEqual(
    staticRules.filter(({ id }) => !script.includes(`id: "${id}"`)).map(({ id }) => id),
    [],
  );
});

test('what looks at the untouched page runs first, and what changes its clock last', () => {
  const stages = interactiveRuleSets.map(({ stage }) => stage);
  const order = ['first', 'changes-page', 'reads-page', 'last'];
  assert.deepEqual(
    stages,
    stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  assert.deepEqual([stages[0], stages.at(-1)], ['first', 'last']);
});
