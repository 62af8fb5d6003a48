import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One address in Chromium's own history. */
export interface HistoryEntry {
  url: string;
  title: string;
  /** True when the history page of the browser shows it. A page that another replaced is not at the end of a chain. */
  shown: boolean;
}

const chainEndFlag = 0x2000_0000;

/** What the browser keeps on disk after a visit has ended, for one site. */
export function readHistory(profile: string, site: string): HistoryEntry[] {
  const database = new DatabaseSync(path.join(profile, 'Default', 'History'), { readOnly: true });
  const rows = database
    .prepare(
      `select urls.url, urls.title, urls.hidden, max(visits.transition & ${chainEndFlag}) as ends
       from urls join visits on visits.url = urls.id group by urls.id`,
    )
    .all();
  database.close();
  return rows
    .map((row) => ({
      url: String(row['url']),
      title: String(row['title']),
      shown: !row['hidden'] && Boolean(row['ends']),
    }))
    .filter(({ url }) => url.startsWith(site));
}
