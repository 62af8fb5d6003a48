import { readPageSource } from '../../content/pages.ts';
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
