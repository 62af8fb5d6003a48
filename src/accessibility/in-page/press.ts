import type { Found } from '../finding.ts';
import { all, closest, isSeen, ownText, textElements, textOf } from './elements.ts';
import { attempts, guard } from './guard.ts';
import { listens } from './listeners.ts';
import { isDisabled, nameOf } from './names.ts';
import { described } from './run.ts';

export { guard };

/** What tried to leave the page since somebody last asked. */
export function takeAttempts(): string[] {
  return attempts.splice(0);
}

const pressed =
  'button, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="radio"], [role="menuitem"], input[type="button"], a[href="#"], a[href^="javascript:"], a:not([href])';
const states = [
  'aria-expanded',
  'aria-pressed',
  'aria-selected',
  'aria-checked',
  'aria-current',
  'aria-busy',
  'aria-disabled',
  'aria-sort',
];
const live =
  '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="progressbar"], [role="alertdialog"], [aria-live="polite"], [aria-live="assertive"], output';

interface Moment {
  texts: Map<HTMLElement, string>;
  nodes: Set<Element>;
  state: string;
  name: string;
  look: string;
  lively: string;
}

let things: HTMLElement[] = [];
let before: Moment | undefined;

/** What can be pressed by itself. Answers with how many. */
export function findPresses(): number {
  things = all(pressed)
    .filter((each) => {
      if (!isSeen(each) || isDisabled(each) || (each.matches('a') && !isScripted(each))) return false;
      return !(
        each.matches('button:not([type="button"]), [type="submit"]') && (each as HTMLButtonElement).form
      );
    })
    .slice(0, 25);
  return things.length;
}

function isScripted(element: Element): boolean {
  return (
    listens(element, 'click', 'mousedown', 'pointerdown') ||
    element.hasAttribute('role') ||
    element.hasAttribute('onclick')
  );
}

/** Presses a thing, and notes how the page was before. */
export function press(index: number): void {
  const thing = things[index];
  if (!thing) return;
  thing.focus();
  before = momentOf(thing);
  thing.click();
}

/** Whether a press changes the page and the keys of a button do not, though it says that it is one. */
export function keyFaults(index: number): Found[] {
  const thing = things[index];
  if (
    !thing ||
    thing.matches('button, input, summary') ||
    !/^(button|checkbox|switch)$/.test(thing.getAttribute('role') ?? '')
  )
    return [];
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  thing.focus();
  changes.takeRecords();
  const reacts = ['Enter', ' '].map((key) => {
    const init = {
      key,
      code: key === ' ' ? 'Space' : key,
      keyCode: key === ' ' ? 32 : 13,
      which: key === ' ' ? 32 : 13,
      bubbles: true,
      cancelable: true,
    };
    const passed = ['keydown', 'keyup'].map((type) => thing.dispatchEvent(new KeyboardEvent(type, init)));
    return changes.takeRecords().length > 0 || passed.includes(false) || attempts.splice(0).length > 0;
  });
  changes.disconnect();
  const isLink = thing.matches('a[href]');
  if (reacts[1] && (reacts[0] || isLink || thing.getAttribute('role') !== 'button')) return [];
  return [
    described({ element: thing, what: 'it says that it is a button, and Enter or Space does not press it' }),
  ];
}

function momentOf(thing: HTMLElement): Moment {
  return {
    texts: new Map(
      textElements()
        .filter(isSeen)
        .map((each) => [each, ownText(each)]),
    ),
    nodes: new Set(all('body *')),
    state: stateOf(thing),
    name: nameOf(thing),
    look: lookOf(thing),
    lively: all(live).map(textOf).join(' | '),
  };
}

function stateOf(thing: Element): string {
  return states.map((state) => thing.getAttribute(state) ?? thing.parentElement?.getAttribute(state)).join();
}

function lookOf(thing: Element): string {
  const { backgroundColor, color, borderColor, textDecorationLine, fontWeight } = getComputedStyle(thing);
  return [
    thing.className,
    thing.getAttribute('style'),
    backgroundColor,
    color,
    borderColor,
    textDecorationLine,
    fontWeight,
  ].join();
}

/** A window over the page that a press opened: which it is among the elements; undefined when none opened. */
export function openedDialog(): number | undefined {
  const index = all('body *').findIndex(
    (each) =>
      isSeen(each) &&
      isOverlay(each) &&
      !before?.texts.has(each) &&
      [...textElements(each), each].some((text) => !before?.texts.has(text)) &&
      !wasSeen(each),
  );
  return index < 0 ? undefined : index;
}

function wasSeen(element: Element): boolean {
  return textElements(element).some((text) => before?.texts.has(text));
}

