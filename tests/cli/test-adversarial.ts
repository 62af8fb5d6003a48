import { globSync, readFileSync } from 'node:fs';
import { fail, parseArguments } from '../../src/cli/parse-arguments.ts';
import { runSuites } from '../support/run-suites.ts';

// npm run test:adversarial -- <subject>: one attack, load or failure at its full size, too long for every test run.
// Without a subject it lists them. Ends with one line that counts all checks.
const folder = 'tests/adversarial';
const extension = '.adversarial.ts';
const { rest } = parseArguments({});
const subjects = globSync(`*${extension}`, { cwd: folder }).map((file) => file.slice(0, -extension.length));
const unknown = rest.filter((subject) => !subjects.includes(subject));

if (rest.length === 0 || unknown.length > 0) {
  const list = subjects.sort().map((subject) => `  ${subject.padEnd(20)} ${firstComment(subject)}`);
  const message = unknown.map((subject) => `There is no subject called "${subject}".`);
  fail([...message, 'Write npm run test:adversarial -- <subject>. The subjects are:', ...list].join('\n'));
}
let passed = 0;
let failed = 0;
for (const subject of rest) {
  const tally = await runSuites(`${folder}/${subject}${extension}`, { timeout: Number.POSITIVE_INFINITY });
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`${passed} passed, ${failed} failed`);
// Where every check was skipped, nothing was tried.
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** The first line of a suite: what it tries. */
function firstComment(subject: string): string {
  const [first = ''] = readFileSync(`${folder}/${subject}${extension}`, 'utf8').split('\n');
  return first.replace(/^\/\/ /, '');
}
