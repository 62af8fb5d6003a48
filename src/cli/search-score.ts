import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installBrowser } from '../../tests/install-browser.ts';
import { searching } from '../../tests/search/asking.ts';
import { type Query, scoreOf } from '../../tests/search/score.ts';
import { sitesOf } from '../sites/site.ts';
import { readSources } from '../sites/sources.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';
import { out } from './building.ts';

/** The pack whose finished site is asked. */
const pack = 'brands/midshire';
const usual = 'tests/fixtures/search-queries.json';

// npm run search:score [-- <queries.json>]: asks every query in Chromium and prints as JSON how well the search answers.
const { rest } = argumentsOf({});
const file = rest[0] ? asTyped(rest[0]) : usual;
if (!existsSync(file)) stop(`There is no file ${file}.`);
const queries = queriesIn(file);
const folder = path.join(out, path.basename(pack));
if (!existsSync(folder)) stop(`There is no finished site ${folder}. Write: npm run build`);
const [site] = sitesOf(readSources([pack]));
if (!site) stop(`${pack} cannot be read. Write: npm run check`);
if (!installBrowser()) stop('There is no Chromium to ask with.');
const search = await searching(folder);
console.log(JSON.stringify(await scoreOf(queries, site, search), undefined, 2));
await search.end();

function queriesIn(name: string): Query[] {
  const form = 'a list like [{ "q": "airtag in my bag", "topics": ["tracker-found"] }]';
  try {
    const read = JSON.parse(readFileSync(name, 'utf8')) as Query[];
    if (Array.isArray(read) && read.every(({ q, topics }) => typeof q === 'string' && Array.isArray(topics)))
      return read;
  } catch {
    return stop(`${name} is not JSON. Write ${form}.`);
  }
  return stop(`${name} holds something else than queries. Write ${form}.`);
}
