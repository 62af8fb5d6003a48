import { dev } from 'astro';
import { packsVariable } from '../sites/current.ts';
import { argumentsOf } from './arguments.ts';
import { portOf } from './port.ts';

// npm run dev [-- <pack folder>]: the authoring server, which shows a change as soon as it is saved.
const { rest } = argumentsOf({});
process.env[packsVariable] = rest[0] ?? 'brands/midshire';
await dev({ server: { port: portOf(process.env) } });
