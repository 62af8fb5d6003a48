import { portUnavailableReason, serve } from '../hosting/serve.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';
import { parsePort } from './port.ts';
import { guardEarlyExit, runBuild } from './run-build.ts';

/** The pack that a newcomer sees first. */
const defaultPack = 'brands/midshire';

// npm start [-- <pack folder>]: builds one pack and serves it at http://localhost:4321, or at PORT.
const { rest } = parseArguments({});
const port = parsePort(process.env);
const reason = await portUnavailableReason(port);
if (reason) fail(`Port ${port} ${reason}. Choose another: PORT=${port + 1} npm start`);
const done = guardEarlyExit();
const [site] = await runBuild([rest[0] ? resolvePath(rest[0]) : defaultPack]);
done();
if (!site) process.exit(1);
await serve(site, port);
console.log(`Serving ${site} at http://localhost:${port} (Ctrl+C stops it)`);
