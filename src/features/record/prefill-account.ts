import { entryHeading } from './labelled-lines.ts';
import { formatDay, type Localization } from './localization.ts';
import { type Account, accountFields, type Entry, sortByDate } from './notes.ts';

/**
 * Returns the account with its empty fields filled from the record. Text that is already there stays. Nothing is scored,
 * and only the person can say which time was the worst.
 */
export function prefillAccount(account: Account, entries: Entry[], wording: Localization): Account {
  const ordered = sortByDate(entries);
  const dated = ordered.filter(({ date }) => date !== '');
  const [first] = dated;
  // Without any date, the last entry counts as the latest.
  const latest = dated[dated.length - 1] ?? ordered[ordered.length - 1];
  const { say, language } = wording;
  const derived: Partial<Account> = {
    since: first ? formatDay(first.date, language) : '',
    often:
      first && dated.length > 1
        ? say('account.often-from', { count: entries.length, day: formatDay(first.date, language) })
        : '',
    latest: latest ? entrySummary(latest, wording) : '',
    changed: latest?.felt ?? '',
  };
  const filled = { ...account };
  for (const field of accountFields) if (filled[field].trim() === '') filled[field] = derived[field] ?? '';
  return filled;
}

function entrySummary(entry: Entry, wording: Localization): string {
  const parts = [entryHeading(entry, wording), entry.where, entry.what].map((text) => text.trim());
  return [...new Set(parts)].filter(Boolean).join('. ');
}
