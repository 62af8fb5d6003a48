import { existsSync } from 'node:fs';
import { currentVersion } from '../brand/version.ts';
import { archiveBuild, pageOnDay } from '../build/archive.ts';
import { isIsoDate, today } from '../facts/dates.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run archive -- <built folder> <archive>: keeps a published build with its version and digest.
// npm run archive -- <archive> --day 2026-11-03 --page /steps/: prints what a page said on a day.
const { flags, rest } = parseArguments({ day: 'string', page: 'string' });
const [first, second, ...more] = rest;
const usage =
  'Write: npm run archive -- dist/<id> <archive>, or npm run archive -- <archive> --day 2026-11-03 --page /steps/';
if (first === undefined || more.length > 0)
  fail(`This command takes a built folder and an archive. ${usage}`);
if (second === undefined) printPage(resolvePath(first));
else keepBuild(resolvePath(first), resolvePath(second));

function keepBuild(site: string, archive: string): void {
  if (!existsSync(`${site}.hosting/manifest.json`))
    fail(`${site} is not a built site: there is no ${site}.hosting/manifest.json. ${usage}`);
  const { build, isNew } = archiveBuild(site, archive, { day: today(), version: currentVersion });
  console.log(
    `${isNew ? 'Kept' : 'Unchanged since it was kept'} on ${build.day}: Waymark ${build.version}, digest ${build.digest}.`,
  );
}

function printPage(archive: string): void {
  const [day, page] = [String(flags['day'] ?? ''), String(flags['page'] ?? '')];
  if (!isIsoDate(day) || !/^\/(?:.*\/)?$/.test(page))
    fail(`A day and the address of a page are missing. ${usage}`);
  const found = pageOnDay(archive, day, page);
  if (!found) fail(`No build in ${archive} was published by ${day} with a page at ${page}.`);
  const { build, words, isIntact } = found;
  console.log(
    `${page} on ${day}: published on ${build.day}, Waymark ${build.version}, digest ${build.digest}\n\n${words}`,
  );
  if (!isIntact) fail('\nThis page or its manifest was changed after it was kept: its digest is another.');
}
