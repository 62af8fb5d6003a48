import { serve } from '../hosting/serve.ts';
import { argumentsOf, stop } from './arguments.ts';
import { build, failUnlessDone } from './building.ts';

/** The pack that a newcomer sees first. */
const defaultPack = 'brands/midshire';

// npm start [-- <pack folder>]: builds one pack and serves it at http://localhost:4321, or at PORT.
const { rest } = argumentsOf({});
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  stop(`PORT is "${process.env['PORT']}". Give a number from 1 to 65535.`);
const done = failUnlessDone();
const [site] = await build([rest[0] ?? defaultPack]);
done();
if (!site) process.exit(1);
try {
  await serve(site, port);
  console.log(`Serving ${site} at http://localhost:${port} (Ctrl+C stops it)`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    stop(`Port ${port} is in use by another program. Stop it, or choose another: PORT=4322 npm start`);
  if ((error as NodeJS.ErrnoException).code === 'EACCES')
    stop(`Port ${port} is not open to you. Choose one above 1023: PORT=4322 npm start`);
  throw error;
}
