import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

let root: string;
const inRoot = (...names: string[]) => path.join(root, ...names);
const lockPath = () => inRoot('.installing');

/** Stands for npm: writes what an installation leaves, once the test lets it. */
const fakeNpm = `
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
appendFileSync('npm.log', 'begin ');
while (!existsSync('go')) {
  // The test is over and its folder is gone.
  if (!existsSync('npm.log')) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
if (readFileSync('go', 'utf8') === 'fail') process.exit(1);
mkdirSync('node_modules', { recursive: true });
cpSync('package-lock.json', 'node_modules/.package-lock.json');
mkdirSync('node_modules/node', { recursive: true });
cpSync('bin', 'node_modules/node/bin', { recursive: true });
appendFileSync('npm.log', 'end ');
`;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'waymark-install-')));
  mkdirSync(inRoot('src/cli'), { recursive: true });
  for (const file of ['waymark.mjs', 'install-lock.mjs']) cpSync(`src/cli/${file}`, inRoot('src/cli', file));
  writeFileSync(inRoot('src/cli/hello.ts'), "console.log('the command ran');");
  writeFileSync(inRoot('package.json'), '{ "type": "module" }');
  writeFileSync(
    inRoot('package-lock.json'),
    '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }',
  );
  writeFileSync(inRoot('npm.js'), fakeNpm);
  mkdirSync(inRoot('bin'));
  cpSync(process.execPath, inRoot('bin', process.platform === 'win32' ? 'node.exe' : 'node'));
});
afterEach(() => {
  for (const child of childProcesses) child.kill();
  childProcesses.clear();
  rmSync(root, { recursive: true, force: true });
});

const childProcesses = new Set<ChildProcess>();

class CliProcess {
  output = '';
  readonly child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor() {
    this.child = spawn(process.execPath, [inRoot('src/cli/waymark.mjs'), 'hello'], {
      cwd: root,
      env: { ...process.env, npm_execpath: inRoot('npm.js'), NODE_TEST_CONTEXT: undefined },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (data) => (this.output += data));
    childProcesses.add(this.child);
    this.#ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  waitForOutput(words: RegExp): Promise<void> {
    return waitUntil(() => {
      const said = words.test(this.output);
      if (!said) assert.equal(this.child.exitCode, null, this.output);
      return said;
    });
  }

  waitForExit(): Promise<number | null> {
    return this.#ended;
  }
}

const readNpmLog = () => (existsSync(inRoot('npm.log')) ? readFileSync(inRoot('npm.log'), 'utf8') : '');

const waitForNpm = () => waitUntil(() => readNpmLog() !== '');

/** A test that fails must end, or its processes keep the run alive. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks++) {
    assert.ok(looks < 3000, 'it did not happen within a minute');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('two commands at once install once, and the second says for what it waits', async () => {
  const first = new CliProcess();
  await waitForNpm();
  const second = new CliProcess();
  await second.waitForOutput(new RegExp(`Another command \\(process ${first.child.pid}\\) is installing`));
  await second.waitForOutput(/delete .*\.installing/);
  writeFileSync(inRoot('go'), '');
  assert.deepEqual([await first.waitForExit(), await second.waitForExit()], [0, 0]);
  for (const { output } of [first, second]) assert.match(output, /the command ran/);
  assert.equal(readNpmLog(), 'begin end ');
  assert.equal(existsSync(lockPath()), false);
});

test('many commands at once install once, even over the lock of a command that was killed', async () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(lockPath(), String(dead));
  writeFileSync(inRoot('go'), '');
  const commands = Array.from({ length: 4 }, () => new CliProcess());
  const ends = await Promise.all(commands.map((command) => command.waitForExit()));
  assert.deepEqual(ends, [0, 0, 0, 0], commands.map(({ output }) => output).join('\n'));
  assert.equal(readNpmLog(), 'begin end ');
  assert.equal(existsSync(lockPath()), false);
});

test('a lock that was never finished is taken over', async () => {
  writeFileSync(lockPath(), '');
  writeFileSync(inRoot('go'), '');
  const command = new CliProcess();
  assert.equal(await command.waitForExit(), 0);
  assert.doesNotMatch(command.output, /Waiting/);
});

test('an installation that fails leaves no lock behind, and the next command tries again', async () => {
  writeFileSync(inRoot('go'), 'fail');
  const first = new CliProcess();
  assert.equal(await first.waitForExit(), 1);
  assert.match(first.output, /The installation did not work/);
  assert.equal(existsSync(lockPath()), false);
  writeFileSync(inRoot('go'), '');
  assert.equal(await new CliProcess().waitForExit(), 0);
  assert.equal(readNpmLog(), 'begin begin end ');
});

test('a command waits for an installation that is at work, however whole it looks', async () => {
  writeFileSync(inRoot('go'), '');
  assert.equal(await new CliProcess().waitForExit(), 0);
  writeFileSync(lockPath(), String(process.pid));
  const command = new CliProcess();
  await command.waitForOutput(/Waiting for it/);
  assert.doesNotMatch(command.output, /the command ran/);
  rmSync(lockPath());
  assert.equal(await command.waitForExit(), 0);
  assert.equal(readNpmLog(), 'begin end ');
});
