import type { Found } from '../finding.ts';
import { all, isSeen, textOf } from './elements.ts';
import { fields, nameOf } from './names.ts';
import { described } from './run.ts';

let noted: HTMLElement[] = [];
let buttons: Set<HTMLElement> = new Set();

/** Notes the fields that somebody may be typing into. Answers whether there are any. */
export function noteFields(): boolean {
  noted = fields().filter((each) => isSeen(each) && !each.closest('[role="search"], search'));
  buttons = new Set(seenButtons());
  return noted.length > 0;
}

/** The fields that have gone away by themselves, and whether somebody has been asked whether they need longer. */
export function fieldsLost(): { isOffered: boolean; lost: Found[] } {
  const isOffered = seenButtons().some(
    (each) => !buttons.has(each) && /time|extend|stay|continue|keep|longer/i.test(nameOf(each)),
  );
  if (isOffered || noted.some((each) => each.isConnected && isSeen(each) && !each.matches(':disabled')))
    return { isOffered, lost: [] };
  const form = noted[0]?.closest('form');
  const element = form?.isConnected ? form : document.body;
  return {
    isOffered,
    lost: [described({ element, what: 'what somebody types into goes away when time is up' })],
  };
}

function seenButtons(): HTMLElement[] {
  return all('button, [role="button"], a[href]').filter((each) => isSeen(each) && textOf(each) !== '');
}
