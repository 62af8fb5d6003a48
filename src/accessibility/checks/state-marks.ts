import { all, isSeen, isSpoken } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const marks = ['aria-current', 'aria-selected', 'aria-pressed', 'aria-checked', 'aria-expanded'];
const called = /(^|[-_ ])(is-)?(active|current|selected|chosen|checked|pressed|toggled|on)($|[-_ ])/i;

/** What looks chosen says that it is. */
export const stateMarks: PageCheck = {
  id: 'state-marks',
  wcag: '4.1.2',
  mend: 'Say the state: aria-current for the page in a menu, aria-selected for a tab, aria-pressed for a switch.',
  in: once,
  find() {
    return [
      ...all('nav, ul, ol, [role="tablist"], [role="toolbar"], [role="navigation"], [role="group"]').flatMap(
        ofGroup,
      ),
      ...withoutState(),
    ];
  },
};

/** One link or button of a row that looks other than all the others, and does not say why. */
function ofGroup(group: HTMLElement): Complaint[] {
  const items = all('a, button, [role="tab"], [role="button"], [role="radio"]', group).filter(
    (item) => isSeen(item) && isSpoken(item),
  );
  if (items.length < 3 || items.some((item) => marks.slice(0, 3).some((mark) => item.hasAttribute(mark))))
    return [];
  const looks = Map.groupBy(items, lookOf);
  const [odd] = [...looks.values()].filter(({ length }) => length === 1).flat();
  const usual = [...looks.values()].find(({ length }) => length === items.length - 1);
  if (!odd || !usual || !(called.test(namesOf(odd)) || leadsHere(odd))) return [];
  return [{ element: odd, what: 'it looks chosen and does not say so' }];
}

function lookOf(item: Element): string {
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

function namesOf(item: Element): string {
  return `${item.className} ${item.parentElement?.localName === 'li' ? item.parentElement.className : ''}`;
}

function leadsHere(item: Element): boolean {
  return (
    item instanceof HTMLAnchorElement && item.href.split('#')[0] === location.href.split('#')[0] && !item.hash
  );
}

/** Widgets that must have a state and have none. */
function withoutState(): Complaint[] {
  const needed: Record<string, string> = {
    checkbox: 'aria-checked',
    switch: 'aria-checked',
    radio: 'aria-checked',
    menuitemcheckbox: 'aria-checked',
    slider: 'aria-valuenow',
    tab: 'aria-selected',
  };
  return Object.entries(needed).flatMap(([role, state]) =>
    all(`[role="${role}"]:not([${state}], input)`)
      .filter(
        (each) =>
          isSpoken(each) &&
          !(
            role === 'tab' && [...(each.parentElement?.children ?? [])].some((tab) => tab.hasAttribute(state))
          ),
      )
      .map((element) => ({ element, what: `a ${role} without ${state} does not say its state` })),
  );
}
