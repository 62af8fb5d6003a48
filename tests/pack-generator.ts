import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Workshop } from './packs.ts';

/** A source of chance that gives the same again for the same seed (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

type Values = Record<string, unknown>;
type Way = (string | number)[];

const base = readFileSync('tests/fixtures/packs/base/brand.yaml', 'utf8');

/** The ways to all values of a pack: those that hold others, and those that do not. */
function waysIn(value: unknown, way: Way = []): { inner: Way[]; leaves: Way[] } {
  if (typeof value !== 'object' || value === null) return { inner: [], leaves: [way] };
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const all = [...keys].map((key) => waysIn((value as Values)[key], [...way, key]));
  const own = Array.isArray(value) ? [] : [way];
  return {
    inner: [...own, ...all.flatMap(({ inner }) => inner)],
    leaves: all.flatMap(({ leaves }) => leaves),
  };
}

function valueAt(data: unknown, way: Way): unknown {
  return way.reduce<unknown>((inner, step) => (inner as Values)[step], data);
}

function put(data: Values, way: Way, value: unknown): void {
  (valueAt(data, way.slice(0, -1)) as Values)[way.at(-1) as string] = value;
}

const { inner, leaves } = waysIn(parse(base));
const leavesWhere = (fits: (text: string) => boolean) =>
  leaves.filter((way) => {
    const value = valueAt(parse(base), way);
    return typeof value === 'string' && fits(value);
  });
const texts = leavesWhere(() => true);
const addresses = leavesWhere((text) => text.startsWith('https:'));
const numbers = leavesWhere((text) => /^\d+ \d/.test(text));
const days = leavesWhere((text) => /^\d{4}-\d\d-\d\d$/.test(text));
const required = 'id kind nation languages name neutral domains website privacy logo favicon colours report';

/** Each breaks the values of a pack for certain, whatever chance says. */
const inValues: Record<string, (data: Values, chance: Chance) => void> = {
  'another type': (data, chance) => {
    const way = chance.pick(leaves);
    const wrong = chance.pick([null, [], {}, true, [[]], { en: {} }, 1e99]);
    put(data, way, typeof wrong === typeof valueAt(data, way) ? null : wrong);
  },
  'a hostile text': (data, chance) => {
    const long = 'x'.repeat(600 + chance.below(20_000));
    const hostile = ['<script>alert(1)</script>', 'a\u202Eb', '', '   ', long, 'a\u0000b', '<', '&#60;'];
    put(data, chance.pick(texts), chance.pick(hostile));
  },
  'an unknown key': (data, chance) => {
    const group = valueAt(data, chance.pick(inner)) as Values;
    group[`zz${chance.below(1000)}`] = chance.pick(['x', 1, null, {}]);
  },
  'a missing field': (data, chance) => {
    delete data[chance.pick(required.split(' '))];
  },
  'colours that are too near': (data, chance) => {
    const [front, back] = chance.pick([
      ['headerText', 'header'],
      ['buttonText', 'button'],
    ] as const);
    const scheme = valueAt(data, ['colours', chance.pick(['light', 'dark'])]) as Record<string, string>;
    const colour = Array.from({ length: 3 }, () => 30 + chance.below(200));
    const inDigits = (part: number) => part.toString(16).padStart(2, '0');
    scheme[back] = `#${colour.map(inDigits).join('')}`;
    scheme[front] = `#${colour.map((part) => inDigits(part + chance.below(20))).join('')}`;
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
      `https://10.0.${chance.below(255)}.1/`,
      'https://[::1]/',
      'https://information.northgate.example/x/',
      `https://${host}.example/a b`,
    ];
    put(data, chance.pick(addresses), chance.pick(astray));
  },
  'a number of no use': (data, chance) => {
    const digits = (count: number) => Array.from({ length: count }, () => chance.below(10)).join('');
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
    put(data, chance.pick(numbers), chance.pick(useless));
  },
  'a day that does not exist': (data, chance) => {
    const no = ['2026-02-30', '2026-13-01', '26-1-1', 'tomorrow', '0000-00-00', '2026-11-2', '20261121'];
    put(data, chance.pick(days), chance.pick(no));
  },
  'a language without words': (data, chance) => {
    data['languages'] = ['en', chance.pick(['cy', 'ga', 'pl', 'ur', 'xx'])];
  },
};

