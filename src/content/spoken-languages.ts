import type { Content } from './read-content.ts';

/** The messages without which a language has no site: its name, its tag and its direction. */
export const requiredMessages = ['language.name', 'language.tag', 'language.direction'];

/** Returns the languages that a site can be in: those whose name, tag and direction are known. The rest may be English. */
export function spokenLanguages({ messages }: Pick<Content, 'messages'>): string[] {
  return [...messages]
    .filter(([, texts]) => requiredMessages.every((key) => texts.has(key)))
    .map(([language]) => language);
}
