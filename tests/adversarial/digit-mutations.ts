import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isText } from 'domhandler';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { runRules } from '../../src/diagnostics/rule.ts';
import { listItems, parseYaml } from '../../src/diagnostics/yaml.ts';
import { checkDoubleEntry, readDoubleEntry } from '../../src/facts/double-entry.ts';
import type { FactKind } from '../../src/facts/fact-kinds.ts';
import { Facts, readFacts, validateFact } from '../../src/facts/read-facts.ts';
import { textFiles } from '../../src/output/text-files.ts';
import { BuiltPage, type BuiltSite } from '../../src/verify/built-site.ts';
import { phoneNumbers } from '../../src/verify/rules/built-page/phone-numbers.ts';
import { unsourcedNumbers } from '../../src/verify/rules/built-page/unsourced-numbers.ts';
import { generatedTextFiles } from '../../src/verify/rules/built-site/generated-text-files.ts';

// The effect of one wrong digit, in the sources of the facts and in published pages. The checks are those of every build; only
// files are read once and not for each digit.

/** Which digits, and how many replacements of each. */
interface SampleOptions {
  /** Every nth digit. */
  every: number;
  /** Up to nine replacements of a digit. */
  others: number;
}

type Detection = 'stopped' | undefined;

/** How many digits there are, how many changes were made, and their results. */
export class MutationScore {
  digits = 0;
  changes = 0;
  /** Changes that stop a build. */
  stopped = 0;
  /** Undetected changes, described. */
  readonly missed: string[] = [];
  readonly #extent: SampleOptions;
  #nth = 0;

  constructor(extent: SampleOptions) {
    this.#extent = extent;
  }

  /** Changes the digits of a text one after the other and checks each result. */
  mutateDigits(where: string, text: string, ask: (changed: string) => Detection): void {
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

const factsFolder = 'content/facts';

/** A dialled, pressed or sentencing value, as written in a record. */
const enteredTwice = /\b(?:digits|say|pressWhenAsked): "[^"]*"|\b(?:months|years): \d+/g;

/** Changes digits of dialled, pressed or sentencing values in the files of the facts. Comments do not count. */
export function mutateFacts(extent: SampleOptions): MutationScore {
  const caught = new MutationScore(extent);
  const { facts } = readFacts(factsFolder);
  const list = readDoubleEntry('content/double-entry.yaml');
  for (const name of readdirSync(factsFolder)) {
    const kind = path.parse(name).name as FactKind;
    const text = readFileSync(path.join(factsFolder, name), 'utf8').replaceAll(/^\s*#.*\n/gm, '');
    for (const record of text.split(/^(?=- id:)/m).filter((part) => part.startsWith('- id:'))) {
      const id = /"([^"]*)"/.exec(record)?.[1] ?? '';
      for (const { 0: value, index } of record.matchAll(enteredTwice))
        caught.mutateDigits(`${name}, ${id}`, value, (changed) => {
          const text = record.slice(0, index) + changed + record.slice(index + value.length);
          return checkMutatedRecord({ kind, id, text }, facts, list);
        });
    }
  }
  return caught;
}

/** The diagnostics of a build in which this record replaces the one with its id. */
function checkMutatedRecord(
  { kind, id, text }: { kind: FactKind; id: string; text: string },
  facts: Facts,
  list: ReturnType<typeof readDoubleEntry>,
): Detection {
  const [item] = listItems(parseYaml('record.yaml', text)) ?? [];
  if (!item) return 'stopped';
  const { value } = validateFact(kind, item);
  if (!value) return 'stopped';
  const others = new Facts();
  const origin = { file: 'record.yaml', line: 1, column: 1 };
  for (const fact of facts.all()) others.add(fact.id === id ? value : fact, origin);
  return checkDoubleEntry(others, list).some(isError) ? 'stopped' : undefined;
}

/** Text without facts: code, and attributes that name or measure something. */
const ignoredElements = ['script', 'style', 'code'];
const factAttributes = ['href', 'data-hours', 'data-opening', 'aria-label', 'alt', 'title'];

/** A place in a page with digits, and how to replace them. */
interface MutationPoint {
  text: string;
  write: (text: string) => void;
}

/**
 * Changes digits in the text of a built page, and in facts within its links and scripts. The precompressed files would reveal any
 * change of a file; they are left out, since a page that was wrong before has matching ones.
 */
export function mutatePages(built: BuiltSite, files: string[], extent: SampleOptions): MutationScore {
  const caught = new MutationScore(extent);
  for (const file of files) {
    const page = new BuiltPage(built.folder, file);
    const one = { ...built, pages: [page] };
    const isFound = () => runRules([unsourcedNumbers, phoneNumbers], one, file).length > 0;
    if (isFound()) throw new Error(`${file} has a fault before anything is changed.`);
    for (const { text, write } of findMutationPoints(page)) {
      caught.mutateDigits(file, text, (changed) => {
        write(changed);
        return isFound() ? 'stopped' : undefined;
      });
      write(text);
    }
  }
  return caught;
}

function findMutationPoints(page: BuiltPage): MutationPoint[] {
  return page.elements.flatMap((element) => {
    if (ignoredElements.includes(element.name)) return [];
    const texts = element.children.filter(isText).map((node) => ({
      text: node.data,
      write: (text: string) => {
        node.data = text;
      },
    }));
    const attributes = factAttributes
      .filter(
        (name) =>
          element.attribs[name] !== undefined && mayHoldFact(element.name, name, element.attribs[name]),
      )
      .map((name) => ({
        text: element.attribs[name] ?? '',
        write: (text: string) => {
          element.attribs[name] = text;
        },
      }));
    return [...texts, ...attributes].filter(({ text }) => /\d/.test(text));
  });
}

/** Internal links are checked by another rule. */
function mayHoldFact(tag: string, name: string, value: string): boolean {
  return name !== 'href' || (tag === 'a' && /^(?:tel|sms|https?|mailto):/.test(value));
}

/** Changes digits in data files, such as facts.json. */
export function mutateDataFiles(built: BuiltSite, extent: SampleOptions): MutationScore {
  const caught = new MutationScore(extent);
  const copy = mkdtempSync(path.join(os.tmpdir(), 'waymark-digits-'));
  const names = [...textFiles(built.sites).keys()];
  try {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      cpSync(path.join(built.folder, name), path.join(copy, name));
    }
    for (const name of names) {
      const text = readFileSync(path.join(copy, name), 'utf8');
      caught.mutateDigits(name, text, (changed) => {
        writeFileSync(path.join(copy, name), changed);
        return runRules([generatedTextFiles], { ...built, folder: copy }, name).length > 0
          ? 'stopped'
          : undefined;
      });
      writeFileSync(path.join(copy, name), text);
    }
    return caught;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