/** Each breaks the text of brand.yaml for certain. */
const inText: Record<string, (text: string, chance: Chance) => string | Buffer> = {
  'a file that was cut off': (text, chance) => text.slice(0, chance.below(text.length - 3)),
  'a key twice': (text, chance) => text.replace('{', `{"${chance.pick(required.split(' '))}": 1,`),
  'a key of the prototype': (text, chance) =>
    atAny(text, ['{', `{"${chance.pick(['__proto__', 'constructor', 'prototype'])}": 1,`], chance),
  'a mark before a value': (text, chance) =>
    atAny(text, ['": ', `": ${chance.pick(['&a ', '!x ', '!!str ', '*a '])}`], chance),
  'values within values': (text, chance) =>
    atAny(text, ['": ', `": ${chance.pick(['[', '{a: ', '{']).repeat(1 + chance.below(8000))}`], chance),
  'a bomb of aliases': (text, chance) => {
    const lines = Array.from({ length: 3 + chance.below(20) }, (_, index) => {
      const before = index === 0 ? 'x' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array(9).fill(before).join(', ')}]`;
    });
    return `${lines.join('\n')}\n${text}`;
  },
  'a huge file': (text, chance) => `${text}\n${'# x\n'.repeat(16_000 + chance.below(400_000))}`,
  'another encoding': (text, chance) =>
    Buffer.from(text.replace('Northgate', 'Nörthgate'), chance.pick(['latin1', 'utf16le'])),
  'bytes of chance': (_, chance) =>
    Buffer.from(Array.from({ length: 1 + chance.below(5000) }, () => chance.below(256))),
};

function atAny(text: string, [mark, instead]: [string, string], chance: Chance): string {
  const places = [...text.matchAll(new RegExp(mark.replace('{', '\\{'), 'g'))].map(({ index }) => index);
  const place = chance.pick(places);
  return text.slice(0, place) + instead + text.slice(place + mark.length);
}

const hostileShapes = [
  '<script>alert(1)</script>',
  '<ScRiPt/>',
  '<foreignObject><x/></foreignObject>',
  '<image href="https://x.example/a.png"/>',
  '<use href="#a"/>',
  '<a href="javascript:alert(1)"><path/></a>',
  '<style>*{fill:url(https://x.example)}</style>',
  '<animate attributeName="href"/>',
  '<set attributeName="onload"/>',
  '<path onclick="x()"/>',
  '<path fill="url(//x.example)"/>',
  '<path style="fill:red"/>',
  '<text>x</text>',
  '<path d="&#106;"/>',
  '<![CDATA[x]]>',
  '<?php x ?>',
  '<!ENTITY x "y">',
  '<path',
  '</g>',
  '<g>',
  '<svg:script/>',
];

/** Each breaks a picture for certain. */
const inPicture: Record<string, (file: string, chance: Chance) => void> = {
  'a hostile shape': (file, chance) => {
    const ends = [...readFileSync(file, 'utf8').matchAll(/\/>/g)].map(({ index }) => index + 2);
    const place = chance.pick(ends);
    change(file, (text) => text.slice(0, place) + chance.pick(hostileShapes) + text.slice(place));
  },
  'an attribute that acts': (file, chance) => {
    const name = chance.pick(['onload', 'ONCLICK', 'href', 'xlink:href', 'style', 'class', 'src', 'data-x']);
    change(file, (text) => text.replace(' ', ` ${name}="x" `));
  },
  'a picture that was cut off': (file, chance) =>
    change(file, (text) => text.slice(0, chance.below(text.trimEnd().length - 1))),
  'many shapes': (file, chance) =>
    change(file, (text) => text.replace('</svg>', `${'<g>'.repeat(25 + chance.below(20_000))}</svg>`)),
  'bytes of chance': (file, chance) =>
    writeFileSync(file, Buffer.from(Array.from({ length: chance.below(3000) }, () => chance.below(256)))),
  'a link out of the folder': (file) => {
    rmSync(file);
    symlinkSync(path.resolve('package.json'), file);
  },
  'no picture': (file) => rmSync(file),
};

function change(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

/** Breaks the pack in the workshop in one to three ways; answers with their names. */
export function breakByChance(workshop: Workshop, chance: Chance): string {
  workshop.reset();
  const kinds = chance.pick([['values'], ['values'], ['text'], ['picture'], ['values', 'picture']]);
  const names: string[] = [];
  const any = <T>(choices: Record<string, T>): T => {
    const name = chance.pick(Object.keys(choices));
    names.push(name);
    return choices[name] as T;
  };
  const data = parse(base) as Values;
  if (kinds.includes('values')) any(inValues)(data, chance);
  const json = JSON.stringify(data, null, 1);
  const text = kinds.includes('text') ? any(inText)(json, chance) : json;
  writeFileSync(workshop.file(), text);
  if (kinds.includes('picture'))
    any(inPicture)(workshop.file(chance.pick(['logo.svg', 'logo-dark.svg', 'favicon.svg'])), chance);
  return names.join(' and ');
}
