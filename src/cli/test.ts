import { spawnSync } from 'node:child_process';
import { installServers } from '../../tests/hosting/install-servers.ts';
import { installBrowser, installMoreBrowsers } from '../../tests/install-browser.ts';
import { runSuites } from '../../tests/run-suites.ts';
import { argumentsOf } from './arguments.ts';
import { build } from './building.ts';

// npm test [-- <pattern of test files>]: every suite. Ends with one line that counts all checks.
const { rest } = argumentsOf({});
const everything = rest.length === 0;
let passed = 0;
let failed = 0;

function count(name: string, isGood: boolean): void {
  console.log(`${isGood ? '✔' : '✖'} ${name}`);
  if (isGood) passed += 1;
  else failed += 1;
}

count('there is a browser to test with', installBrowser());
// Before the suites, which run side by side: Debian installs one thing at a time.
installServers();
if (everything || rest[0]?.includes('accessibility')) installMoreBrowsers();
if (everything) {
  const { status } = spawnSync(process.execPath, ['src/cli/lint.ts'], { stdio: 'inherit' });
  count('the code has no fault of form, rule or type', status === 0);
}
const built = await build([]);
count('every example pack builds', built.length > 0);
if (built.length > 0) {
  const tally = await runSuites(rest[0] ?? 'tests/**/*.test.ts');
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
