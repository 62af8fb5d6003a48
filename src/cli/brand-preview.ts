import { dev } from 'astro';
import { whyNotFree } from '../hosting/serve.ts';
import { preview } from '../integrations/preview.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { setPackFolders } from '../sites/current.ts';
import { readSources } from '../sites/sources.ts';
import { argumentsOf, onlyFolder, stop } from './arguments.ts';
import { portOf } from './port.ts';

// npm run brand:preview -- <folder>: the site of a pack, and a page of every component, light and dark.
const { rest } = argumentsOf({});
const folder = onlyFolder(rest, 'brand:preview');
const { problems } = readSources([folder], true);
if (problems.some(isError)) stop(report(problems));
const port = portOf(process.env);
const reason = await whyNotFree(port);
if (reason)
  stop(`Port ${port} ${reason}. Choose another: PORT=${port + 1} npm run brand:preview -- "${folder}"`);
setPackFolders([folder]);
// A shell that says production would make the authoring server look for pages where only a build puts them.
process.env['NODE_ENV'] = 'development';
await dev({ server: { port }, integrations: [preview()], logLevel: 'error' });
console.log(`The site: http://localhost:${port}/`);
console.log(`Every component, light and dark: http://localhost:${port}/preview/ (Ctrl+C stops it)`);
