import { parseArguments, resolvePath } from './parse-arguments.ts';
import { guardEarlyExit, runBuild } from './run-build.ts';

// npm run build [-- <pack folder>… --allow-overdue]
const { flags, rest } = parseArguments({ 'allow-overdue': 'boolean' });
const done = guardEarlyExit();
const { isComplete } = await runBuild(rest.map(resolvePath), flags['allow-overdue'] === true);
done();
process.exitCode = isComplete ? 0 : 1;
