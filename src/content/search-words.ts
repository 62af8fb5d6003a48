import type { Facts } from '../facts/read-facts.ts';
import { componentRegistry } from './component-registry.ts';
import { type Glossary, termForms } from './glossary.ts';
import { namedFactIds } from './named-facts.ts';
import type { Page } from './pages.ts';
import { emptySearchLexicon, type SearchLexicon } from './search-lexicon.ts';
import { stemsOf } from './stems.ts';
import { stemWord, tokenize, tokenizeAndStem } from './tokenizer.ts';

/** What a page shows beside its own words, and what stands for them in a search. */
export interface SearchWordsContext {
  facts: Facts;
  glossary: Glossary;
  searchLexicons: ReadonlyMap<string, SearchLexicon>;
}

/** A search term with words that neither its page nor the lexicon has. */
export interface UnfoundTerm {
  /** Index among the search terms of the page. */
  index: number;
  words: string[];
}

/**
 * Returns the search terms of a page with a word that the page does not show, and that the lexicon neither calls a synonym of
 * one that it shows nor lists under "sets" or "everyday". Who is led to a page by the name of a thing must find the thing there.
 */
export function unfoundSearchTerms(page: Page, context: SearchWordsContext): UnfoundTerm[] {
  if (!page.searchTerms?.length) return [];
  const lexicon = lexiconStems(context.searchLexicons.get(page.language) ?? emptySearchLexicon);
  const shown = shownTexts(page, context).map(stemsOf);
  const shownStems = new Set(shown.flat());
  const isShown = (phrase: readonly string[]) =>
    phrase.every((stem) => shownStems.has(stem)) && shown.some((text) => includesPhrase(text, phrase));
  const known = new Set([...shownStems, ...lexicon.standing]);
  return page.searchTerms.flatMap((term, index) => {
    const stems = tokenizeAndStem(term);
    const synonyms = new Set(synonymStems(lexicon, stems, isShown));
    const words = tokenize(term).filter((word) => ![known, synonyms].some((set) => set.has(stemWord(word))));
    return words.length > 0 ? [{ index, words }] : [];
  });
}

/** Every text of a page: its own, and that of the facts and glossary terms which its components show. */
function shownTexts(page: Page, { facts, glossary }: SearchWordsContext): string[] {
  const { title, shortTitle = '', description, also = [], body } = page;
  const own = [title, shortTitle, description, ...also, ...body.headings.map(({ text }) => text)];
  const attributes = body.components.flatMap((use) => [...use.attributes.values()].map(String));
  const ids = new Set([...(page.facts ?? []), ...shownFactIds(page, facts)]);
  const shownFacts = [...ids].flatMap((id) => facts.find(id) ?? []);
  const terms = glossary.terms
    .filter(({ id }) => body.components.some((use) => use.name === 'Term' && use.attributes.get('id') === id))
    .flatMap((term) => [...termForms(term, page.language), ...Object.values(term.meaning)]);
  const passages = body.passages.map(({ value }) => value);
  return [...own, ...passages, ...attributes, ...terms, ...shownFacts.flatMap(publicTexts)];
}

function shownFactIds(page: Page, facts: Facts): string[] {
  return page.body.components.flatMap(({ name, attributes }) => {
    const { facts: always = [], attributes: types = {} } = componentRegistry[name] ?? {};
    const needs = Object.keys(types).filter((attribute) => types[attribute] === 'need');
    const needed = needs.flatMap((attribute) => servicesFor(facts, attributes.get(attribute)));
    return [...always, ...needed, ...namedFactIds({ name, attributes })];
  });
}

function servicesFor(facts: Facts, need: string | true | undefined): string[] {
  const services = facts.published('services').filter(({ needs }) => needs.some((each) => each === need));
  return services.map(({ id }) => id);
}

/** Keys of a fact that readers do not see. */
const editorialKeys = ['id', 'kind', 'note', 'question', 'sources'];

function publicTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    editorialKeys.includes(key) ? [] : publicTexts(inner),
  );
}

/** A lexicon as stems. */
interface LexiconStems {
  /** What counts whatever a page shows: words without meaning, the lists of patterns, and everyday wording. */
  standing: string[];
  /** The lists of names for one thing, by the first stem of each name. */
  synonyms: Map<string, string[][][]>;
}

/** Each page is compared with the same lexicon. */
const stemsOfLexicons = new WeakMap<SearchLexicon, LexiconStems>();

function lexiconStems(lexicon: SearchLexicon): LexiconStems {
  const { drop, sets, everyday = [], same, otherNames = [] } = lexicon;
  const stems = stemsOfLexicons.get(lexicon) ?? {
    standing: [drop, everyday, ...Object.values(sets)].flat().flatMap(tokenizeAndStem),
    synonyms: byFirstStem([...same, ...otherNames].map((list) => list.map(tokenizeAndStem))),
  };
  stemsOfLexicons.set(lexicon, stems);
  return stems;
}

function byFirstStem(lists: readonly string[][][]): LexiconStems['synonyms'] {
  const found: LexiconStems['synonyms'] = new Map();
  for (const list of lists)
    for (const stem of new Set(list.map(([first = '']) => first)))
      found.set(stem, [...(found.get(stem) ?? []), list]);
  return found;
}

/** Returns the stems of a term that belong to a synonym of something shown. */
function synonymStems(
  { synonyms }: LexiconStems,
  term: readonly string[],
  isShown: (phrase: readonly string[]) => boolean,
): string[] {
  const lists = new Set(term.flatMap((stem) => synonyms.get(stem) ?? []));
  return [...lists].flatMap((members) => {
    const used = members.filter((member) => includesPhrase(term, member));
    return used.filter((member) => members.some((other) => other !== member && isShown(other))).flat();
  });
}

function includesPhrase(stems: readonly string[], phrase: readonly string[]): boolean {
  return stems.some((_, start) => phrase.every((stem, index) => stems[start + index] === stem));
}
