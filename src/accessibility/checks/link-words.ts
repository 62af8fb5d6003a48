import { all, isSpoken } from '../in-page/elements.ts';
import { nameOf, wordsOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

const generic =
  /^(click|tap|press)?( |-)?(here|this|this link|link|more|more (info|information|details)|read (more|this|on)|learn more|find out more|see (more|here)|view( more)?|details|info|continue( reading)?|go|page|website|download|url|click|tap|[.…>»→]+)[.…>»→! ]*$/i;

/** The words of a link say where it leads. */
export const linkWords: PageCheck = {
  id: 'link-words',
  wcag: '2.4.4',
  mend: 'Write in the link where it leads, like "Read about helplines".',
  in: once,
  find() {
    return all('a[href], area[href], [role="link"]')
      .filter(
        (link) => isSpoken(link) && generic.test(nameOf(link)) && wordsOf(link, 'aria-describedby') === '',
      )
      .map((element) => ({ element, what: `"${nameOf(element)}" does not say where the link leads` }));
  },
};
