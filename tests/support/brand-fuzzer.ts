import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { BrandFixture } from './brand-fixture.ts';

/** A seeded pseudo-random generator (mulberry32). */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0, exclusive of `end`. */
  nextInt(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.nextInt(list.length)] as T;
  }
}

type Values = Record<string, unknown>;
type KeyPath = (string | number)[];

const baseYaml = readFileSync('tests/fixtures/brands/base/brand.yaml', 'utf8');

/** The paths of all values of a pack: objects and lists, and scalars. */
function collectPaths(value: unknown, way: KeyPath = []): { groupPaths: KeyPath[]; leafPaths: KeyPath[] } {
  if (typeof value !== 'object' || value === null) return { groupPaths: [], leafPaths: [way] };
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const all = [...keys].map((key) => collectPaths((value as Values)[key], [...way, key]));
  const ownPaths = Array.isArray(value) ? [] : [way];
  return {
    groupPaths: [...ownPaths, ...all.flatMap(({ groupPaths }) => groupPaths)],
    leafPaths: all.flatMap(({ leafPaths }) => leafPaths),
  };
}

function getAtPath(data: unknown, way: KeyPath): unknown {
  return way.reduce<unknown>((inner, step) => (inner as Values)[step], data);
}

function setAtPath(data: Values, way: KeyPath, value: unknown): void {
  (getAtPath(data, way.slice(0, -1)) as Values)[way.at(-1) as string] = value;
}

const { groupPaths, leafPaths } = collectPaths(parse(baseYaml));
const leafPathsMatching = (fits: (text: string) => boolean) =>
  leafPaths.filter((way) => {
    const value = getAtPath(parse(baseYaml), way);
    return typeof value === 'string' && fits(value);
  });
const textPaths = leafPathsMatching(() => true);
const urlPaths = leafPathsMatching((text) => text.startsWith('https:'));
const phonePaths = leafPathsMatching((text) => /^\d+ \d/.test(text));
const datePaths = leafPathsMatching((text) => /^\d{4}-\d\d-\d\d$/.test(text));
const requiredKeys =
  'id kind nation languages name neutral domains website privacy logo favicon colours report';

/** Mutations that break the values of a pack whatever the seed. */
const valueMutators: Record<string, (data: Values, chance: SeededRandom) => void> = {
  'another type': (data, chance) => {
    const way = chance.pick(leafPaths);
    const message = chance.pick([null, [], {}, true, [[]], { en: {} }, 1e99]);
    setAtPath(data, way, typeof message === typeof getAtPath(data, way) ? null : message);
  },
  'a hostile text': (data, chance) => {
    const long = 'x'.repeat(600 + chance.nextInt(20_000));
    const hostile = ['<script>alert(1)</script>', 'a\u202Eb', '', '   ', long, 'a\u0000b', '<', '&#60;'];
    setAtPath(data, chance.pick(textPaths), chance.pick(hostile));
  },
  'an unknown key': (data, chance) => {
    const group = getAtPath(data, chance.pick(groupPaths)) as Values;
    group[`zz${chance.nextInt(1000)}`] = chance.pick(['x', 1, null, {}]);
  },
  'a missing field': (data, chance) => {
    delete data[chance.pick(requiredKeys.split(' '))];
  },
  'colours that are too near': (data, chance) => {
    const [front, back] = chance.pick([
      ['headerText', 'header'],
      ['buttonText', 'button'],
    ] as const);
    const scheme = getAtPath(data, ['colours', chance.pick(['light', 'dark'])]) as Record<string, string>;
    const colour = Array.from({ length: 3 }, () => 30 + chance.nextInt(200));
    const inDigits = (channel: number) => channel.toString(16).padStart(2, '0');
    scheme[back] = `#${colour.map(inDigits).join('')}`;
    scheme[front] = `#${colour.map((channel) => inDigits(channel + chance.nextInt(20))).join('')}`;
  },
  'an address that leads astray': (data, chance) => {
    const host = Array.from({ length: 6 }, () => chance.pick([...'abcdefgh'])).join('');
    const astray = [
      `http://${host}.example/`,
      `ftp://${host}.example/`,
      'javascript:alert(1)',
      'data:text/html,x',
      `//${host}.example`,
      `www.${host}.example`,
      'file:///etc/passwd',
      `https://${host}/`,
      `https://me:${host}@www.example/`,
      `https://10.0.${chance.nextInt(255)}.1/`,
      'https://[::1]/',
      'https://information.northgate.example/x/',
      `https://${host}.example/a b`,
    ];
    setAtPath(data, chance.pick(urlPaths), chance.pick(astray));
  },
  'a number of no use': (data, chance) => {
    const digits = (count: number) => Array.from({ length: count }, () => chance.nextInt(10)).join('');
    const useless = [
      `09${digits(9)}`,
      `070${digits(8)}`,
      `00${digits(10)}`,
      `+1${digits(10)}`,
      digits(3),
      `020 7946 ${digits(3)}`,
      `0${digits(14)}`,
      `call ${digits(6)}`,
    ];
    setAtPath(data, chance.pick(phonePaths), chance.pick(useless));
  },
  'a day that does not exist': (data, chance) => {
    const no = ['2026-02-30', '2026-13-01', '26-1-1', 'tomorrow', '0000-00-00', '2026-11-2', '20261121'];
    setAtPath(data, chance.pick(datePaths), chance.pick(no));
  },
  'a language without words': (data, chance) => {
    data['languages'] = ['en', chance.pick(['cy', 'ga', 'pl', 'ur', 'xx'])];
  },
};

