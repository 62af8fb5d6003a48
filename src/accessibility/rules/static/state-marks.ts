import { isVisibleOnScreen, isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const stateAttributes = ['aria-current', 'aria-selected', 'aria-pressed', 'aria-checked', 'aria-expanded'];
const stateClassPattern =
  /(^|[-_ ])(is-)?(active|current|selected|chosen|checked|pressed|toggled|on)($|[-_ ])/i;

export const stateMarks: StaticRule = {
  id: 'state-marks',
  description:
    'No visual state, such as the current item, without its ARIA state: a screen reader would not tell it.',
  wcag: '4.1.2',
  fix: 'Say the state: aria-current for the page in a menu, aria-selected for a tab, aria-pressed for a switch.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll(
        'nav, ul, ol, [role="tablist"], [role="toolbar"], [role="navigation"], [role="group"]',
      ).flatMap(checkGroup),
      ...missingStates(),
    ]);
  },
};

/** One link or button of a group that looks different without an exposed state. */
function checkGroup(group: HTMLElement): Violation[] {
  const items = queryAll('a, button, [role="tab"], [role="button"], [role="radio"]', group).filter(
    (item) => isVisibleOnScreen(item) && isVisibleToScreenReaders(item),
  );
  if (
    items.length < 3 ||
    items.some((item) => stateAttributes.slice(0, 3).some((mark) => item.hasAttribute(mark)))
  )
    return [];
  const appearances = Map.groupBy(items, styleSignature);
  const [odd] = [...appearances.values()].filter(({ length }) => length === 1).flat();
  const majority = [...appearances.values()].find(({ length }) => length === items.length - 1);
  if (!odd || !majority || !(stateClassPattern.test(classNames(odd)) || linksToCurrentPage(odd))) return [];
  return [{ element: odd, message: 'it looks chosen and does not say so' }];
}

function styleSignature(item: Element): string {
  const { color, backgroundColor, fontWeight, borderBottomColor, borderBottomWidth, textDecorationLine } =
    getComputedStyle(item);
  const outer = getComputedStyle(item.parentElement ?? item);
  return [
    color,
    backgroundColor,
    fontWeight,
    borderBottomColor,
    borderBottomWidth,
    textDecorationLine,
    outer.backgroundColor,
    outer.borderBottomWidth,
  ].join();
}

function classNames(item: Element): string {
  return `${item.className} ${item.parentElement?.localName === 'li' ? item.parentElement.className : ''}`;
}

function linksToCurrentPage(item: Element): boolean {
  return (
    item instanceof HTMLAnchorElement && item.href.split('#')[0] === location.href.split('#')[0] && !item.hash
  );
}

/** Widgets without a required state. */
function missingStates(): Violation[] {
  const needed: Record<string, string> = {
    checkbox: 'aria-checked',
    switch: 'aria-checked',
    radio: 'aria-checked',
    menuitemcheckbox: 'aria-checked',
    slider: 'aria-valuenow',
    tab: 'aria-selected',
  };
  return Object.entries(needed).flatMap(([role, state]) =>
    queryAll(`[role="${role}"]:not([${state}], input)`)
      .filter(
        (element) =>
          isVisibleToScreenReaders(element) &&
          !(
            role === 'tab' &&
            [...(element.parentElement?.children ?? [])].some((tab) => tab.hasAttribute(state))
          ),
      )
      .map((element) => ({ element, message: `a ${role} without ${state} does not say its state` })),
  );
}
