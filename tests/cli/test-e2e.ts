import { existsSync } from 'node:fs';
import { runBuild } from '../../src/cli/run-build.ts';
import { invocationCwdVariable } from '../../src/runtime/workspace.ts';
import { installBrowser } from '../support/install-browsers.ts';
import { runPlaywright } from '../support/run-playwright.ts';

// npm run test:e2e [-- <arguments of Playwright Test>], such as --grep "Back four times", --ui or exit.spec. It tests the
// example site in dist/ and builds it where there is none.
delete process.env[invocationCwdVariable];
process.exitCode = 1;
if (!installBrowser()) console.error('There is no Chromium to test with, and none can be installed here.');
else if (existsSync('dist/midshire') || (await runBuild(['brands/midshire'])).isComplete)
  process.exitCode = await runPlaywright(process.argv.slice(2));
