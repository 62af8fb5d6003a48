import { headingOf } from './lines.ts';
import { type Account, accountFields, byDate, type Entry } from './record.ts';
import { dayInWords, type Wording } from './words.ts';

/**
 * The account with what the record can say of itself put into its empty fields. What a person wrote there stays. Nothing is
 * scored, and only the person says which time was the worst.
 */
export function accountFrom(account: Account, entries: Entry[], wording: Wording): Account {
  const ordered = byDate(entries);
  const dated = ordered.filter(({ date }) => date !== '');
  const [first] = dated;
  // Without any day, the one that stands last is the latest.
  const latest = dated.at(-1) ?? ordered.at(-1);
  const { say, language } = wording;
  const found: Partial<Account> = {
    since: first ? dayInWords(first.date, language) : '',
    often:
      first && dated.length > 1
        ? say('account.often-from', { count: entries.length, day: dayInWords(first.date, language) })
        : '',
    latest: latest ? tell(latest, wording) : '',
    changed: latest?.felt ?? '',
  };
  const filled = { ...account };
  for (const field of accountFields) if (filled[field].trim() === '') filled[field] = found[field] ?? '';
  return filled;
}

function tell(entry: Entry, wording: Wording): string {
  const parts = [headingOf(entry, wording), entry.where, entry.what].map((each) => each.trim());
  return [...new Set(parts)].filter(Boolean).join('. ');
}
