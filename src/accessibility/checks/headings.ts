import { all, isSpoken } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** Headings go down one step at a time, have words, and say different things. */
export const headings: PageCheck = {
  id: 'headings',
  wcag: '1.3.1',
  mend: 'Use the level that follows from the heading above it, and give it words.',
  in: once,
  find() {
    const found = all('h1, h2, h3, h4, h5, h6, [role="heading"]').filter(isSpoken);
    let before = 0;
    const jumps = found.flatMap((element): Complaint[] => {
      const level = levelOf(element);
      const jump = before > 0 && level > before + 1;
      const what = `a heading of level ${level} follows one of level ${before}`;
      before = level;
      return jump ? [{ element, what }] : [];
    });
    const empty = found.filter((each) => !/[\p{L}\p{N}]/u.test(nameOf(each)));
    return [...jumps, ...empty.map((element) => ({ element, what: 'the heading has no words' }))];
  },
};

function levelOf(element: Element): number {
  return Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1] ?? 2);
}
