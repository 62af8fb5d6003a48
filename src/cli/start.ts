import { findCurrentSite } from '../build/build-record.ts';
import { portUnavailableReason, serve } from '../hosting/serve.ts';
import { outDir } from './out-dir.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';
import { parsePort } from './port.ts';

/** The pack that a newcomer sees first. */
const defaultPack = 'brands/midshire';

// npm start [-- <pack folder>]: serves one pack at http://localhost:4321, or at PORT, and builds it first if anything
// changed since its last build.
const { rest } = parseArguments({});
const pack = rest[0] ? resolvePath(rest[0]) : defaultPack;
const port = parsePort(process.env);
const reason = await portUnavailableReason(port);
if (reason) fail(`Port ${port} ${reason}. Choose another: PORT=${port + 1} npm start`);
const current = findCurrentSite(pack, outDir);
if (current) console.log(`${current} is up to date: nothing changed since its last build.`);
const site = current ?? (await build());
await serve(site, port);
console.log(`Serving ${site} at http://localhost:${port} (Ctrl+C stops it)`);

async function build(): Promise<string> {
  // Loading Astro takes longer than comparing the files.
  const { guardEarlyExit, runBuild } = await import('./run-build.ts');
  const done = guardEarlyExit();
  const [built] = await runBuild([pack]);
  done();
  return built ?? process.exit(1);
}
