import { all, isSeen, textElements, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** What makes long text hard to read. For a person to judge (AAA). */
export const readability: PageCheck = {
  id: 'readability',
  wcag: '1.4.8',
  mend: 'Set long text left, upright, in small letters, with 1.5 lines of space and lines of at most 80 letters.',
  in: once,
  find() {
    const long = textElements().filter(
      (each) =>
        isSeen(each) &&
        textOf(each).length > 100 &&
        /block|list-item|cell/.test(getComputedStyle(each).display),
    );
    const centred = all('pre').filter((each) => isSeen(each) && !each.querySelector('code, samp'));
    return [
      ...long.flatMap((element) =>
        ofText(element).map((what): Complaint => ({ element, what, outcome: 'review' })),
      ),
      ...centred.map(
        (element): Complaint => ({ element, what: 'text is set with <pre>', outcome: 'review' }),
      ),
      ...textElements()
        .filter((each) => isSeen(each) && Number.parseFloat(getComputedStyle(each).fontSize) < 11)
        .map((element): Complaint => ({ element, what: 'the text is very small', outcome: 'review' })),
    ];
  },
};

function ofText(element: Element): string[] {
  const { textAlign, fontStyle, textTransform, lineHeight, fontSize, width } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  const text = textOf(element);
  const faults: [boolean, string][] = [
    [textAlign === 'justify', 'long text is justified'],
    [fontStyle === 'italic', 'long text is in italics'],
    [textTransform === 'uppercase' || text === text.toUpperCase(), 'long text is in capitals'],
    [Number.parseFloat(lineHeight) < size * 1.2, 'the lines of long text are close together'],
    [Number.parseFloat(width) / size > 55 && text.length > 200, 'the lines are very long'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, what]) => what);
}
