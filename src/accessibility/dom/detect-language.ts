import { collapseWhitespace } from './element-queries.ts';

/** Words frequent in one language and rare in the others. */
const stopWords: Record<string, string> = {
  en: 'the and of to is you that it for are with this they have your not from what when can',
  fr: 'le les des est vous une dans pour que qui pas sur avec nous votre vos sont du et au ce cette être',
  de: 'der das und ist nicht sie ein eine mit für auf dem den zu von ihre wir wenn oder haben werden',
  es: 'el los las una por con para que del está su sus más como pero usted puede nuestra este y es en',
  it: 'il che gli della una con non sono del dei di alla questo sua nel più è ha puoi',
  pt: 'os uma não para com que da em você seu sua mais por são isso está dos',
  nl: 'het een van en niet dat met voor zijn op je wij deze ook naar wordt heeft kunt uw',
  cy: 'yn y mae ei ar gan ac eich chi yr gyda hyn neu wedi bod os fod oes cael',
  pl: 'się nie jest na że jak są dla przez może czy lub oraz tego aby',
  sv: 'och att det som är inte på för med den av till har kan om ett du vi eller',
  ro: 'și în cu nu este pe din sau dacă pentru sunt mai ați',
  ga: 'agus na tá le ag sé seo bhfuil ní atá nó den leis ar gur',
};

/** Scripts that narrow the language down to one or a few. */
const scriptLanguages: [RegExp, string[]][] = [
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'mn']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'ja', 'yue']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Thai}/gu, ['th']],
];

const stopWordSets = Object.entries(stopWords).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Returns the candidate languages of a text; undefined when it is too short or too mixed. */
export function detectLanguages(text: string): string[] | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, languages] of scriptLanguages)
    if (letters >= 6 && (text.match(script)?.length ?? 0) > letters * 0.5) return languages;
  const words = collapseWhitespace(text.toLowerCase()).match(/[\p{L}']+/gu) ?? [];
  if (words.length < 5) return undefined;
  const scores = stopWordSets
    .map(([language, set]) => ({ language, count: words.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = scores;
  if (!best || best.count < 3 || best.count < words.length * 0.18) return undefined;
  return best.count >= (second?.count ?? 0) * 1.7 ? [best.language] : undefined;
}

/** Returns the language of a phrase of seven words within text of the page's language; undefined without one. */
export function detectForeignPhrase(text: string, page: string): string | undefined {
  const words = collapseWhitespace(text.toLowerCase()).match(/[\p{L}']+/gu) ?? [];
  const length = 7;
  const pageWords = stopWordSets.find(([language]) => language === page)?.[1];
  if (!pageWords) return undefined;
  for (let start = 0; start + length <= words.length; start++) {
    const window = words.slice(start, start + length);
    if (window.some((word) => pageWords.has(word))) continue;
    const other = stopWordSets.find(([, set]) => window.filter((word) => set.has(word)).length >= 4);
    if (other) return other[0];
  }
  return undefined;
}

/** Returns the primary subtag of a language tag (BCP 47), in lower case. */
export function primarySubtag(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Returns the value of the nearest `lang` attribute. */
export function declaredLanguage(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}
