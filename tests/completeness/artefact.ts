import { type Cheerio, load } from 'cheerio';
import type { Element } from 'domhandler';

/** What was assembled, as its entries, and the same without one of them: to show that a missing entry is noticed. */
export interface Artefact {
  entries: string[];
  without: (index: number) => Artefact;
}

const squash = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The elements of HTML or XML that match a selector. */
export function elements(
  source: string,
  selector: string,
  nameOf: (element: Cheerio<Element>) => string,
): Artefact {
  const options = { xml: source.startsWith('<?xml') };
  const $ = load(source, options);
  return {
    entries: $<Element, string>(selector)
      .toArray()
      .map((element) => squash(nameOf($(element)))),
    without: (index) => {
      const copy = load(source, options);
      copy(selector).eq(index).remove();
      return elements(options.xml ? copy.xml() : copy.html(), selector, nameOf);
    },
  };
}

/** The items of a list in JSON. */
export function items<Item>(
  source: string,
  listIn: (data: never) => Item[],
  nameOf: (item: Item) => string,
): Artefact {
  const read = () => {
    const data = JSON.parse(source) as never;
    return { data, list: listIn(data) };
  };
  return {
    entries: read().list.map(nameOf),
    without: (index) => {
      const { data, list } = read();
      list.splice(index, 1);
      return items(JSON.stringify(data), listIn, nameOf);
    },
  };
}

/** The matches of a pattern in a text: its first group, or else the whole match. */
export function matches(source: string, pattern: RegExp): Artefact {
  const found = [...source.matchAll(pattern)];
  return {
    entries: found.map(([whole, first]) => squash(first ?? whole)),
    without: (index) => {
      const { index: start = 0, 0: whole = '' } = found[index] ?? {};
      return matches(source.slice(0, start) + source.slice(start + whole.length), pattern);
    },
  };
}

/** Those of some phrases that stand in a text, whatever its line breaks, and not only within a longer one of them. */
export function phrases(text: string, candidates: string[]): Artefact {
  let plain = squash(text);
  const entries = candidates
    .map(squash)
    .sort((a, b) => b.length - a.length)
    .filter((phrase) => {
      const isThere = plain.includes(phrase);
      plain = plain.replaceAll(phrase, '…');
      return isThere;
    });
  const without = (index: number) => {
    const [phrase = '', longer = []] = [entries[index], entries.slice(0, index)];
    // Longer phrases that hold this one stay.
    const cut = longer.reduce(
      (rest, each, place) => rest.replaceAll(each, `\u{E000}${place}\u{E001}`),
      squash(text),
    );
    const restored = longer.reduce(
      (rest, each, place) => rest.replaceAll(`\u{E000}${place}\u{E001}`, each),
      cut.replaceAll(phrase, '…'),
    );
    return phrases(restored, candidates);
  };
  return { entries, without };
}

/** Several artefacts as one. */
export function together(parts: [label: string, artefact: Artefact][]): Artefact {
  return {
    entries: parts.flatMap(([label, { entries }]) => entries.map((entry) => `${label}: ${entry}`)),
    without: (index) => {
      let left = index;
      return together(
        parts.map(([label, artefact]) => {
          const isHere = left >= 0 && left < artefact.entries.length;
          const part: [string, Artefact] = [label, isHere ? artefact.without(left) : artefact];
          left = isHere ? -1 : left - artefact.entries.length;
          return part;
        }),
      );
    },
  };
}

/** The lists whose entries stand in another order than expected, by name. `listOf` names the list of an entry. */
export function listsOutOfOrder(
  actual: readonly string[],
  expected: readonly string[],
  listOf: (entry: string) => string,
): string[] {
  const actualLists = Map.groupBy(actual, listOf);
  return [...Map.groupBy(expected, listOf)]
    .filter(([list, entries]) => entries.join('\n') !== actualLists.get(list)?.join('\n'))
    .map(([list]) => list);
}

/** The entries that are missing and those that are not expected, by name; one that is there twice counts twice. */
export function differences(actual: readonly string[], expected: readonly string[]): string[] {
  const left = [...actual];
  const missing = expected.filter((entry) => {
    const place = left.indexOf(entry);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [...missing.map((entry) => `missing: ${entry}`), ...left.map((entry) => `unexpected: ${entry}`)];
}
