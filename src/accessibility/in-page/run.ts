import type { Complaint, PageCheck } from '../checks/check.ts';
import { pageChecks } from '../checks/page-checks.ts';
import type { Found } from '../finding.ts';
import type { SettingName } from '../settings.ts';
import { isSpoken, selectorOf, snippetOf } from './elements.ts';
import { whileStill } from './kept.ts';

/** What each check found, by its id. */
export type FoundByCheck = Record<string, Found[]>;

/** Lets the checks that compare settings see the page as it is before any change; only those with these ids, if given. */
export function remember(ids?: readonly string[]): void {
  whileStill(() => {
    for (const check of chosen(ids)) check.remember?.();
  });
}

function chosen(ids?: readonly string[]): PageCheck[] {
  return pageChecks.filter(({ id }) => ids === undefined || ids.includes(id));
}

/** Everything that the checks for a setting find; only those with these ids, if given. */
export function runChecks(setting: SettingName, ids?: readonly string[]): FoundByCheck {
  const checks = chosen(ids).filter((check) => (check.in as readonly string[]).includes(setting));
  return whileStill(() =>
    Object.fromEntries(checks.map((check) => [check.id, check.find(setting).map(described)])),
  );
}

/** A complaint in a form that can leave the browser. */
export function described({ element, what, outcome = 'fail' }: Complaint): Found {
  return { selector: selectorOf(element), snippet: snippetOf(element), what, outcome };
}

/** Opens everything that a reader can open by itself, so that it is tested too. */
export function openAll(): void {
  for (const details of document.querySelectorAll('details:not([name])'))
    (details as HTMLDetailsElement).open = true;
}

let restore: (() => void)[] = [];

/** Makes all text larger by a factor, as a reader does who enlarges text only (WCAG 1.4.4). */
export function enlargeText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')]
    .filter((element) => isSpoken(element) && element.style)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { element, size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
  restore = sizes.map(({ element }) => {
    const before = element.getAttribute('style');
    return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
  });
  for (const { element, size, line } of sizes) {
    element.style.setProperty('font-size', `${size * factor}px`, 'important');
    if (line) element.style.setProperty('line-height', `${line * factor}px`, 'important');
  }
}

/** Gives all text its own size again. */
export function restoreText(): void {
  for (const each of restore.splice(0)) each();
}
