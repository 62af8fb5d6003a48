import { formatDuration, longerDuration } from '../facts/formatting.ts';
import type { Duration, MaximumSentence } from '../facts/law-fields.ts';
import type { Site } from './site.ts';

type Wording = Pick<Site, 't' | 'languageTag'>;

/**
 * Formats a prison sentence: "10 years", or the message "law.life" for life. Both fit after "for up to …" and before "… in
 * prison".
 */
export function formatSentence({ t, languageTag }: Wording, sentence: Duration): string {
  return 'life' in sentence ? t('law.life') : formatDuration(sentence, languageTag);
}

/** Formats the longest prison sentence; undefined where none is confirmed. */
export function formatMaximum(site: Wording, maximum: MaximumSentence | undefined): string | undefined {
  const longest = longerDuration(maximum?.summary, maximum?.indictment);
  return longest && formatSentence(site, longest);
}
