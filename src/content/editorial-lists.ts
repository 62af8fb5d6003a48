import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DoubtPhrases, readDoubtPhrases } from './doubt-phrases.ts';
import { type PreferredTerms, readPreferredTerms } from './preferred-terms.ts';
import { type RevealingWords, readRevealingWords } from './revealing-words.ts';
import { readVoice, type Voice } from './voice.ts';

/** What editors decided about the words of pages, which the rules of `lint/` hold them to. */
export interface EditorialLists {
  revealingWords: RevealingWords;
  doubtPhrases: DoubtPhrases;
  voice: Voice;
  preferredTerms: PreferredTerms;
}

/** Reads the lists that are about words only. Never throws. */
export function readEditorialLists(folder: string): { lists: EditorialLists; diagnostics: Diagnostic[] } {
  const revealing = readRevealingWords(path.join(folder, 'revealing-words.yaml'));
  const doubt = readDoubtPhrases(path.join(folder, 'doubt-phrases.yaml'));
  const voice = readVoice(path.join(folder, 'voice.yaml'));
  const terms = readPreferredTerms(path.join(folder, 'preferred-terms.yaml'));
  return {
    lists: {
      revealingWords: revealing.words,
      doubtPhrases: doubt.doubtPhrases,
      voice: voice.voice,
      preferredTerms: terms.preferredTerms,
    },
    diagnostics: [revealing, doubt, voice, terms].flatMap(({ diagnostics }) => diagnostics),
  };
}
