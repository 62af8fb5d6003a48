import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { accountAsHtml, notesAsHtml } from '../../src/features/record/notes-html.ts';
import { skipWithout } from '../support/optional-programs.ts';
import { message } from './sources.ts';

/** A report of the Nu Html Checker, which the W3C runs too. */
interface Report {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  url?: string;
  message: string;
}

/** What it reports and is right on purpose. One that is no longer reported fails. */
const accepted: { message: RegExp; why: string }[] = [
  {
    message: /^The “role” attribute must not be used on a “(?:tr|th|td)” element/,
    why: 'on a narrow screen a table is laid out as blocks, for which some browsers drop its roles',
  },
  { message: /^The “\w+” role is unnecessary for element “(?:table|thead|tbody|tr|th|td)”/, why: 'the same' },
  {
    message: /^Duplicate “dt” name “(?:[\w ]|-)+”/,
    why: 'each term is followed by its law, and one name exists in several laws',
  },
  {
    message: /^The document is not mappable to XML 1\.0 due to two consecutive hyphens in a comment/,
    why: 'a comment for html-validate, whose form has two hyphens; no page is read as XML',
  },
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-html-'));
after(() => rmSync(folder, { recursive: true }));

const wording = { language: 'en-GB', title: 'Midshire information', say: message };
const typed = '<b>"Tom & Jerry"</b> 😟\n&lt; </p>';
const account = {
  ...{ who: typed, since: typed, often: typed, what: typed, worst: typed },
  ...{ latest: typed, know: typed, fear: typed, changed: typed, want: typed },
};
const entry = {
  ...{ date: '2026-11-02', time: typed, where: typed, what: typed, words: typed },
  ...{ who: typed, proof: typed, told: typed, felt: typed },
};

/** Its reports on these files and folders, in one start that takes seconds, without those that only explain another. */
function check(...paths: string[]): Report[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  // The checker needs a large stack; the rest halves the time of a short run.
  const java = ['-Xss2m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', jar];
  const options = '--format json --stdout --exit-zero-always --skip-non-html --also-check-svg'.split(' ');
  const { stdout, stderr } = spawnSync('java', [...java, ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  assert.notEqual(stdout, '', stderr);
  const { messages } = JSON.parse(stdout) as { messages: Report[] };
  return messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
}

const isAccepted = (report: Report) => accepted.some((each) => each.message.test(report.message));

const isAbout = (name: string) => (report: Report) => path.basename(report.url ?? '') === name;

test('every page, picture and saved record is valid HTML, CSS and SVG, by the Nu Html Checker', {
  skip: skipWithout('java'),
}, () => {
  const saved = {
    'record.html': notesAsHtml({ entries: [entry], pictures: [], account }, wording),
    'account.html': accountAsHtml(account, wording),
    // What the checker must find.
    'fault.html': notesAsHtml({ entries: [], pictures: [], account }, wording).replace('</h1>', '</h2>'),
    'fault.svg': '<svg xmlns="http://www.w3.org/2000/svg"><picture/></svg>',
    'fault-css.html': accountAsHtml(account, wording).replace('margin: 2rem', 'margin: two'),
  };
  for (const [name, content] of Object.entries(saved)) writeFileSync(path.join(folder, name), content);
  const reports = check('dist/midshire', folder);
  const faults = Object.keys(saved).filter((name) => name.startsWith('fault'));
  for (const name of faults) assert.ok(reports.some(isAbout(name)), name);
  const others = reports.filter((report) => !faults.some((name) => isAbout(name)(report)));
  const unexpected = others.filter((report) => !isAccepted(report));
  assert.deepEqual(
    unexpected.map(({ url, type, message: text }) => `${url}: ${type}: ${text}`),
    [],
  );
  const unused = accepted.filter((each) => !others.some((report) => each.message.test(report.message)));
  assert.deepEqual(
    unused.map(({ message: pattern }) => pattern.source),
    [],
  );
});
