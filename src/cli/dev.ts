import { dev } from 'astro';
import { packsVariable } from '../sites/current.ts';
import { argumentsOf, stop } from './arguments.ts';

// npm run dev [-- <pack folder>]: the authoring server, which shows a change as soon as it is saved.
const { rest } = argumentsOf({});
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1)
  stop(`PORT is "${process.env['PORT']}". Give a number from 1 to 65535.`);
process.env[packsVariable] = rest[0] ?? 'brands/midshire';
await dev({ server: { port } });
