import { packCommand } from '../brand/pack-command.ts';
import { pathError } from '../build/path-error.ts';
import { previewPath, servePreview } from '../build/preview-server.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { portUnavailableReason } from '../hosting/serve.ts';
import { readInputs } from '../site/inputs.ts';
import { requireFolder } from './pack-argument.ts';
import { fail, parseArguments } from './parse-arguments.ts';
import { parsePort, withPort } from './port.ts';

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
    `Port ${port} ${reason}. Choose another: ${withPort(port + 1, packCommand('brand:preview', { folder }))}`,
  );
await servePreview(folder, { port, report: console.error });
console.log(`The site: http://localhost:${port}/`);
console.log(`Every component, light and dark: http://localhost:${port}${previewPath} (Ctrl+C stops it)`);
