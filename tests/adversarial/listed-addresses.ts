import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readHistory } from '../e2e/browser-history.ts';
import type { BrowserEngine } from '../support/browser-engines/browser-engine.ts';

/** The addresses that the list of visited pages of a closed browser shows. The WebKit of the tests has no such list. */
export function readListedAddresses({ name, profile }: BrowserEngine): string[] {
  if (name === 'Chromium')
    return readHistory(profile, 'https://')
      .filter(({ shown }) => shown)
      .map(({ url }) => url);
  const places = path.join(profile, 'places.sqlite');
  if (!existsSync(places)) return [];
  const database = new DatabaseSync(places, { readOnly: true });
  const found = database.prepare('select url from moz_places where hidden = 0 and visit_count > 0').all();
  database.close();
  return found.map(({ url }) => String(url));
}
