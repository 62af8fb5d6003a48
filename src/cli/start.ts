import { defaultPackFolder } from '../brand/all-packs.ts';
import { findCurrentSite } from '../build/build-record.ts';
import { portUnavailableReason, serve } from '../hosting/serve.ts';
import { outDir } from '../runtime/workspace.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';
import { parsePort, withPort } from './port.ts';

// npm start [-- <pack folder>]: serves one pack at http://localhost:4321 (or PORT), and builds it first if it is out of date.
const { rest } = parseArguments({});
const pack = rest[0] ? resolvePath(rest[0]) : defaultPackFolder();
const port = parsePort(process.env);
const reason = await portUnavailableReason(port);
if (reason) fail(`Port ${port} ${reason}. Choose another: ${withPort(port + 1, 'npm start')}`);
const current = findCurrentSite(pack, outDir);
if (current) console.log(`${current} is up to date: nothing changed since its last build.`);
const site = current ?? (await build());
await serve(site, port);
console.log(`Serving ${site} at http://localhost:${port} (Ctrl+C stops it)`);

async function build(): Promise<string> {
  // Imported lazily: loading the pipeline takes longer than hashing the inputs.
  const { guardEarlyExit, runBuild } = await import('./run-build.ts');
  const done = guardEarlyExit();
  const { built } = await runBuild([pack]);
  done();
  return built[0] ?? process.exit(1);
}
