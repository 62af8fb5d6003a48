/** The search box at work: fetched when somebody touches it, with the small index. What is typed stays in memory. */
import type { SmallIndex } from '../small-index.ts';
import { fullText } from './full-text.client.ts';
import { pagesOf } from './indexed.client.ts';
import { watchKeys } from './keys.client.ts';
import { type PartFinder, partFinder } from './parts.client.ts';
import { type Answer, ranking } from './rank.client.ts';
import type { Result } from './result.client.ts';
import { View } from './view.client.ts';

/** Results that are shown at once: more would only be more to read. */
const most = 8;

/** Makes a box answer to what is typed. */
export function search(box: HTMLElement, index: SmallIndex): void {
  const view = new View(box, index.say);
  const answer = ranking(index);
  const addresses = JSON.parse(box.dataset['search'] ?? '{}');
  const inFullText = fullText(addresses.text);
  let partOf: PartFinder | undefined;
  const pages = pagesOf(index.pages);
  const resultsOf = ({ found, stems }: Pick<Answer, 'found' | 'stems'>): Result[] =>
    found.slice(0, most).flatMap(({ page }) => {
      const own = pages[page];
      if (!own) return [];
      const part = partOf?.(page, stems);
      return {
        title: own.title,
        address: own.address,
        section: index.sections[own.section]?.title ?? '',
        sentence: own.description,
        part: part && { title: part.title, address: own.address + part.anchor },
      };
    });

  /** Looks for words in the full text. An answer that comes after something else was typed is thrown away. */
  const lookEverywhere = async (words: string[], answered: Answer, text: string) => {
    const more = await inFullText(words).catch(() => []);
    if (view.input.value !== text) return;
    const shown = new Set(resultsOf(answered).map(({ address }) => address));
    view.addResults(
      more.filter(({ address }) => !shown.has(address)),
      answered.stems,
    );
  };

  const show = () => {
    const text = view.input.value;
    if (!text.trim()) return view.empty();
    const given = answer(text);
    view.showCards(given.cards);
    view.showResults(resultsOf(given), given.stems);
    // After the first answer, which is light without headings. Who is among the results by then keeps the place.
    partOf ??= partFinder(addresses.parts, () => {
      if (document.activeElement === view.input) show();
    });
    view.offerEverything(() => lookEverywhere(text.trim().split(/\s+/), given, text));
    if (given.unknown.length > 0) view.later(() => lookEverywhere(given.unknown, given, text));
  };

  for (const change of ['input', 'cleared']) view.input.addEventListener(change, show);
  watchKeys(box, view.input, () => {
    view.input.value = '';
    show();
  });
  show();
}
