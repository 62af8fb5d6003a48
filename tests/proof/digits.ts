import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isText } from 'domhandler';
import { Facts, readFacts } from '../../src/facts/load.ts';
import { type Fact, type Kind, kinds } from '../../src/facts/schema.ts';
import { againstSecondList, readSecondList } from '../../src/facts/second-list.ts';
import { textFiles } from '../../src/hosting/text-files.ts';
import { isError } from '../../src/problems/problem.ts';
import { checkAgainst } from '../../src/problems/schema.ts';
import { itemsOf, readYaml } from '../../src/problems/yaml.ts';
import { BuiltPage, type BuiltSite } from '../../src/verify/built-site.ts';
import { madeTexts } from '../../src/verify/rules/made-texts.ts';
import { numbers } from '../../src/verify/rules/numbers.ts';
import { saidNumbers } from '../../src/verify/rules/said-numbers.ts';

// What one wrong digit does, in the facts as people write them and in the pages as they are published. The checks are
// those of every build; only the reading of files is done once and not for each digit.

/** Which digits, and how many others take the place of each. */
interface Extent {
  /** One in so many digits. */
  every: number;
  /** Up to nine others in the place of a digit. */
  others: number;
}

type Outcome = 'stopped' | 'warned' | undefined;

/** How many digits there are, how many changes were made, what became of them. */
export class Caught {
  digits = 0;
  changes = 0;
  /** Changes that stop a build. */
  stopped = 0;
  /** Changes that a build warns of, and at which `npm test` fails. */
  warned = 0;
  /** Changes that nobody noticed, in words. */
  readonly missed: string[] = [];
  readonly #extent: Extent;
  #nth = 0;

  constructor(extent: Extent) {
    this.#extent = extent;
  }

  /** Changes the digits of a text one after the other and asks each time what is said of it. */
  change(where: string, text: string, ask: (changed: string) => Outcome): void {
    for (const { index, 0: digit } of text.matchAll(/\d/g)) {
      if (this.#nth++ % this.#extent.every) continue;
      this.digits += 1;
      for (let more = 1; more <= this.#extent.others; more++) {
        const other = String((Number(digit) + more) % 10);
        const before = text.slice(0, index);
        const outcome = ask(before + other + text.slice(index + 1));
        this.changes += 1;
        if (outcome) this[outcome] += 1;
        else this.missed.push(`${where}: …${before.slice(-30)}[${digit}→${other}]`);
      }
    }
  }
}

const folder = 'content/facts';

/** Changes digits of every value in the files of the facts. Comments are no values. */
export function changeSource(extent: Extent): Caught {
  const caught = new Caught(extent);
  const { facts } = readFacts(folder);
  const list = readSecondList('content/second-list-of-numbers.yaml');
  for (const name of readdirSync(folder)) {
    const kind = path.parse(name).name as Kind;
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll(/^\s*#.*\n/gm, '');
    for (const record of text.split(/^(?=- id:)/m).filter((each) => each.startsWith('- id:'))) {
      const id = /"([^"]*)"/.exec(record)?.[1] ?? '';
      caught.change(`${name}, ${id}`, record, (changed) =>
        checkRecord({ kind, id, text: changed }, facts, list),
      );
    }
  }
  return caught;
}

/** What a build says of the facts with this record in the place of the one of this id. */
function checkRecord(
  { kind, id, text }: { kind: Kind; id: string; text: string },
  facts: Facts,
  list: ReturnType<typeof readSecondList>,
): Outcome {
  const [item] = itemsOf(readYaml('record.yaml', text)) ?? [];
  if (!item) return 'stopped';
  const { value } = checkAgainst(kinds[kind] as never, item);
  if (!value) return 'stopped';
  const others = new Facts();
  const origin = { file: 'record.yaml', line: 1, column: 1 };
  for (const fact of facts.all())
    others.add(fact.id === id ? ({ ...(value as object), kind } as Fact) : fact, origin);
  const found = againstSecondList(others, list);
  if (found.some(isError)) return 'stopped';
  return found.length > 0 ? 'warned' : undefined;
}

/** What no fact shows: code, and attributes that name or measure something. */
const withoutFacts = ['script', 'style', 'code'];
const saying = ['href', 'data-hours', 'data-opening', 'aria-label', 'alt', 'title'];

/** A place in a page with digits in it, and how to write something else there. */
interface Place {
  text: string;
  write: (text: string) => void;
}

/**
 * Changes digits in the words of a built page, and in what its links and scripts hold of facts. The copy for Brotli and
 * gzip would give away any change of a file; it is left out here, since it is made from a page that was wrong already.
 */
export function changePages(built: BuiltSite, files: string[], extent: Extent): Caught {
  const caught = new Caught(extent);
  for (const file of files) {
    const page = new BuiltPage(built.folder, file);
    const one = { ...built, pages: [page] };
    const isFound = () => [saidNumbers, numbers].some((rule) => rule(one).length > 0);
    if (isFound()) throw new Error(`${file} has a fault before anything is changed.`);
    for (const { text, write } of placesIn(page)) {
      caught.change(file, text, (changed) => {
        write(changed);
        return isFound() ? 'stopped' : undefined;
      });
      write(text);
    }
  }
  return caught;
}

function placesIn(page: BuiltPage): Place[] {
  return page.elements.flatMap((element) => {
    if (withoutFacts.includes(element.name)) return [];
    const words = element.children.filter(isText).map((node) => ({
      text: node.data,
      write: (text: string) => {
        node.data = text;
      },
    }));
    const attributes = saying
      .filter(
        (name) => element.attribs[name] !== undefined && holdsFact(element.name, name, element.attribs[name]),
      )
      .map((name) => ({
        text: element.attribs[name] ?? '',
        write: (text: string) => {
          element.attribs[name] = text;
        },
      }));
    return [...words, ...attributes].filter(({ text }) => /\d/.test(text));
  });
}

/** An address within the site is the business of the rule about links. */
function holdsFact(tag: string, name: string, value: string): boolean {
  return name !== 'href' || (tag === 'a' && /^(?:tel|sms|https?|mailto):/.test(value));
}

/** Changes digits in the files that programs read, such as facts.json. */
export function changeFiles(built: BuiltSite, extent: Extent): Caught {
  const caught = new Caught(extent);
  const copy = mkdtempSync(path.join(os.tmpdir(), 'waymark-digits-'));
  const names = [...textFiles(built.sites).keys()];
  try {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      cpSync(path.join(built.folder, name), path.join(copy, name));
    }
    for (const name of names) {
      const text = readFileSync(path.join(copy, name), 'utf8');
      caught.change(name, text, (changed) => {
        writeFileSync(path.join(copy, name), changed);
        return madeTexts({ ...built, folder: copy }).length > 0 ? 'stopped' : undefined;
      });
      writeFileSync(path.join(copy, name), text);
    }
    return caught;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
