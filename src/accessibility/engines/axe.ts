import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, Result } from 'axe-core';
import type { Outcome } from '../finding.ts';
import type { Engine, EngineFinding, RuleSelection } from './engine.ts';

const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };

/** Rules beyond level AA, and rules that only ask for manual review. */
const reviewRules = new Set([
  'region',
  'focus-order-semantics',
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'hidden-content',
  'p-as-heading',
  'target-size',
  // It counts the nested items of a tree item as its label. Our own rule does not.
  'label-content-name-mismatch',
]);

/** Tags of every rule, experimental ones too. */
const allTags = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
  'ACT',
  'cat.aria',
];

const visualRules = [
  'color-contrast',
  'color-contrast-enhanced',
  'link-in-text-block',
  'p-as-heading',
  'region',
  'scrollable-region-focusable',
  'target-size',
];

function runExpression({ ids, failuresOnly = false }: RuleSelection): string {
  const leftOut = failuresOnly ? [...reviewRules] : [];
  const argument = JSON.stringify({
    runOnly: ids ? { type: 'rule', values: ids.filter((id) => !leftOut.includes(id)) } : allTags,
    ...(!ids && { rules: Object.fromEntries(leftOut.map((id) => [id, { enabled: false }])) }),
    resultTypes: ['violations', 'incomplete'],
    // Each framed page is tested by itself.
    iframes: false,
  });
  return `axe.run(document, ${argument}).then(({ violations, incomplete }) => ({ violations, incomplete }))`;
}

/** axe-core by Deque. */
export const axe: Engine = {
  name: 'axe-core',
  version,
  script: readFileSync(file, 'utf8'),
  runExpression,
  visualRules,
  toFindings(results) {
    const { violations, incomplete } = results as Pick<AxeResults, 'violations' | 'incomplete'>;
    return [
      ...violations.flatMap((result) => nodeFindings(result, reviewRules.has(result.id) ? 'review' : 'fail')),
      ...incomplete.flatMap((result) => nodeFindings(result, 'review')),
    ];
  },
};

function nodeFindings(result: Result, outcome: Outcome): EngineFinding[] {
  return result.nodes.map((node) => ({
    rule: result.id,
    wcag: criteriaFromTags(result.tags),
    selector: node.target.flat().join(' '),
    snippet: node.html,
    message: result.help,
    fix: fixMessage(node),
    outcome,
  }));
}

function fixMessage({ any, all, none }: NodeResult): string {
  return [...any, ...all, ...none].map(({ message }) => message).join('; ');
}

/** Turns "wcag143" into "1.4.3". */
function criteriaFromTags(tags: string[]): string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return principle ? [`${principle}.${guideline}.${criterion}`] : [];
  });
}
