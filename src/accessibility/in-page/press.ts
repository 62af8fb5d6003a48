import type { Found } from '../finding.ts';
import { all, focused, isSeen, textOf } from './elements.ts';
import { attempts, guard } from './guard.ts';
import { listens } from './listeners.ts';
import { before, type Moment, momentOf, note, setThings, things } from './moment.ts';
import { isDisabled } from './names.ts';
import { described } from './run.ts';

export { guard };

/** What tried to leave the page since somebody last asked. */
export function takeAttempts(): string[] {
  return attempts.splice(0);
}

const pressed =
  'button, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="radio"], [role="menuitem"], input[type="button"], a[href="#"], a[href^="javascript:"], a:not([href])';
/** What can be pressed by itself. Answers with how many. */
export function findPresses(): number {
  const found = all(pressed)
    .filter((each) => {
      if (!isSeen(each) || isDisabled(each) || (each.matches('a') && !isScripted(each))) return false;
      return !(
        each.matches('button:not([type="button"]), [type="submit"]') && (each as HTMLButtonElement).form
      );
    })
    .slice(0, 25);
  setThings(found);
  return found.length;
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
  note(thing);
  thing.click();
}

/** Whether the focus is on the thing that was pressed, or that is gone. */
export function focusIsBack(index: number): boolean {
  const thing = things[index];
  return !thing || !isSeen(thing) || document.activeElement === thing;
}

/** Whether a second press gives the thing its first look back: a switch between two states, whatever else it does. */
export async function isSwitchWithoutState(index: number): Promise<boolean> {
  const thing = things[index];
  const was = before;
  if (!thing || !was || !isSeen(thing)) return false;
  const now = momentOf(thing);
  if (now.state !== was.state || now.name !== was.name || now.look === was.look) return false;
  thing.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
  return isSeen(thing) && momentOf(thing).look === was.look;
}

/** What a press did that only somebody who sees can know. */
export function pressFaults(index: number): (Found & { rule: string })[] {
  const thing = things[index];
  const was = before;
  if (!thing || !was || attempts.splice(0).length > 0) return [];
  if (!thing.isConnected || !isSeen(thing)) return lostFocus(thing);
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

/** The thing went away with its press: whoever uses a keyboard starts again at the top of the page. */
function lostFocus(thing: Element): (Found & { rule: string })[] {
  if (document.activeElement && document.activeElement !== document.body) return [];
  const what = 'it goes away when it is pressed, and the focus goes nowhere';
  return [{ rule: 'focus-lost', ...described({ element: thing, what }) }];
}

function hasFocusMoved(thing: Element, appeared: Element[]): boolean {
  const focus = focused();
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
