import type { Intent, Language } from '../small-index.ts';

/** How many other words may stand between two words of a pattern. */
const gap = 3;

/** One word of a pattern: what may stand there, and whether it must follow the word before at once. */
interface Slot {
  stems: Set<string>;
  /** Words as they are typed, for a form that must not be mistaken for another. */
  exact: Set<string>;
  joined: boolean;
}

interface Pattern {
  slots: Slot[];
  /** True when the first word must be the first of what was typed. */
  atStart: boolean;
}

/** What somebody typed: the words, and the stem of each. */
export interface Typed {
  words: string[];
  stems: string[];
}

/** An intent ready to be looked for. */
interface ReadyIntent {
  intent: Intent;
  when: Pattern[];
  unless: Pattern[];
}

/** Answers with the intents that a text shows, in their order. Patterns are explained in content/search/en.yaml. */
export function intentFinder({ intents, sets }: Language): (typed: Typed) => Intent[] {
  const read = (patterns: string[] = []) => patterns.map((text) => patternOf(text, sets));
  const ready: ReadyIntent[] = intents.map((intent) => ({
    intent,
    when: read(intent.when),
    unless: read(intent.unless),
  }));
  return (typed) =>
    ready
      .filter(({ when, unless }) => {
        const fits = (pattern: Pattern) => isIn(typed, pattern);
        return when.some(fits) && !unless.some(fits);
      })
      .map(({ intent }) => intent);
}

function patternOf(text: string, sets: Language['sets']): Pattern {
  const parts = text.replace(/^\^/, '').replace(/\+/g, ' +').split(' ');
  return { atStart: text.startsWith('^'), slots: parts.map((part) => slotOf(part, sets)) };
}

function slotOf(part: string, sets: Language['sets']): Slot {
  const slot: Slot = { stems: new Set(), exact: new Set(), joined: part.startsWith('+') };
  for (const choice of part.replace(/^\+/, '').split('|')) {
    const words = choice.startsWith('{') ? (sets[choice.slice(1, -1)] ?? '') : choice;
    for (const word of words.split(' ')) {
      if (word.startsWith('=')) slot.exact.add(word.slice(1));
      else slot.stems.add(word);
    }
  }
  return slot;
}

function isIn(typed: Typed, { slots, atStart }: Pattern): boolean {
  const last = atStart ? 1 : typed.words.length;
  for (let place = 0; place < last; place++) if (fitsFrom(typed, slots, place)) return true;
  return false;
}

/** Whether the slots fit one after the other, the first at this very place. */
function fitsFrom(typed: Typed, [slot, ...rest]: Slot[], place: number): boolean {
  const { words, stems } = typed;
  if (!slot) return true;
  if (!slot.stems.has(stems[place] ?? '') && !slot.exact.has(words[place] ?? '')) return false;
  const [next] = rest;
  if (!next) return true;
  const furthest = place + 1 + (next.joined ? 0 : gap);
  for (let after = place + 1; after <= furthest && after < words.length; after++)
    if (fitsFrom(typed, rest, after)) return true;
  return false;
}
