import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const bulletPattern = /^\s*([•·‣◦▪●○■□–—*➤►✓✔→-]\s+\S|\d{1,2}[.)]\s+\S|\(?[a-z][.)]\s+\S)/u;

export const fakeLists: StaticRule = {
  id: 'fake-lists',
  description: 'No text that only looks like a list: screen readers would not say how many items it has.',
  wcag: '1.3.1',
  fix: 'Use <ul> or <ol> with an <li> for each point.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll('p, div, td, dd, section').filter(isVisibleOnScreen).flatMap(checkLines),
      ...queryAll('p, div').flatMap(checkSiblings),
    ]);
  },
};

/** Lines of one block, separated by <br>, that begin with a bullet. */
function checkLines(element: HTMLElement): Violation[] {
  if (!element.querySelector(':scope > br')) return [];
  const html = [...element.childNodes].map((node) =>
    node.nodeName === 'BR' ? '\n' : node.textContent?.replace(/\n/g, ' '),
  );
  const points = html
    .join('')
    .split('\n')
    .filter((line) => bulletPattern.test(line));
  return points.length >= 2 ? [{ element, message: 'the lines look like a list and are none' }] : [];
}

/** Sibling blocks that begin with a bullet. */
function checkSiblings(element: HTMLElement): Violation[] {
  const previous = element.previousElementSibling;
  const after = element.nextElementSibling;
  const isBulleted = (candidate: Element | null) =>
    candidate?.localName === element.localName && bulletPattern.test(normalizedText(candidate));
  if (!isBulleted(element) || isBulleted(previous) || !isBulleted(after) || !isVisibleOnScreen(element))
    return [];
  return element.closest('li, [role="listitem"], [role="list"]')
    ? []
    : [{ element, message: 'the blocks look like a list and are none' }];
}
