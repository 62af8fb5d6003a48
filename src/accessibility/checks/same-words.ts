import { all, isSpoken } from '../in-page/elements.ts';
import { nameOf, wordsOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** Links with the same words lead to the same place. */
export const sameWords: PageCheck = {
  id: 'same-words',
  wcag: '2.4.4',
  mend: 'Give each link words of its own, or lead both to the same place.',
  in: once,
  find() {
    const links = all<HTMLAnchorElement>('a[href]').filter(
      (link) => isSpoken(link) && nameOf(link) && !isElsewhere(link),
    );
    const byWords = Map.groupBy(links, (link) =>
      `${nameOf(link)} ${wordsOf(link, 'aria-describedby')}`.toLowerCase(),
    );
    return [...byWords.values()].flatMap((same) => {
      const [first, ...others] = same;
      return others
        .filter((link) => first && placeOf(link) !== placeOf(first))
        .map((element) => ({
          element,
          what: `"${nameOf(element)}" also leads to ${first?.getAttribute('href')}`,
        }));
    });
  },
};

function placeOf(link: HTMLAnchorElement): string {
  return link.href.replace(/\/(index\.html?)?(?=$|[?#])/, '').replace(/#$/, '');
}

/** A part of this page, the meaning of a word, or an address that is its own name. */
function isElsewhere(link: HTMLAnchorElement): boolean {
  if (link.getAttribute('href')?.startsWith('#') || link.querySelector('dfn, abbr')) return true;
  return link.hostname.replace(/^www\./, '') === nameOf(link).toLowerCase();
}
