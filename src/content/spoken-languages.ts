import type { Content } from './read-content.ts';

/** Returns the languages that a site can be in: those with messages and a home page. */
export function spokenLanguages({ messages, pages }: Pick<Content, 'messages' | 'pages'>): string[] {
  return [...messages.keys()].filter((language) =>
    pages.some((page) => page.language === language && page.address === ''),
  );
}
