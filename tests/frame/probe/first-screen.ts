import {
  collapseWhitespace,
  isVisibleOnScreen,
  textElements,
  textRects,
} from '../../../src/accessibility/dom/element-queries.ts';
import { isUncovered } from './geometry.ts';
import { isStandAlone } from './phone-links.ts';

/** A call, a message or a button outside sentences. */
export interface Action {
  /** Null for a button. */
  href: string | null;
  isInMain: boolean;
  top: number;
  /** Whether all of it is on the first screen and nothing covers it. */
  isOnScreen: boolean;
  /** The text on the first screen that belongs to it: its own, or that of its card. */
  text: string;
}

const calls = 'a[href^="tel:"], a[href^="sms:"]';

const buttons = 'button, [role="button"], input[type="submit"]';

/** The actions that a visitor sees, from the top down, without those in the bar of the exit. */
export function actions(): Action[] {
  return [...document.querySelectorAll(`${calls}, ${buttons}`)]
    .filter((element) => !element.closest('body > :has(#leave)'))
    .filter((element) => isVisibleOnScreen(element) && isStandAlone(element))
    .map((element) => ({
      href: element.getAttribute('href'),
      isInMain: element.closest('main') !== null,
      top: element.getBoundingClientRect().top,
      isOnScreen: isWhole(element.getBoundingClientRect()) && isUncovered(element),
      text: textOnScreen(cardOf(element)),
    }))
    .sort((a, b) => a.top - b.top);
}

/** The card around an action, if that has no other number. */
function cardOf(element: Element): Element {
  const card = element.closest('article, li') ?? element;
  const numbers = new Set([...card.querySelectorAll(calls)].map((link) => link.getAttribute('href')));
  return numbers.size <= 1 ? card : element;
}

function textOnScreen(box: Element): string {
  const parts = [box, ...textElements(box)]
    .filter((element) => isVisibleOnScreen(element) && textRects(element).every(isWhole))
    .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
  return collapseWhitespace(parts.map(({ textContent }) => textContent).join(' '));
}

/** Whether a box is on the screen from edge to edge. */
function isWhole({ top, right, bottom, left, width }: DOMRect): boolean {
  return width > 0 && top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
}
