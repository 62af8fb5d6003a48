import { serve, whyNotFree } from '../hosting/serve.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';
import { build, failUnlessDone } from './building.ts';
import { portOf } from './port.ts';

/** The pack that a newcomer sees first. */
const defaultPack = 'brands/midshire';

// npm start [-- <pack folder>]: builds one pack and serves it at http://localhost:4321, or at PORT.
const { rest } = argumentsOf({});
const port = portOf(process.env);
const reason = await whyNotFree(port);
if (reason) stop(`Port ${port} ${reason}. Choose another: PORT=${port + 1} npm start`);
const done = failUnlessDone();
const [site] = await build([rest[0] ? asTyped(rest[0]) : defaultPack]);
done();
if (!site) process.exit(1);
await serve(site, port);
console.log(`Serving ${site} at http://localhost:${port} (Ctrl+C stops it)`);
