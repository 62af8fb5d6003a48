import { all, isRendered } from '../in-page/elements.ts';
import { nameOf, textWithPictures, wordsOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** A link that opens a new window says so. */
export const newWindow: PageCheck = {
  id: 'new-window',
  wcag: '3.2.5',
  mend: 'Open the link in the same window, or say "(opens in a new tab)" in it.',
  in: once,
  find() {
    return all('a[target="_blank"], area[target="_blank"]')
      .filter((link) => {
        const said = `${nameOf(link)} ${textWithPictures(link)} ${wordsOf(link, 'aria-describedby')} ${link.title}`;
        return isRendered(link) && !/\b(new|another|separate)\b.*\b(tab|window)\b|external/i.test(said);
      })
      .map((element) => ({ element, what: 'the link opens a new window and does not say so' }));
  },
};
