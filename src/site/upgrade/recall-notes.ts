import { readPageSource } from '../../content/pages.ts';
import { factsOnPage } from '../facts-on-page.ts';
import { lineAlwaysOpen, lineForStalking } from '../services.ts';
import type { Site } from '../site.ts';

/** Returns the facts that the pack of a site recalls, with the pages whose source names them, as text; empty for none. */
export function recallNotes(site: Site): string {
  const lines = [...site.recalled].map(([id, { fact, date, why }]) => {
    const pages = site.pages.filter((page) => readPageSource(page.file).includes(`"${id}"`));
    const naming = pages.map((page) => site.pathOf(page)).join(', ');
    return `${site.localize(fact.name)} (${id}), since ${date}: ${why}${naming && ` Named on ${naming}`}`;
  });
  return lines.length > 0 ? `Recalled\n${lines.map((line) => `  - ${line}\n`).join('')}` : '';
}

/**
 * Returns where a site shows any of these facts, as text: each page with its path, and the card of numbers that every page has. What a
 * publisher recalls or shows again changes there.
 */
export function placesOfFacts(site: Site, ids: readonly string[]): string {
  const pages = site.pages.filter((page) => factsOnPage(site, page).some(({ id }) => ids.includes(id)));
  const onCard = [lineForStalking(site), lineAlwaysOpen(site)].some((line) => line && ids.includes(line.id));
  const lines = [
    ...pages.map((page) => `${site.pathOf(page)} (${page.shortTitle ?? page.title})`),
    ...(onCard ? [`${site.t('talk.title')}: the numbers beside every page`] : []),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}
