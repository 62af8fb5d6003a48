import { argumentsOf, asTyped } from './arguments.ts';
import { build, failUnlessDone } from './building.ts';

// npm run build [-- <pack folder>… --allow-overdue]
const { flags, rest } = argumentsOf({ 'allow-overdue': 'boolean' });
const done = failUnlessDone();
const built = await build(rest.map(asTyped), flags['allow-overdue'] === true);
done();
process.exitCode = built.length > 0 ? 0 : 1;
