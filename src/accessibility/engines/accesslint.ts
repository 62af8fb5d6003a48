import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Engine } from './engine.ts';

const main = createRequire(import.meta.url).resolve('@accesslint/core');
const folder = path.dirname(main);
const { version } = JSON.parse(readFileSync(path.join(folder, '../package.json'), 'utf8')) as {
  version: string;
};

interface AccessLintViolation {
  ruleId: string;
  selector: string;
  html: string;
  message: string;
  fix?: { suggestion?: string } | undefined;
  wcag?: string[];
  /** It is not rendered now: a script may fill it before it is shown. */
  hidden: boolean;
}

/** Not all content must be in a landmark, and whether audio conveys information needs manual review. */
const reviewRules = new Set(['landmarks/region', 'time-based-media/audio-transcript']);

/** AccessLint. It reports only what it is certain of. */
export const accesslint: Engine = {
  name: 'AccessLint',
  version,
  // Its variable is global only where a script is not wrapped in a function.
  script: `${readFileSync(path.join(folder, 'index.iife.js'), 'utf8')}; window.AccessLint = AccessLint;`,
  runExpression: ({ ids, failuresOnly = false }) => `Promise.resolve((() => {
    const ids = ${JSON.stringify(ids ?? null)};
    const leftOut = ${JSON.stringify(failuresOnly ? [...reviewRules] : [])};
    const disabledRules = AccessLint.getActiveRules().map(({ id }) => id).filter((id) => leftOut.includes(id) || (ids && !ids.includes(id)));
    const wcag = Object.fromEntries(AccessLint.getActiveRules().map((rule) => [rule.id, rule.wcag]));
    const isHidden = (selector) => { try { return document.querySelector(selector)?.checkVisibility() === false; } catch { return false; } };
    return AccessLint.runAudit(document, { disabledRules }).violations.map(({ ruleId, selector, html, message }) => ({ ruleId, selector, html, message, wcag: wcag[ruleId], hidden: isHidden(selector) }));
  })())`,
  toFindings: (violations) =>
    (violations as AccessLintViolation[]).map(({ ruleId, selector, html, message, wcag, hidden }) => ({
      rule: ruleId,
      wcag: wcag ?? [],
      selector,
      snippet: html.slice(0, 160),
      message,
      fix: message,
      outcome: reviewRules.has(ruleId) || hidden ? 'review' : 'fail',
    })),
};
