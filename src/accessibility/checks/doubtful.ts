import { all, isSeen, isSpoken, textOf } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const looks: [selector: string, what: string][] = [
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

/** What only a person can judge. */
export const doubtful: PageCheck = {
  id: 'doubtful',
  wcag: '1.3.1',
  mend: 'Look at it.',
  in: once,
  find() {
    const found = looks.flatMap(([selector, what]) =>
      all(selector)
        .filter(isSpoken)
        .map((element): Complaint => ({ element, what, outcome: 'review' })),
    );
    return [...found, ...sameTitles(), ...neighbours(), ...emptyBlocks()];
  },
};

function sameTitles(): Complaint[] {
  return all('a[title]')
    .filter((link) => isSpoken(link) && link.title.trim().toLowerCase() === textOf(link).toLowerCase())
    .map((element) => ({ element, what: 'the title repeats the words of the link', outcome: 'review' }));
}

/** Links side by side. */
function neighbours(): Complaint[] {
  return all<HTMLAnchorElement>('a[href]')
    .filter(isSeen)
    .flatMap((element): Complaint[] => {
      const next = element.nextElementSibling;
      if (!(next instanceof HTMLAnchorElement)) return [];
      const between = element.nextSibling === next || element.nextSibling?.textContent?.trim() === '';
      if (between && next.href === element.href && nameOf(next))
        return [{ element: next, what: 'two links side by side lead to the same place', outcome: 'review' }];
      return between && /inline/.test(getComputedStyle(element).display) && !element.closest('li, nav, td')
        ? [{ element: next, what: 'nothing parts the link from the one before', outcome: 'review' }]
        : [];
    });
}

function emptyBlocks(): Complaint[] {
  return all('p, li, dt, dd')
    .filter((each) => textOf(each) === '' && each.children.length === 0 && isSpoken(each))
    .map((element) => ({ element, what: 'the element is empty', outcome: 'review' }));
}
