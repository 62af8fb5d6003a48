import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { minRevealingWordLength } from './limits.ts';

const list = z.array(z.string().min(minRevealingWordLength)).describe('a list of words in small letters');
const schema = z.strictObject({ anywhere: list, whole: list });

/** Words in a browser history that would reveal what was read, in all languages. */
export type RevealingWords = z.infer<typeof schema>;

export function readRevealingWords(file: string): { words: RevealingWords; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(file, readFileSync(path.resolve(file), 'utf8'));
  const { value, diagnostics } = validate(schema, yaml);
  return { words: value ?? { anywhere: [], whole: [] }, diagnostics };
}

/** Returns the first revealing word in an address, a file name or a title; undefined when there is none. */
export function findRevealingWord(text: string, words: RevealingWords): string | undefined {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const tokens = plain.split(/[^\p{L}\p{N}]+/u);
  return (
    words.anywhere.find((word) => plain.includes(word)) ?? words.whole.find((word) => tokens.includes(word))
  );
}
