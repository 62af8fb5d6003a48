import { withMemoization } from '../dom/memoize.ts';
import { toResult } from '../dom/to-result.ts';
import type { ElementResult, Violation } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';
import { collectViolations } from '../rules/rule.ts';
import type { StaticRule } from '../rules/static-rule.ts';

/** Results by rule id. */
export type ResultsByRule = Record<string, ElementResult[]>;

let staticRules: readonly StaticRule[] = [];

/** Registers the rules. The bundle imports every file of `rules/static` (injected-script.ts). */
export function registerStaticRules(rules: readonly StaticRule[]): void {
  staticRules = rules;
}

/** Lets rules that compare settings record the initial state of the page. `ids` restricts the rules. */
export function recordBaselines(ids?: readonly string[]): void {
  withMemoization(() => {
    for (const rule of selectRules(ids)) rule.captureInitialState?.();
  });
}

function selectRules(ids?: readonly string[]): StaticRule[] {
  return staticRules.filter(({ id }) => ids === undefined || ids.includes(id));
}

/** Runs the rules of a setting. `ids` restricts the rules. */
export function runStaticRules(setting: SettingName, ids?: readonly string[]): ResultsByRule {
  const rules = selectRules(ids).filter(({ settings }) => settings.includes(setting));
  return withMemoization(() =>
    Object.fromEntries(rules.map((rule) => [rule.id, violationsOf(rule, setting).map(toResult)])),
  );
}

function violationsOf(rule: StaticRule, setting: SettingName): Violation[] {
  const { violations, report } = collectViolations<Violation>();
  rule.check({ setting }, report);
  return violations;
}
