import { dev } from 'astro';
import { defaultPackFolder } from '../brand/all-packs.ts';
import { pathError } from '../build/path-error.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { waymark } from '../integrations/waymark.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';
import { parsePort } from './port.ts';

// npm run dev [-- <pack folder>]: starts the authoring server, which reloads on every save.
const { rest } = parseArguments({});
const packs = [rest[0] ? resolvePath(rest[0]) : defaultPackFolder()];
const unusable = pathError('.');
if (unusable) fail(formatDiagnostics([unusable]));
// With NODE_ENV=production the authoring server would look for pages where only a build writes them.
process.env['NODE_ENV'] = 'development';
await dev({ configFile: false, server: { port: parsePort(process.env) }, integrations: waymark(packs) });
