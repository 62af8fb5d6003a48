import { all, isSeen, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const bullet = /^\s*([•·‣◦▪●○■□–—*➤►✓✔→-]\s+\S|\d{1,2}[.)]\s+\S|\(?[a-z][.)]\s+\S)/u;

/** What looks like a list is one. */
export const fakeLists: PageCheck = {
  id: 'fake-lists',
  wcag: '1.3.1',
  mend: 'Use <ul> or <ol> with an <li> for each point.',
  in: once,
  find() {
    return [
      ...all('p, div, td, dd, section').filter(isSeen).flatMap(withinOne),
      ...all('p, div').flatMap(inARow),
    ];
  },
};

/** Lines of one block, parted by <br>, of which each begins with a bullet. */
function withinOne(element: HTMLElement): Complaint[] {
  if (!element.querySelector(':scope > br')) return [];
  const html = [...element.childNodes].map((node) =>
    node.nodeName === 'BR' ? '\n' : node.textContent?.replace(/\n/g, ' '),
  );
  const points = html
    .join('')
    .split('\n')
    .filter((line) => bullet.test(line));
  return points.length >= 2 ? [{ element, what: 'the lines look like a list and are none' }] : [];
}

/** Blocks, one after the other, of which each begins with a bullet. */
function inARow(element: HTMLElement): Complaint[] {
  const before = element.previousElementSibling;
  const after = element.nextElementSibling;
  const isPoint = (each: Element | null) =>
    each?.localName === element.localName && bullet.test(textOf(each));
  if (!isPoint(element) || isPoint(before) || !isPoint(after) || !isSeen(element)) return [];
  return element.closest('li, [role="listitem"], [role="list"]')
    ? []
    : [{ element, what: 'the blocks look like a list and are none' }];
}
