import { htmlSnippet, isVisibleToScreenReaders, uniqueSelector } from '../dom/element-queries.ts';
import { withMemoization } from '../dom/memoize.ts';
import type { ElementResult } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';
import { staticRules } from '../rules/static/index.ts';
import type { StaticRule, Violation } from '../rules/static/static-rule.ts';

/** What each check found, by its id. */
export type ResultsByRule = Record<string, ElementResult[]>;

/** Lets the checks that compare settings see the page as it is before any change; only those with these ids, if given. */
export function recordBaselines(ids?: readonly string[]): void {
  withMemoization(() => {
    for (const check of selectRules(ids)) check.captureInitialState?.();
  });
}

function selectRules(ids?: readonly string[]): StaticRule[] {
  return staticRules.filter(({ id }) => ids === undefined || ids.includes(id));
}

/** Everything that the checks for a setting find; only those with these ids, if given. */
export function runStaticRules(setting: SettingName, ids?: readonly string[]): ResultsByRule {
  const checks = selectRules(ids).filter((check) => (check.settings as readonly string[]).includes(setting));
  return withMemoization(() =>
    Object.fromEntries(checks.map((check) => [check.id, check.find(setting).map(toResult)])),
  );
}

/** A complaint in a form that can leave the browser. */
export function toResult({ element, message, outcome = 'fail' }: Violation): ElementResult {
  return { selector: uniqueSelector(element), snippet: htmlSnippet(element), message, outcome };
}

/** Opens everything that a reader can open by itself, so that it is tested too. */
export function openAllDetails(): void {
  for (const details of document.querySelectorAll('details:not([name])'))
    (details as HTMLDetailsElement).open = true;
}

let restoreStyles: (() => void)[] = [];

/** Makes all text larger by a factor, as a reader does who enlarges text only (WCAG 1.4.4). */
export function enlargeText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')]
    .filter((element) => isVisibleToScreenReaders(element) && element.style)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { element, size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
  restoreStyles = sizes.map(({ element }) => {
    const before = element.getAttribute('style');
    return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
  });
  for (const { element, size, line } of sizes) {
    element.style.setProperty('font-size', `${size * factor}px`, 'important');
    if (line) element.style.setProperty('line-height', `${line * factor}px`, 'important');
  }
}

/** Gives all text its own size again. */
export function restoreTextSize(): void {
  for (const each of restoreStyles.splice(0)) each();
}
