import { formatDuration, higherPenalty } from '../facts/formatting.ts';
import type { Breach } from '../facts/kinds/orders.ts';
import { type Fine, type MaximumSentence, type Penalty, standardScale } from '../facts/law-fields.ts';
import type { Site } from './site.ts';

type Wording = Pick<Site, 't' | 'languageTag'>;

/**
 * Formats the prison sentence of a penalty: "10 years", or the message "law.life" for life; undefined for a fine alone. Both
 * fit after "for up to …" and before "… in prison".
 */
function formatPrison({ t, languageTag }: Wording, penalty: Penalty): string | undefined {
  if ('life' in penalty) return t('law.life');
  if ('years' in penalty) return formatDuration({ years: penalty.years }, languageTag);
  return 'months' in penalty ? formatDuration({ months: penalty.months }, languageTag) : undefined;
}

/** Formats a penalty as a whole: "12 months in prison, an unlimited fine, or both". */
export function formatPenalty(site: Wording, penalty: Penalty): string {
  const prison = formatPrison(site, penalty);
  const fine = penalty.fine && formatFine(site, penalty.fine);
  if (!prison) return site.t('law.fine-only', { fine: fine ?? '' });
  return fine ? site.t('law.prison-or-fine', { time: prison, fine }) : site.t('law.prison', { time: prison });
}

function formatFine({ t, languageTag }: Wording, fine: Fine): string {
  if (fine === 'unlimited') return t('law.fine.unlimited');
  const currency = { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 } as const;
  return t('law.fine.limited', { amount: standardScale[fine].toLocaleString(languageTag, currency) });
}

/** Formats the highest penalty of each court in one line; those of a court with a jury last. */
export function formatMaximum(site: Wording, { summary, indictment }: MaximumSentence): string {
  const parts = [
    summary && site.t('law.by-court.summary', { penalty: formatPenalty(site, summary) }),
    indictment && site.t('law.by-court.indictment', { penalty: formatPenalty(site, indictment) }),
  ];
  return parts.filter(Boolean).join('; ');
}

/** Formats the longest prison sentence of either court, without the fine: "10 years". A fine stands where no prison is possible. */
export function formatLongest(site: Wording, { summary, indictment }: MaximumSentence): string | undefined {
  const highest = higherPenalty(summary, indictment);
  return highest && (formatPrison(site, highest) ?? formatPenalty(site, highest));
}

/** Formats the longest prison sentence for a breach by court, and a fine where no prison is possible; or else the words. */
export function summarizeBreach(site: Pick<Site, 't' | 'languageTag' | 'localize'>, breach: Breach): string {
  const { maximum, words } = breach;
  if (!maximum) return words ? site.localize(words) : '';
  const { summary, indictment } = maximum;
  return formatMaximum(site, {
    ...(summary && { summary: withoutFine(summary) }),
    ...(indictment && { indictment: withoutFine(indictment) }),
  });
}

function withoutFine(penalty: Penalty): Penalty {
  if ('life' in penalty) return { life: true };
  if ('years' in penalty) return { years: penalty.years };
  return 'months' in penalty ? { months: penalty.months } : penalty;
}

/** Formats what follows a breach of an order: the highest penalties where it is a crime, and the words of the record. */
export function formatBreach(site: Pick<Site, 't' | 'languageTag' | 'localize'>, breach: Breach): string {
  const crime =
    breach.maximum && site.t('law.breach-maximum', { maximum: formatMaximum(site, breach.maximum) });
  return [crime, breach.words && site.localize(breach.words)].filter(Boolean).join(' ');
}
