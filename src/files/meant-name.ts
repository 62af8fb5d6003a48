import { nearest } from '../diagnostics/did-you-mean.ts';

/** Endings that another one is written for, or that an editor adds. */
const endings: [RegExp, string][] = [
  [/\.ya?ml(?:\.(?:txt|ya?ml))?$/, '.yaml'],
  [/\.json(?:\.(?:txt|json))?$/, '.json'],
];

/** Returns the one of these names that a misspelt one is meant to be; undefined for one of them, or for another name. */
export function meantName(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return undefined;
  const small = name.normalize('NFC').trim().toLowerCase();
  const [pattern, ending] = endings.find(([each]) => each.test(small)) ?? [/$/, ''];
  const stem = small.replace(pattern, '');
  const choices = known.filter((each) => each.endsWith(ending) && (ending !== '' || !each.includes('.')));
  const near = nearest(
    stem,
    choices.map((each) => each.slice(0, each.length - ending.length)),
  );
  // "images" is as near to "pages" as a misspelling is.
  return near?.[0] === stem[0] ? near && `${near}${ending}` : undefined;
}
