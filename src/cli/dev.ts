import { dev } from 'astro';
import { setPackFolders } from '../sites/current.ts';
import { argumentsOf, asTyped } from './arguments.ts';
import { portOf } from './port.ts';

// npm run dev [-- <pack folder>]: the authoring server, which shows a change as soon as it is saved.
const { rest } = argumentsOf({});
setPackFolders([rest[0] ? asTyped(rest[0]) : 'brands/midshire']);
// A shell that says production would make the authoring server look for pages where only a build puts them.
process.env['NODE_ENV'] = 'development';
await dev({ server: { port: portOf(process.env) } });
