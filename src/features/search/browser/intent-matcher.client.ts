import type { Intent, SearchLanguage } from '../search-index.ts';

/** How many other words may stand between two words of a pattern. */
const maxGap = 3;

/** One word of a pattern: what may stand there, and whether it must follow the word before at once. */
interface PatternSlot {
  stems: Set<string>;
  /** Words as they are typed, for a form that must not be mistaken for another. */
  exact: Set<string>;
  joined: boolean;
}

interface Pattern {
  slots: PatternSlot[];
  /** True when the first word must be the first of what was typed. */
  atStart: boolean;
}

/** A tokenised query: its words, and the stem of each. */
export interface TokenizedQuery {
  words: string[];
  stems: string[];
}

/** An intent ready to be looked for. */
interface CompiledIntent {
  intent: Intent;
  when: Pattern[];
  unless: Pattern[];
}

/** Returns the intents that match a query, in their order. Patterns are explained in content/search/en.yaml. */
export function createIntentMatcher({ intents, sets }: SearchLanguage): (typed: TokenizedQuery) => Intent[] {
  const read = (patterns: string[] = []) => patterns.map((text) => parsePattern(text, sets));
  const ready: CompiledIntent[] = intents.map((intent) => ({
    intent,
    when: read(intent.when),
    unless: read(intent.unless),
  }));
  return (typed) =>
    ready
      .filter(({ when, unless }) => {
        const fits = (pattern: Pattern) => matchesPattern(typed, pattern);
        return when.some(fits) && !unless.some(fits);
      })
      .map(({ intent }) => intent);
}

function parsePattern(text: string, sets: SearchLanguage['sets']): Pattern {
  const parts = text.replace(/^\^/, '').replace(/\+/g, ' +').split(' ');
  return { atStart: text.startsWith('^'), slots: parts.map((part) => parsePatternSlot(part, sets)) };
}

function parsePatternSlot(part: string, sets: SearchLanguage['sets']): PatternSlot {
  const slot: PatternSlot = { stems: new Set(), exact: new Set(), joined: part.startsWith('+') };
  for (const choice of part.replace(/^\+/, '').split('|')) {
    const words = choice.startsWith('{') ? (sets[choice.slice(1, -1)] ?? '') : choice;
    for (const word of words.split(' ')) {
      if (word.startsWith('=')) slot.exact.add(word.slice(1));
      else slot.stems.add(word);
    }
  }
  return slot;
}

function matchesPattern(typed: TokenizedQuery, { slots, atStart }: Pattern): boolean {
  const last = atStart ? 1 : typed.words.length;
  for (let place = 0; place < last; place++) if (matchesFrom(typed, slots, place)) return true;
  return false;
}

/** Whether the slots fit one after the other, the first at this very place. */
function matchesFrom(typed: TokenizedQuery, [slot, ...rest]: PatternSlot[], place: number): boolean {
  const { words, stems } = typed;
  if (!slot) return true;
  if (!slot.stems.has(stems[place] ?? '') && !slot.exact.has(words[place] ?? '')) return false;
  const [next] = rest;
  if (!next) return true;
  const furthest = place + 1 + (next.joined ? 0 : maxGap);
  for (let after = place + 1; after <= furthest && after < words.length; after++)
    if (matchesFrom(typed, rest, after)) return true;
  return false;
}
