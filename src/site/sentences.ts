import { formatDuration, longerDuration } from '../facts/formatting.ts';
import type { Duration, MaximumSentence } from '../facts/law-fields.ts';
import type { Site } from './site.ts';

type Wording = Pick<Site, 't' | 'languageTag'>;

/**
 * A prison sentence in words: "10 years", or for life the message "law.life". Both fit where a length of time stands: "for up
 * to …", "… in prison".
 */
export function formatSentence({ t, languageTag }: Wording, sentence: Duration): string {
  return 'life' in sentence ? t('law.life') : formatDuration(sentence, languageTag);
}

/** The longest prison sentence in words; undefined where nobody has confirmed one. */
export function formatMaximum(site: Wording, maximum: MaximumSentence | undefined): string | undefined {
  const longest = longerDuration(maximum?.summary, maximum?.indictment);
  return longest && formatSentence(site, longest);
}
