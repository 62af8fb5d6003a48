import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, parseArguments, resolvePath } from '../../src/cli/parse-arguments.ts';
import { outDir } from '../../src/runtime/workspace.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites } from '../../src/site/site.ts';
import { evaluateSearch, type LabelledQuery } from '../built-site/search-metrics.ts';
import { openSearchSession } from '../built-site/search-session.ts';
import { installBrowser } from '../support/install-browsers.ts';

/** The pack whose finished site is asked. */
const pack = 'brands/midshire';
const defaultQueries = 'tests/fixtures/search-queries.json';

// npm run search:score [-- <queries.json>]: asks every query in Chromium and prints as JSON how well the search answers.
const { rest } = parseArguments({});
const file = rest[0] ? resolvePath(rest[0]) : defaultQueries;
if (!existsSync(file)) fail(`There is no file ${file}.`);
const queries = readQueries(file);
const folder = path.join(outDir, path.basename(pack));
if (!existsSync(folder)) fail(`There is no finished site ${folder}. Write: npm run build`);
const [site] = createSites(readInputs([pack]));
if (!site) fail(`${pack} cannot be read. Write: npm run check`);
if (!installBrowser()) fail('There is no Chromium to ask with.');
const search = await openSearchSession(folder);
console.log(JSON.stringify(await evaluateSearch(queries, site, search), undefined, 2));
await search.close();

function readQueries(name: string): LabelledQuery[] {
  const form = 'a list like [{ "q": "airtag in my bag", "topics": ["tracker-found"] }]';
  try {
    const read = JSON.parse(readFileSync(name, 'utf8')) as LabelledQuery[];
    if (Array.isArray(read) && read.every(({ q, topics }) => typeof q === 'string' && Array.isArray(topics)))
      return read;
  } catch {
    return fail(`${name} is not JSON. Write ${form}.`);
  }
  return fail(`${name} holds something else than queries. Write ${form}.`);
}
