import { all, isSeen, textOf } from '../in-page/elements.ts';
import { bothWidths, type Complaint, type PageCheck } from './check.ts';

/** What comes first on the screen comes first in the page. */
export const readingOrder: PageCheck = {
  id: 'reading-order',
  wcag: '1.3.2',
  mend: 'Put the elements into the order in which they are read, and leave out order, row-reverse and their like.',
  in: bothWidths,
  find: () => all('body, body *').flatMap(ofContainer),
};

function ofContainer(container: HTMLElement): Complaint[] {
  const { display, flexDirection, direction } = getComputedStyle(container);
  const children = [...container.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && isSeen(child) && tells(child),
  );
  if (children.length < 2) return [];
  const placed = children.filter(
    (child) => !/^(absolute|fixed|sticky)$/.test(getComputedStyle(child).position),
  );
  const isMoved =
    /flex|grid/.test(display) &&
    (/reverse/.test(flexDirection) || placed.some(isRearranged) || /grid/.test(display));
  const moved = isMoved ? placed : children.filter(isTakenOut);
  if (isMoved) return firstSwap(placed, direction);
  return moved.length > 0 ? liftedOver(children) : floatsReversed(placed);
}

function tells(element: Element): boolean {
  return textOf(element) !== '' || element.querySelector('img, input, button, select') !== null;
}

function isRearranged(child: Element): boolean {
  const { order, gridColumnStart, gridRowStart, gridArea } = getComputedStyle(child);
  return order !== '0' || gridColumnStart !== 'auto' || gridRowStart !== 'auto' || !/auto/.test(gridArea);
}

function isTakenOut(child: Element): boolean {
  const { position, top } = getComputedStyle(child);
  return (
    position === 'absolute' ||
    (position === 'relative' && Math.abs(Number.parseFloat(top)) > 40) ||
    isShifted(child)
  );
}

function isShifted(child: Element): boolean {
  const { transform, marginTop } = getComputedStyle(child);
  const down = /matrix\((?:[^,]+,){5} ?(-?[\d.]+)\)/.exec(transform)?.[1];
  return Math.abs(Number(down ?? 0)) > 60 || Number.parseFloat(marginTop) < -60;
}

/** The first child that stands before its forerunner, above it or to the left of it. */
function firstSwap(children: HTMLElement[], direction: string): Complaint[] {
  const swapped = children.find((child, index) => {
    const before = children[index - 1];
    return (
      before !== undefined &&
      standsBefore(child.getBoundingClientRect(), before.getBoundingClientRect(), direction)
    );
  });
  return swapped ? [{ element: swapped, what: 'it stands before what it follows in the page' }] : [];
}

function standsBefore(one: DOMRect, other: DOMRect, direction: string): boolean {
  if (one.bottom <= other.top + 2 && one.left < other.right && other.left < one.right) return true;
  const inOneRow = one.top < other.bottom - 4 && other.top < one.bottom - 4;
  if (!inOneRow) return false;
  return direction === 'rtl' ? one.left >= other.right - 2 : one.right <= other.left + 2;
}

/** Text that is placed above everything that comes before it. */
function liftedOver(children: HTMLElement[]): Complaint[] {
  const swapped = children.find((child, index) => {
    const earlier = children.slice(0, index).filter((each) => !isTakenOut(each));
    const box = child.getBoundingClientRect();
    const isPart =
      child.closest('main, article, section, form') !== null && /\p{L}{3,}.*\s/u.test(textOf(child));
    return (
      isTakenOut(child) &&
      isPart &&
      earlier.some((each) => box.bottom <= each.getBoundingClientRect().top + 2 && textOf(each) !== '')
    );
  });
  return swapped ? [{ element: swapped, what: 'it is placed above what it follows in the page' }] : [];
}

/** Blocks that float to the right stand in the opposite order. */
function floatsReversed(children: HTMLElement[]): Complaint[] {
  const floats = children.filter(
    (child) => getComputedStyle(child).float === 'right' && getComputedStyle(child).direction === 'ltr',
  );
  return floats.length >= 2 ? firstSwap(floats, 'ltr') : [];
}
