/** Code of a first digit, its value, and how many follow in order: enclosed digits that normalization (NFKC) leaves alone. */
const enclosedDigits: readonly [first: number, value: number, count: number][] = [
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x1f10b, 0, 2],
];

const hanDigits = '〇一二三四五六七八九';

/** Digits as words of English and Welsh, with the mutated forms of Welsh. */
const wordsOfDigits: Record<string, string[]> = {
  '0': ['zero', 'oh', 'nought', 'naught', 'nil', 'dim', 'sero'],
  '1': ['one', 'un'],
  '2': ['two', 'dau', 'dwy', 'ddau', 'ddwy'],
  '3': ['three', 'tri', 'tair', 'dri', 'dair', 'thri', 'thair'],
  '4': ['four', 'pedwar', 'pedair', 'bedwar', 'bedair', 'phedwar', 'phedair'],
  '5': ['five', 'pump', 'bump', 'phump'],
  '6': ['six', 'chwech', 'chwe'],
  '7': ['seven', 'saith'],
  '8': ['eight', 'wyth'],
  '9': ['nine', 'naw'],
  '10': ['ten', 'deg', 'ddeg'],
  '11': ['eleven'],
  '12': ['twelve'],
  '13': ['thirteen'],
  '14': ['fourteen'],
  '15': ['fifteen'],
  '16': ['sixteen'],
  '17': ['seventeen'],
  '18': ['eighteen'],
  '19': ['nineteen'],
  '20': ['twenty'],
  '30': ['thirty'],
  '40': ['forty'],
  '50': ['fifty'],
  '60': ['sixty'],
  '70': ['seventy'],
  '80': ['eighty'],
  '90': ['ninety'],
};
const digitsOfWord = new Map(
  Object.entries(wordsOfDigits).flatMap(([digits, words]) => words.map((word) => [word, digits] as const)),
);
const anyWord = [...digitsOfWord.keys()].join('|');

/** A digit of words with what repeats it or makes it round: "treble five", "eight hundred", "seventy-nine". */
const spokenDigits = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<times>double|treble|triple)[\s-])?(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](?<unit>one|two|three|four|five|six|seven|eight|nine)|(?<word>${anyWord})(?<hundred>[\s-](?:hundred|cant))?)(?![\p{L}\p{N}'’])`,
  'giu',
);
/** The letter, before or after a digit that is a word or was one. */
const spokenLetterO = /(?<=\d[\s,-]{1,2})o(?=[\s,-]{1,2}\d)|(?<![\p{L}\p{N}])o(?=[\s-]\d00(?!\d))/giu;
const letterAfterDouble = /(?<![\p{L}\p{N}])(double|treble|triple)[\s-]o(?![\p{L}\p{N}])/giu;
/** A word of digits and of letters that look like them. */
const lookalikeDigits = /(?<![\p{L}\p{N}])(?=[\dOIl]*\d)[\dOIl]{2,}(?![\p{L}\p{N}])/giu;

/**
 * Returns a text with every digit as one of 0 to 9, however it is written: in other scripts or widths, raised, enclosed, on keycaps,
 * as words, or as letters that look like digits. What cannot be seen between the digits is gone, and white space is single spaces.
 */
export function toPlainDigits(text: string): string {
  const visible = text
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')
    .replaceAll(/\s+/gu, ' ');
  const digits = visible.replaceAll(/(?![0-9])[\p{Nd}\p{No}]/gu, decimalValue);
  const han = digits.replaceAll(/[〇一二三四五六七八九]{3,}/gu, (word) =>
    [...word].map((digit) => hanDigits.indexOf(digit)).join(''),
  );
  return han
    .replaceAll(letterAfterDouble, '$1 oh')
    .replaceAll(spokenDigits, (...found) => fromWords(found.at(-1)))
    .replaceAll(spokenLetterO, '0')
    .replaceAll(lookalikeDigits, (word) => word.replaceAll(/o/gi, '0').replaceAll(/[il]/gi, '1'));
}

/** Returns a digit as one of 0 to 9; any other number as it is. Ten digits of a script follow each other (UAX #44). */
function decimalValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const enclosed = enclosedDigits.find(([first, , count]) => code >= first && code < first + count);
  if (enclosed) return String(code - enclosed[0] + enclosed[1]);
  if (!/\p{Nd}/u.test(character)) return character;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** The parts of a number as people say it. */
interface SpokenDigits {
  times?: string;
  tens?: string;
  unit?: string;
  word?: string;
  hundred?: string;
}

function fromWords({ times, tens = '', unit = '', word = '', hundred }: SpokenDigits): string {
  const digitsOf = (spoken: string) => digitsOfWord.get(spoken.toLowerCase()) ?? '';
  if (tens) return `${digitsOf(tens)[0]}${digitsOf(unit)}`;
  const digits = hundred ? `${digitsOf(word)}00` : digitsOf(word);
  return digits.repeat(times ? (times.toLowerCase() === 'double' ? 2 : 3) : 1);
}
