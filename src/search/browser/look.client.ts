/** The search box at work: fetched when somebody touches it, with the small index. What is typed stays in memory. */
import type { SmallIndex } from '../small-index.ts';
import { fullText } from './full-text.client.ts';
import { watchKeys } from './keys.client.ts';
import { type Answer, type Found, ranking } from './rank.client.ts';
import type { Result } from './result.client.ts';
import { View } from './view.client.ts';

/** Results that are shown at once: more would only be more to read. */
const most = 8;

/** Makes a box answer to what is typed. */
export function search(box: HTMLElement, index: SmallIndex): void {
  const view = new View(box, index.say);
  const answer = ranking(index);
  const inFullText = fullText(JSON.parse(box.dataset['search'] ?? '{}').text);

  /** Looks for words in the full text. An answer that comes after something else was typed is thrown away. */
  const lookEverywhere = async (words: string[], { found, stems }: Answer, text: string) => {
    const more = await inFullText(words).catch(() => []);
    if (view.input.value !== text) return;
    const shown = new Set(resultsOf({ found }, index).map(({ address }) => address));
    view.addResults(
      more.filter(({ address }) => !shown.has(address)),
      stems,
    );
  };

  const show = () => {
    const text = view.input.value;
    if (!text.trim()) return view.empty();
    const given = answer(text);
    const { unknown, stems, cards } = given;
    view.showCards(cards);
    view.showResults(resultsOf(given, index), stems);
    view.offerEverything(() => lookEverywhere(text.trim().split(/\s+/), given, text));
    if (unknown.length > 0) view.later(() => lookEverywhere(unknown, given, text));
  };

  for (const change of ['input', 'cleared']) view.input.addEventListener(change, show);
  watchKeys(box, view.input, () => {
    view.input.value = '';
    show();
  });
  show();
}

function resultsOf({ found }: Pick<Answer, 'found'>, index: SmallIndex): Result[] {
  return found.slice(0, most).flatMap((each) => resultOf(each, index));
}

function resultOf({ page, heading }: Found, { pages, sections }: SmallIndex): Result[] {
  const own = pages[page];
  if (!own) return [];
  const part = own.headings[heading];
  return [
    {
      title: own.title,
      address: own.address,
      section: sections[own.section]?.title ?? '',
      sentence: own.description,
      part: part ? { title: part, address: `${own.address}#part-${heading + 1}` } : undefined,
    },
  ];
}
