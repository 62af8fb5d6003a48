import { accessibleName } from '../../dom/accessible-name.ts';
import {
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const reviewSelectors: [selector: string, message: string][] = [
  ['[accesskey]', 'an access key may collide with keys of the reader'],
  ['span[title], div[title], p[title], td[title]', 'a title is shown to a pointer only'],
  ['img[title]', 'a title is shown to a pointer only'],
  [
    'a[href$=".pdf" i], a[href$=".doc" i], a[href$=".docx" i], a[href$=".xls" i]',
    'the link leads to a document: does it say its kind and size?',
  ],
  [
    'a[href$=".mp3" i], a[href$=".mp4" i], a[href$=".wav" i], a[href$=".avi" i], a[href$=".mov" i]',
    'the link leads to sound or film: is there a transcript?',
  ],
  [
    'a[href$=".jpg" i], a[href$=".png" i], a[href$=".gif" i], a[href$=".jpeg" i]',
    'the link leads to a picture: is there a text for it?',
  ],
  ['img[src$=".gif" i]', 'does the picture move?'],
  ['article', 'is this a thing that stands by itself?'],
  [
    'table:not(:has(caption)):not([aria-label], [aria-labelledby], [role="presentation"], [role="none"])',
    'the table has no caption',
  ],
];

export const needsReview: StaticRule = {
  id: 'doubtful',
  description:
    'Nothing is forbidden: this lists what only a person can judge, such as pictures with a doubtful alternative.',
  wcag: '1.3.1',
  fix: 'Look at it.',
  settings: defaultSettingOnly,
  check(_, report) {
    const violations = reviewSelectors.flatMap(([selector, message]) =>
      queryAll(selector)
        .filter(isVisibleToScreenReaders)
        .map((element): Violation => ({ element, message, outcome: 'review' })),
    );
    report([...violations, ...redundantTitles(), ...adjacentLinks(), ...emptyElements()]);
  },
};

function redundantTitles(): Violation[] {
  return queryAll('a[title]')
    .filter(
      (link) =>
        isVisibleToScreenReaders(link) &&
        link.title.trim().toLowerCase() === normalizedText(link).toLowerCase(),
    )
    .map((element) => ({ element, message: 'the title repeats the words of the link', outcome: 'review' }));
}

/** Adjacent links to the same URL, or without a visible separator. */
function adjacentLinks(): Violation[] {
  return queryAll<HTMLAnchorElement>('a[href]')
    .filter(isVisibleOnScreen)
    .flatMap((element): Violation[] => {
      const next = element.nextElementSibling;
      if (!(next instanceof HTMLAnchorElement)) return [];
      const between = element.nextSibling === next || element.nextSibling?.textContent?.trim() === '';
      if (between && next.href === element.href && accessibleName(next))
        return [
          { element: next, message: 'two links side by side lead to the same place', outcome: 'review' },
        ];
      return between && /inline/.test(getComputedStyle(element).display) && !element.closest('li, nav, td')
        ? [{ element: next, message: 'nothing parts the link from the one before', outcome: 'review' }]
        : [];
    });
}

function emptyElements(): Violation[] {
  return queryAll('p, li, dt, dd')
    .filter(
      (element) =>
        normalizedText(element) === '' && element.children.length === 0 && isVisibleToScreenReaders(element),
    )
    .map((element) => ({ element, message: 'the element is empty', outcome: 'review' }));
}