function isOverlay(element: HTMLElement): boolean {
  if (element.matches('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]'))
    return true;
  const { position } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isLarge =
    width > 200 &&
    height > 80 &&
    (position === 'fixed' || (position === 'absolute' && width * height > innerWidth * innerHeight * 0.4));
  return (
    isLarge &&
    textOf(element) !== '' &&
    element.querySelector('button, a, input') !== null &&
    !element.closest('nav') &&
    !closest(element, live) &&
    !element.matches('[role="menu"], [role="listbox"]')
  );
}

/** What is wrong with a window over the page that has just opened. */
export function dialogFaults(index: number): (Found & { rule: string })[] {
  const overlay = all('body *')[index];
  if (!overlay) return [];
  const dialog = overlay.matches(dialogRoles)
    ? overlay
    : (overlay.querySelector<HTMLElement>(dialogRoles) ?? overlay);
  const found: (Found & { rule: string })[] = [];
  const add = (rule: string, what: string) => found.push({ rule, ...described({ element: dialog, what }) });
  if (!dialog.matches(dialogRoles))
    add('dialog-role', 'a window opens over the page and does not say that it is a dialog');
  else if (nameOf(dialog) === '') add('dialog-role', 'the dialog has no name');
  if (!dialog.contains(document.activeElement))
    add('dialog-focus', 'the focus does not move into the window that opens');
  return found;
}

const dialogRoles = 'dialog, [role="dialog"], [role="alertdialog"]';

/** Whether the focus is in an element, and whether that is still seen. */
export function inDialog(index: number): { focused: boolean; seen: boolean; modal: boolean } {
  const dialog = all('body *')[index];
  if (!dialog) return { focused: false, seen: false, modal: false };
  const modal =
    dialog.matches('[aria-modal="true"], dialog:modal') ||
    dialog.querySelector('[aria-modal="true"], dialog:modal') !== null ||
    covers(dialog);
  return { focused: dialog.contains(document.activeElement), seen: isSeen(dialog), modal };
}

function covers(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.8;
}

/** A complaint about a dialog. */
export function aboutDialog(index: number, what: string): Found {
  return described({ element: all('body *')[index] ?? document.body, what });
}

/** Whether the focus is on the thing that was pressed, or that is gone. */
export function focusIsBack(index: number): boolean {
  const thing = things[index];
  return !thing || !isSeen(thing) || document.activeElement === thing;
}

/** What a press did that only somebody who sees can know. */
export function pressFaults(index: number): (Found & { rule: string })[] {
  const thing = things[index];
  const was = before;
  if (!thing || !was || attempts.splice(0).length > 0 || !thing.isConnected || !isSeen(thing)) return [];
  const now = momentOf(thing);
  const appeared = [...now.texts.keys()].filter((each) => !was.texts.has(each) && !thing.contains(each));
  const gone = [...was.texts.keys()].filter((each) => !now.texts.has(each) && !thing.contains(each));
  const changed = [...now.texts]
    .filter(([each, text]) => was.texts.has(each) && was.texts.get(each) !== text && !thing.contains(each))
    .map(([each]) => each);
  const tells = now.state !== was.state || now.lively !== was.lively || hasFocusMoved(thing, appeared);
  if (tells) return [];
  if (appeared.length + gone.length + changed.length > 0)
    return now.name === was.name ? [said(thing, was, { appeared, changed })] : [];
  const isChanged = now.look !== was.look && now.name === was.name;
  return isChanged
    ? [
        {
          rule: 'state-exposed',
          ...described({
            element: thing,
            what: 'a press changes how it looks and not what it says of its state',
          }),
        },
      ]
    : [];
}

function hasFocusMoved(thing: Element, appeared: Element[]): boolean {
  const focus = document.activeElement;
  if (!focus || focus === document.body || focus === thing) return false;
  return (
    appeared.length === 0 ||
    appeared.some((each) => focus.contains(each) || each.contains(focus)) ||
    !thing.contains(focus)
  );
}

function said(
  thing: HTMLElement,
  was: Moment,
  { appeared, changed }: { appeared: HTMLElement[]; changed: HTMLElement[] },
): Found & { rule: string } {
  const fresh = appeared.filter((each) => !was.nodes.has(each)).concat(changed);
  if (fresh.length > 0 && fresh.length <= 4) {
    const [element = thing] = fresh;
    return {
      rule: 'status-announced',
      ...described({ element, what: 'the words appear after a press and no screen reader is told' }),
    };
  }
  const short =
    appeared.length === 1 && textOf(appeared[0] ?? thing).length < 80 && !isNeighbour(thing, appeared[0]);
  if (short)
    return {
      rule: 'status-announced',
      ...described({
        element: appeared[0] ?? thing,
        what: 'the words appear after a press and no screen reader is told',
      }),
    };
  return {
    rule: 'state-exposed',
    ...described({
      element: thing,
      what: 'a press shows or hides something, and the control does not say which',
    }),
  };
}

function isNeighbour(thing: Element, other: Element | undefined): boolean {
  const next = thing.nextElementSibling ?? thing.parentElement?.nextElementSibling;
  return Boolean(other && next?.contains(other));
}
