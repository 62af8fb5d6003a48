import type { Intent, SearchLanguage } from '../search-index.ts';

/** How many other words may come between two words of a pattern. */
export const maxGap = 3;

/** One word of a pattern: what matches it, and whether it must directly follow the word before. */
interface PatternSlot {
  stems: Set<string>;
  /** Words matched exactly, for a form whose stem is ambiguous. */
  exact: Set<string>;
  joined: boolean;
}

interface Pattern {
  slots: PatternSlot[];
  /** True when the pattern matches only at the start of the query. */
  atStart: boolean;
}

/** A tokenised query: its words, and every stem that each may stand for. */
export interface TokenizedQuery {
  words: string[];
  candidates: string[][];
}

/** An intent with its parsed patterns. */
interface CompiledIntent {
  intent: Intent;
  when: Pattern[];
  unless: Pattern[];
}

/** Creates a function that returns the intents of a query, in their order. Patterns are explained in content/search/en.yaml. */
export function createIntentMatcher({ intents, sets }: SearchLanguage): (query: TokenizedQuery) => Intent[] {
  const parse = (patterns: string[] = []) => patterns.map((text) => parsePattern(text, sets));
  const compiled: CompiledIntent[] = intents.map((intent) => ({
    intent,
    when: parse(intent.when),
    unless: parse(intent.unless),
  }));
  return (query) =>
    compiled
      .filter(({ when, unless }) => {
        const matches = (pattern: Pattern) => matchesPattern(query, pattern);
        return when.some(matches) && !unless.some(matches);
      })
      .map(({ intent }) => intent);
}

function parsePattern(text: string, sets: SearchLanguage['sets']): Pattern {
  const parts = text.replace(/^\^/, '').replace(/\+/g, ' +').split(' ');
  return { atStart: text.startsWith('^'), slots: parts.map((part) => parsePatternSlot(part, sets)) };
}

function parsePatternSlot(part: string, sets: SearchLanguage['sets']): PatternSlot {
  const slot: PatternSlot = { stems: new Set(), exact: new Set(), joined: part.startsWith('+') };
  for (const alternative of part.replace(/^\+/, '').split('|')) {
    const words = alternative.startsWith('{') ? (sets[alternative.slice(1, -1)] ?? '') : alternative;
    for (const word of words.split(' ')) {
      if (word.startsWith('=')) slot.exact.add(word.slice(1));
      else slot.stems.add(word);
    }
  }
  return slot;
}

function matchesPattern(query: TokenizedQuery, { slots, atStart }: Pattern): boolean {
  const last = atStart ? 1 : query.words.length;
  for (let position = 0; position < last; position++) if (matchesFrom(query, slots, position)) return true;
  return false;
}

/** True when the slots match in sequence, the first at exactly this position. */
function matchesFrom(query: TokenizedQuery, [slot, ...rest]: PatternSlot[], position: number): boolean {
  const { words, candidates } = query;
  if (!slot) return true;
  const isMatch =
    candidates[position]?.some((stem) => slot.stems.has(stem)) || slot.exact.has(words[position] ?? '');
  if (!isMatch) return false;
  const [next] = rest;
  if (!next) return true;
  const furthest = position + 1 + (next.joined ? 0 : maxGap);
  for (let after = position + 1; after <= furthest && after < words.length; after++)
    if (matchesFrom(query, rest, after)) return true;
  return false;
}
