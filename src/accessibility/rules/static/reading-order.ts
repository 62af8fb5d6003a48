import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { bothWidths } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const readingOrder: StaticRule = {
  id: 'reading-order',
  description:
    'No order on the screen that differs from the order in the page: speech and keyboard follow the latter.',
  wcag: '1.3.2',
  fix: 'Put the elements into the order in which they are read, and leave out order, row-reverse and their like.',
  settings: bothWidths,
  check(_, report) {
    report(queryAll('body, body *').flatMap(checkContainer));
  },
};

function checkContainer(container: HTMLElement): Violation[] {
  const { display, flexDirection, direction } = getComputedStyle(container);
  const children = [...container.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && isVisibleOnScreen(child) && hasContent(child),
  );
  if (children.length < 2) return [];
  const placed = children.filter(
    (child) => !/^(absolute|fixed|sticky)$/.test(getComputedStyle(child).position),
  );
  const isMoved =
    /flex|grid/.test(display) &&
    (/reverse/.test(flexDirection) || placed.some(isReordered) || /grid/.test(display));
  const moved = isMoved ? placed : children.filter(isOutOfFlow);
  if (isMoved) return findReversedPair(placed, direction);
  return moved.length > 0 ? placedAboveEarlier(children) : reversedFloats(placed);
}

function hasContent(element: Element): boolean {
  return normalizedText(element) !== '' || element.querySelector('img, input, button, select') !== null;
}

function isReordered(child: Element): boolean {
  const { order, gridColumnStart, gridRowStart, gridArea } = getComputedStyle(child);
  return order !== '0' || gridColumnStart !== 'auto' || gridRowStart !== 'auto' || !/auto/.test(gridArea);
}

function isOutOfFlow(child: Element): boolean {
  const { position, top } = getComputedStyle(child);
  return (
    position === 'absolute' ||
    (position === 'relative' && Math.abs(Number.parseFloat(top)) > 40) ||
    isOffset(child)
  );
}

function isOffset(child: Element): boolean {
  const { transform, marginTop } = getComputedStyle(child);
  const down = /matrix\((?:[^,]+,){5} ?(-?[\d.]+)\)/.exec(transform)?.[1];
  return Math.abs(Number(down ?? 0)) > 60 || Number.parseFloat(marginTop) < -60;
}

/** The first child that visually precedes its previous sibling. */
function findReversedPair(children: HTMLElement[], direction: string): Violation[] {
  const swapped = children.find((child, index) => {
    const previous = children[index - 1];
    return (
      previous !== undefined &&
      precedesVisually(child.getBoundingClientRect(), previous.getBoundingClientRect(), direction)
    );
  });
  return swapped ? [{ element: swapped, message: 'it stands before what it follows in the page' }] : [];
}

function precedesVisually(one: DOMRect, other: DOMRect, direction: string): boolean {
  if (one.bottom <= other.top + 2 && one.left < other.right && other.left < one.right) return true;
  const inOneRow = one.top < other.bottom - 4 && other.top < one.bottom - 4;
  if (!inOneRow) return false;
  return direction === 'rtl' ? one.left >= other.right - 2 : one.right <= other.left + 2;
}

/** Text that is placed above all its previous siblings. */
function placedAboveEarlier(children: HTMLElement[]): Violation[] {
  const swapped = children.find((child, index) => {
    const earlier = children.slice(0, index).filter((element) => !isOutOfFlow(element));
    const box = child.getBoundingClientRect();
    const isPart =
      child.closest('main, article, section, form') !== null && /\p{L}{3,}.*\s/u.test(normalizedText(child));
    return (
      isOutOfFlow(child) &&
      isPart &&
      earlier.some(
        (element) => box.bottom <= element.getBoundingClientRect().top + 2 && normalizedText(element) !== '',
      )
    );
  });
  return swapped ? [{ element: swapped, message: 'it is placed above what it follows in the page' }] : [];
}

/** Blocks floated to the right appear in reverse order. */
function reversedFloats(children: HTMLElement[]): Violation[] {
  const floats = children.filter(
    (child) => getComputedStyle(child).float === 'right' && getComputedStyle(child).direction === 'ltr',
  );
  return floats.length >= 2 ? findReversedPair(floats, 'ltr') : [];
}
