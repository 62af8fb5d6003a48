import { spawnSync } from 'node:child_process';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runBuild } from '../../src/cli/run-build.ts';
import { installBrowser, installOptionalBrowsers } from '../support/install-browsers.ts';
import { installServers } from '../support/install-servers.ts';
import { runSuites } from '../support/run-suites.ts';

// npm test [-- <pattern of test files>]: every suite. Ends with one line that counts all checks.
const { rest } = parseArguments({});
const runsEverySuite = rest.length === 0;
let passed = 0;
let failed = 0;

function recordResult(name: string, isGood: boolean): void {
  console.log(`${isGood ? '✔' : '✖'} ${name}`);
  if (isGood) passed += 1;
  else failed += 1;
}

recordResult('there is a browser to test with', installBrowser());
// Before the suites, which run side by side: Debian installs one thing at a time.
installServers();
if (runsEverySuite || rest[0]?.includes('accessibility')) installOptionalBrowsers();
if (runsEverySuite) {
  const { status } = spawnSync(process.execPath, ['src/cli/lint.ts'], { stdio: 'inherit' });
  recordResult('the code has no fault of form, rule or type', status === 0);
}
const built = await runBuild([]);
recordResult('every example pack builds', built.length > 0);
if (built.length > 0) {
  const tally = await runSuites(rest[0] ?? 'tests/**/*.test.ts');
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
