import { parseArguments, resolvePath } from './parse-arguments.ts';
import { guardEarlyExit, runBuild } from './run-build.ts';

// npm run build [-- <pack folder>… --allow-overdue --cold]
// --cold: without what earlier builds kept (src/runtime/workspace.ts reads it); the bytes are the same.
const { flags, rest } = parseArguments({ 'allow-overdue': 'boolean', cold: 'boolean' });
const done = guardEarlyExit();
const { isComplete } = await runBuild(rest.map(resolvePath), flags['allow-overdue'] === true);
done();
process.exitCode = isComplete ? 0 : 1;
