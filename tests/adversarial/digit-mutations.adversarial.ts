// Changes every dialled, pressed or sentencing digit in the facts, and every digit on the pages of a build.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites } from '../../src/site/site.ts';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { formatTable } from '../support/format-table.ts';
import { withProjectFixture } from '../support/project-fixture.ts';
import type { MutationScore } from './digit-mutation-score.ts';
import { mutateFacts } from './fact-digit-mutations.ts';
import { mutateDataFiles, mutatePages } from './page-digit-mutations.ts';

// BRAND=<id> selects a build of dist/ other than midshire. Each digit of a record is replaced by all nine others, on pages by
// one. OTHERS=3 uses three others everywhere; EVERY=10 changes one digit in ten.
const { BRAND: brand = 'midshire', OTHERS: others, EVERY = '1' } = process.env;
const digitStep = Number(EVERY);
const sites = createSites(readInputs([`brands/${brand}`]));
const built = readBuiltSite(`dist/${brand}`, sites);
const rows: string[][] = [['where', 'digits', 'changes', 'stopped', 'not caught']];
after(() => console.log(formatTable(rows)));

function addRow(where: string, { digits, changes, stopped, missed }: MutationScore): void {
  rows.push([
    where,
    ...[digits, changes, stopped, missed.length].map((figure) => figure.toLocaleString('en-GB')),
  ]);
  assert.deepEqual(missed.slice(0, 20), []);
  assert.ok(digits > 0);
}

test('every dialled, pressed or sentencing digit in content/facts', () =>
  addRow('content/facts', mutateFacts({ every: digitStep, others: Number(others ?? 9) })));

test(`every digit in the text, links and data of the pages of ${brand}`, () =>
  addRow(
    `pages of ${brand}`,
    mutatePages(built, htmlFiles(built.folder), { every: digitStep, others: Number(others ?? 1) }),
  ));

test('one digit in ten of the data files, such as facts.json', () =>
  addRow('facts.json and others', mutateDataFiles(built, { every: 10 * digitStep, others: 1 })));

test('the commands report twenty of these changes too, in a copy of the project', async () => {
  const services = 'content/facts/services.yaml';
  let changes = 0;
  await withProjectFixture(async (project) => {
    const text = project.read(services);
    const places = [...text.matchAll(/(?<=digits: "\d*)\d/g)].map(({ index }) => index);
    for (let nth = 0; nth < 20; nth++) {
      const index = places[Math.floor((nth * places.length) / 20)] ?? 0;
      const other = (Number(text[index]) + 1) % 10;
      project.write(services, text.slice(0, index) + other + text.slice(index + 1));
      const { status, output } = await project.run('check');
      assert.equal(status, 1, output);
      changes += 1;
    }
  });
  rows.push(['npm run check, by itself', String(changes), String(changes), String(changes), '0', '0']);
});
