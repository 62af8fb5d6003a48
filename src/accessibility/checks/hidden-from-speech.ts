import { all, isSeen, isSpoken, squeezed, textOf } from '../in-page/elements.ts';
import { controls } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** What can be read on the screen is also there for a screen reader. */
export const hiddenFromSpeech: PageCheck = {
  id: 'hidden-from-speech',
  wcag: '1.3.1',
  mend: 'Take aria-hidden or inert away from what tells something.',
  in: once,
  find() {
    const spoken = squeezed(
      all('body *')
        .filter((each) => isSpoken(each))
        .map(ownOrLabel)
        .join(' '),
    ).toLowerCase();
    return all('[aria-hidden="true"], [inert]')
      .filter(
        (element) =>
          isSeen(element) &&
          !element.parentElement?.closest('[aria-hidden="true"], [inert]') &&
          !isBehindDialog(element),
      )
      .filter((element) => {
        const words = squeezed(textOf(element).toLowerCase());
        const tells = (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && !spoken.includes(words);
        return tells || (element.querySelector(controls) !== null && element.hasAttribute('inert'));
      })
      .map((element) => ({ element, what: 'words that can be seen are hidden from screen readers' }));
  },
};

function ownOrLabel(element: Element): string {
  const own = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent);
  return [...own, element.getAttribute('aria-label'), element.getAttribute('alt')].filter(Boolean).join(' ');
}

function isBehindDialog(element: Element): boolean {
  const open = document.querySelector('dialog[open], [aria-modal="true"]');
  return open !== null && isSeen(open) && !element.contains(open);
}
