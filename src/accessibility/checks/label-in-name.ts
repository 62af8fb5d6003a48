import { all, isSeen, isSpoken, squeezed } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

const named =
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]';

/** The words that are seen on a control are in its name, so that a person can say them. */
export const labelInName: PageCheck = {
  id: 'label-in-name',
  wcag: '2.5.3',
  mend: 'Begin the accessible name with the words that are seen, or leave aria-label out.',
  in: once,
  find() {
    return all(named)
      .filter((element) => element.matches('[aria-label], [aria-labelledby]') && isSpoken(element))
      .flatMap((element) => {
        const seen = plain(seenWords(element));
        const name = plain(nameOf(element));
        if (seen.length < 2 || name.includes(seen)) return [];
        return [{ element, what: `"${seen}" is seen, "${name}" is the name` }];
      });
  },
};

function seenWords(element: HTMLElement): string {
  const texts = [element, ...all('*', element)].filter(
    (each) => isSeen(each) && !each.closest('[aria-hidden="true"], svg'),
  );
  const words = texts.flatMap((each) =>
    [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
  );
  const inOrder = words.sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return squeezed(inOrder.map(({ textContent }) => textContent).join(' '));
}

function plain(text: string): string {
  return squeezed(text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ' '));
}
