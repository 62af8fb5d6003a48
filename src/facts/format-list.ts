/** Welsh words before which "and" is "ac" although they begin with a consonant. */
const acWords = ['mae', 'mewn', 'felly', 'fel', 'nid'];
/** The aspirate mutation after "a". */
const aspirated: Record<string, string> = { c: 'ch', p: 'ph', t: 'th' };

/**
 * Formats a list in a sentence, like "a, b and c". In Welsh "a" or "ac" is chosen, and mutates what follows: CLDR 48 writes
 * "a(c)" for both.
 */
export function formatList(
  items: readonly string[],
  languageTag: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const isWelsh = new Intl.Locale(languageTag).language === 'cy';
  if (!isWelsh || type !== 'conjunction' || items.length < 2)
    return new Intl.ListFormat(languageTag, { type }).format(items);
  return `${items.slice(0, -1).join(', ')} ${withWelshAnd(items.at(-1) ?? '')}`;
}

function withWelshAnd(item: string): string {
  const [, first = '', rest = ''] = /^(\p{L}?)(.*)$/su.exec(item) ?? [];
  const letter = first.normalize('NFD').charAt(0).toLowerCase();
  const [word = ''] = /^\p{L}+/u.exec(item) ?? [];
  if ((letter !== '' && 'aeiouwy'.includes(letter)) || acWords.includes(word.toLowerCase()))
    return `ac ${item}`;
  const mutated = /^h/i.test(rest) ? undefined : aspirated[letter];
  if (mutated === undefined) return `a ${item}`;
  return `a ${first === letter ? mutated : `${first}h`}${rest}`;
}
