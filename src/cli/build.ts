import { parseArguments, resolvePath } from './parse-arguments.ts';
import { guardEarlyExit, runBuild } from './run-build.ts';

// npm run build [-- <pack folder>… --allow-overdue]
const { flags, rest } = parseArguments({ 'allow-overdue': 'boolean' });
const done = guardEarlyExit();
const built = await runBuild(rest.map(resolvePath), flags['allow-overdue'] === true);
done();
process.exitCode = built.length > 0 ? 0 : 1;
