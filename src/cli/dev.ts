import { dev } from 'astro';
import { waymark } from '../integrations/waymark.ts';
import { parseArguments, resolvePath } from './parse-arguments.ts';
import { parsePort } from './port.ts';

// npm run dev [-- <pack folder>]: the authoring server, which shows a change as soon as it is saved.
const { rest } = parseArguments({});
const packs = [rest[0] ? resolvePath(rest[0]) : 'brands/midshire'];
// A shell that says production would make the authoring server look for pages where only a build puts them.
process.env['NODE_ENV'] = 'development';
await dev({ configFile: false, server: { port: parsePort(process.env) }, integrations: waymark({ packs }) });
