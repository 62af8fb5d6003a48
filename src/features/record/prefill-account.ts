import { entryHeading } from './labelled-lines.ts';
import { formatDay, type Localization } from './localization.ts';
import { type Account, accountFields, type Entry, sortByDate } from './notes.ts';

/**
 * The account with what the record can say of itself put into its empty fields. What a person wrote there stays. Nothing is
 * scored, and only the person says which time was the worst.
 */
export function prefillAccount(account: Account, entries: Entry[], wording: Localization): Account {
  const ordered = sortByDate(entries);
  const dated = ordered.filter(({ date }) => date !== '');
  const [first] = dated;
  // Without any day, the one that stands last is the latest.
  const latest = dated.at(-1) ?? ordered.at(-1);
  const { say, language } = wording;
  const found: Partial<Account> = {
    since: first ? formatDay(first.date, language) : '',
    often:
      first && dated.length > 1
        ? say('account.often-from', { count: entries.length, day: formatDay(first.date, language) })
        : '',
    latest: latest ? entrySummary(latest, wording) : '',
    changed: latest?.felt ?? '',
  };
  const filled = { ...account };
  for (const field of accountFields) if (filled[field].trim() === '') filled[field] = found[field] ?? '';
  return filled;
}

function entrySummary(entry: Entry, wording: Localization): string {
  const parts = [entryHeading(entry, wording), entry.where, entry.what].map((each) => each.trim());
  return [...new Set(parts)].filter(Boolean).join('. ');
}
