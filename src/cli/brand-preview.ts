import { dev } from 'astro';
import { packCommand } from '../brand/pack-command.ts';
import { pathError } from '../build/path-error.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { portUnavailableReason } from '../hosting/serve.ts';
import { waymark } from '../integrations/waymark.ts';
import { previewRoutes } from '../preview/preview-routes.ts';
import { readInputs } from '../site/inputs.ts';
import { requireFolder } from './pack-argument.ts';
import { fail, parseArguments } from './parse-arguments.ts';
import { parsePort } from './port.ts';

// npm run brand:preview -- <folder>: serves the site of a pack, and a page of every component, light and dark.
const { rest } = parseArguments({});
const folder = requireFolder(rest, 'brand:preview');
const unusable = pathError('.');
if (unusable) fail(formatDiagnostics([unusable]));
const { diagnostics } = readInputs([folder], true);
if (diagnostics.some(isError)) fail(formatDiagnostics(diagnostics));
const port = parsePort(process.env);
const reason = await portUnavailableReason(port);
if (reason)
  fail(
    `Port ${port} ${reason}. Choose another: PORT=${port + 1} ${packCommand('brand:preview', { folder })}`,
  );
// With NODE_ENV=production the authoring server would look for pages where only a build writes them.
process.env['NODE_ENV'] = 'development';
const integrations = [...waymark([folder]), previewRoutes()];
await dev({ configFile: false, server: { port }, integrations, logLevel: 'error' });
console.log(`The site: http://localhost:${port}/`);
console.log(`Every component, light and dark: http://localhost:${port}/preview/ (Ctrl+C stops it)`);
