import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isText } from 'domhandler';
import { runRules } from '../../src/diagnostics/rule.ts';
import { textFiles } from '../../src/output/text-files.ts';
import { BuiltPage, type BuiltSite } from '../../src/verify/built-site.ts';
import { phoneNumbers } from '../../src/verify/rules/built-page/phone-numbers.ts';
import { unsourcedNumbers } from '../../src/verify/rules/built-page/unsourced-numbers.ts';
import { generatedTextFiles } from '../../src/verify/rules/built-site/generated-text-files.ts';
import { MutationScore, type SampleOptions } from './digit-mutation-score.ts';

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
