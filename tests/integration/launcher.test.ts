import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

let root: string;
const inRoot = (...names: string[]) => path.join(root, ...names);

/** A fake npm: writes what `npm ci` and `npm rebuild node` create, once the test permits it. */
const fakeNpm = `
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
const [command] = process.argv.slice(2);
const root = process.env.TEST_ROOT;
appendFileSync(root + '/npm.log', command + ' ');
while (!existsSync(root + '/go')) {
  if (!existsSync(root)) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
if (readFileSync(root + '/go', 'utf8') === command + ' fails') process.exit(1);
mkdirSync('node_modules/node', { recursive: true });
if (command === 'ci') cpSync('package-lock.json', 'node_modules/.package-lock.json');
else cpSync(root + '/bin', 'node_modules/node/bin', { recursive: true, verbatimSymlinks: true });
`;

const helloScript = `
console.log('ran', process.argv.slice(2).join(' '), process.env.INVOCATION_CWD);
process.exitCode = Number(process.argv[2] ?? 0);
`;

function writeLockfile(integrity: string): void {
  const packages = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { integrity },
    'node_modules/only-elsewhere': { integrity: 'sha512-b', optional: true },
  };
  writeFileSync(inRoot('package-lock.json'), JSON.stringify({ packages }));
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'waymark-launcher-')));
  mkdirSync(inRoot('src/cli'), { recursive: true });
  for (const file of ['waymark.mjs', 'install-packages.mjs', 'launch.mjs'])
    cpSync(`src/cli/${file}`, inRoot('src/cli', file));
  writeFileSync(inRoot('hello.ts'), helloScript);
  writeFileSync(inRoot('package.json'), '{ "type": "module", "dependencies": { "a": "1.0.0" } }');
  writeFileSync(inRoot('.npmrc'), '');
  writeLockfile('sha512-a');
  writeFileSync(inRoot('go'), '');
  mkdirSync(inRoot('path'));
  writeFileSync(inRoot('path/npm.mjs'), fakeNpm);
  writeFileSync(
    inRoot('path/npm'),
    `#!/bin/sh\nexec "${process.execPath}" "${inRoot('path/npm.mjs')}" "$@"\n`,
  );
  chmodSync(inRoot('path/npm'), 0o755);
  mkdirSync(inRoot('bin'));
  // 120 MB: a copy for each test would cost more than all else here.
  symlinkSync(process.execPath, inRoot('bin/node'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(root, { recursive: true, force: true });
});

const running = new Set<ChildProcess>();

/** A command started through the launcher. */
class Launch {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(args: string[] = [], env: object = {}) {
    this.child = spawn(process.execPath, [inRoot('src/cli/waymark.mjs'), 'hello.ts', ...args], {
      cwd: inRoot('src'),
      env: {
        ...process.env,
        PATH: `${inRoot('path')}${path.delimiter}${process.env['PATH']}`,
        TEST_ROOT: root,
        NODE_TEST_CONTEXT: undefined,
        npm_package_json: undefined,
        ...env,
      },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (data) => (this.output += data));
    running.add(this.child);
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }
}

const npmCalls = () => (existsSync(inRoot('npm.log')) ? readFileSync(inRoot('npm.log'), 'utf8') : '');
const stagingFolders = () => readdirSync(root).filter((name) => name.startsWith('.installing-'));

async function waitForNpm(calls: string): Promise<void> {
  while (npmCalls() !== calls) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the launcher', {
  skip: process.platform === 'win32' && 'the double of npm is a shell script',
}, () => {
  test('installs once, then runs the script with its arguments and returns its exit status', async () => {
    const first = new Launch(['3', 'words']);
    assert.equal(await first.ended, 3, first.output);
    assert.match(first.output, /Installing .*\n(?:.*\n)*ran 3 words /);
    const second = new Launch();
    assert.equal(await second.ended, 0);
    assert.doesNotMatch(second.output, /Installing/);
    assert.equal(npmCalls(), 'ci rebuild ');
    assert.deepEqual(stagingFolders(), []);
  });

  test('passes the original working directory to the script', async () => {
    const direct = new Launch(['0']);
    await direct.ended;
    assert.ok(direct.output.includes(`ran 0 ${inRoot('src')}`), direct.output);
    const byNpm = new Launch(['0'], { npm_package_json: inRoot('package.json'), INIT_CWD: '/elsewhere' });
    await byNpm.ended;
    assert.match(byNpm.output, /ran 0 \/elsewhere/);
    const inAnotherProject = new Launch(['0'], {
      npm_package_json: '/x/package.json',
      INIT_CWD: '/elsewhere',
    });
    await inAnotherProject.ended;
    assert.doesNotMatch(inAnotherProject.output, /elsewhere/);
  });

  test('two concurrent commands in a fresh clone both run, on one complete installation', async () => {
    rmSync(inRoot('go'));
    const both = [new Launch(), new Launch()];
    await waitForNpm('ci ci ');
    writeFileSync(inRoot('go'), '');
    assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
    for (const { output } of both) assert.match(output, /ran/);
    assert.ok(existsSync(inRoot('node_modules/node/bin/node')));
    assert.deepEqual(stagingFolders(), []);
  });

  test('two concurrent commands replace an outdated installation', async () => {
    await new Launch().ended;
    writeLockfile('sha512-c');
    const both = [new Launch(), new Launch()];
    assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
    assert.match(readFileSync(inRoot('node_modules/.package-lock.json'), 'utf8'), /sha512-c/);
    assert.deepEqual(stagingFolders(), []);
  });

  test('a killed installation leaves no partial node_modules, and the next command installs', async () => {
    rmSync(inRoot('go'));
    const killed = new Launch();
    await waitForNpm('ci ');
    killed.child.kill('SIGKILL');
    await new Promise((resolve) => killed.child.once('exit', resolve));
    assert.equal(existsSync(inRoot('node_modules')), false);
    writeFileSync(inRoot('go'), '');
    assert.equal(await new Launch().ended, 0);
  });

  for (const command of ['ci', 'rebuild'])
    test(`when npm ${command} fails, so does the command, and the previous installation stays`, async () => {
      await new Launch().ended;
      writeLockfile('sha512-c');
      writeFileSync(inRoot('go'), `${command} fails`);
      const failing = new Launch();
      assert.equal(await failing.ended, 1);
      assert.match(failing.output, new RegExp(`npm ${command} failed`));
      assert.doesNotMatch(failing.output, /ran/);
      assert.match(readFileSync(inRoot('node_modules/.package-lock.json'), 'utf8'), /sha512-a/);
      assert.deepEqual(stagingFolders(), []);
    });

  test('after a manual npm ci only the two allowed install scripts run', async () => {
    mkdirSync(inRoot('node_modules'));
    cpSync(inRoot('package-lock.json'), inRoot('node_modules/.package-lock.json'));
    assert.equal(await new Launch().ended, 0);
    assert.equal(npmCalls(), 'rebuild ');
  });

  test('a dependency that the lockfile lacks is left to npm ci, which refuses it', async () => {
    await new Launch().ended;
    writeFileSync(
      inRoot('package.json'),
      '{ "type": "module", "dependencies": { "a": "1.0.0", "b": "1.0.0" } }',
    );
    const command = new Launch();
    await command.ended;
    assert.match(npmCalls(), /^ci rebuild ci /);
  });

  test('a script that is ended by a signal is a failure', async () => {
    await new Launch().ended;
    writeFileSync(inRoot('hello.ts'), "console.log('up'); setInterval(() => {}, 1000);");
    const command = new Launch();
    await new Promise((resolve) => command.child.stdout?.once('data', resolve));
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 1);
  });
});