/** Mutations that break the text of brand.yaml whatever the seed. */
const textMutators: Record<string, (text: string, chance: SeededRandom) => string | Buffer> = {
  'a file that was cut off': (text, chance) => text.slice(0, chance.nextInt(text.length - 3)),
  'a key twice': (text, chance) => text.replace('{', `{"${chance.pick(requiredKeys.split(' '))}": 1,`),
  'a key of the prototype': (text, chance) =>
    replaceAtRandom(text, ['{', `{"${chance.pick(['__proto__', 'constructor', 'prototype'])}": 1,`], chance),
  'a mark before a value': (text, chance) =>
    replaceAtRandom(text, ['": ', `": ${chance.pick(['&a ', '!x ', '!!str ', '*a '])}`], chance),
  'values within values': (text, chance) =>
    replaceAtRandom(
      text,
      ['": ', `": ${chance.pick(['[', '{a: ', '{']).repeat(1 + chance.nextInt(8000))}`],
      chance,
    ),
  'a bomb of aliases': (text, chance) => {
    const lines = Array.from({ length: 3 + chance.nextInt(20) }, (_, index) => {
      const before = index === 0 ? 'x' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array(9).fill(before).join(', ')}]`;
    });
    return `${lines.join('\n')}\n${text}`;
  },
  'a huge file': (text, chance) => `${text}\n${'# x\n'.repeat(16_000 + chance.nextInt(400_000))}`,
  'another encoding': (text, chance) =>
    Buffer.from(text.replace('Northgate', 'Nörthgate'), chance.pick(['latin1', 'utf16le'])),
  'bytes of chance': (_, chance) =>
    Buffer.from(Array.from({ length: 1 + chance.nextInt(5000) }, () => chance.nextInt(256))),
};

function replaceAtRandom(text: string, [mark, fix]: [string, string], chance: SeededRandom): string {
  const places = [...text.matchAll(new RegExp(mark.replace('{', '\\{'), 'g'))].map(({ index }) => index);
  const target = chance.pick(places);
  return text.slice(0, target) + fix + text.slice(target + mark.length);
}

const hostileSvgFragments = [
  '<script>alert(1)</script>',
  '<ScRiPt/>',
  '<foreignObject><x/></foreignObject>',
  '<image href="https://x.example/a.png"/>',
  '<a href="javascript:alert(1)"><path d="M0 0h9v9z"/></a>',
  '<style>*{fill:url(https://x.example)}</style>',
  '<animate attributeName="href"/>',
  '<set attributeName="onload"/>',
  '<path onclick="x()"/>',
  '<path fill="url(//x.example)"/>',
  '<path style="fill:url(//x.example)"/>',
  '<g id="loop"><use href="#loop"/></g>',
  '<text>x</text>',
  '<path d="&shape;"/>',
  '<!ENTITY x "y">',
  '<path',
  '</g>',
  '<g>',
  '<svg:script/>',
];

/** Mutations that break a picture whatever the seed. */
const imageMutators: Record<string, (file: string, chance: SeededRandom) => void> = {
  'a hostile shape': (file, chance) => {
    const ends = [...readFileSync(file, 'utf8').matchAll(/\/>/g)].map(({ index }) => index + 2);
    const target = chance.pick(ends);
    rewriteFile(
      file,
      (text) => text.slice(0, target) + chance.pick(hostileSvgFragments) + text.slice(target),
    );
  },
  'an attribute that acts': (file, chance) => {
    const name = chance.pick(['onload', 'ONCLICK', 'href', 'xlink:href', 'xml:base', 'filter']);
    rewriteFile(file, (text) => text.replace(' ', ` ${name}="x" `));
  },
  'a picture that was cut off': (file, chance) =>
    rewriteFile(file, (text) => text.slice(0, chance.nextInt(text.trimEnd().length - 1))),
  'many shapes': (file, chance) =>
    rewriteFile(file, (text) => text.replace('</svg>', `${'<g>'.repeat(25 + chance.nextInt(20_000))}</svg>`)),
  'bytes of chance': (file, chance) =>
    writeFileSync(file, Buffer.from(Array.from({ length: chance.nextInt(3000) }, () => chance.nextInt(256)))),
  'a link out of the folder': (file) => {
    rmSync(file);
    symlinkSync(path.resolve('package.json'), file);
  },
  'no picture': (file) => rmSync(file),
};

function rewriteFile(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

/** Applies one to three mutations to the pack in the fixture; returns their names. */
export function mutateAtRandom(workshop: BrandFixture, chance: SeededRandom): string {
  workshop.reset();
  const kinds = chance.pick([['values'], ['values'], ['text'], ['picture'], ['values', 'picture']]);
  const names: string[] = [];
  const any = <T>(choices: Record<string, T>): T => {
    const name = chance.pick(Object.keys(choices));
    names.push(name);
    return choices[name] as T;
  };
  const data = parse(baseYaml) as Values;
  if (kinds.includes('values')) any(valueMutators)(data, chance);
  const json = JSON.stringify(data, null, 1);
  const text = kinds.includes('text') ? any(textMutators)(json, chance) : json;
  writeFileSync(workshop.file(), text);
  if (kinds.includes('picture'))
    any(imageMutators)(workshop.file(chance.pick(['logo.svg', 'logo-dark.svg', 'favicon.svg'])), chance);
  return names.join(' and ');
}
