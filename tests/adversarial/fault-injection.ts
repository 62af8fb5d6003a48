import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve } from '../../src/hosting/serve.ts';
import { listFiles } from '../../src/runtime/list-files.ts';
import { hashFolder } from '../support/hash-folder.ts';
import type { ProjectFixture } from '../support/project-fixture.ts';

// Failures around a build: the good site in dist/ must stay unchanged, and a message must say what happened.

const site = 'dist/midshire';
/** Time in which even the slowest computer reports a problem, in milliseconds. */
const packs = ['brands/midshire'];

/** A project with a good site, whose hash is known. */
export class LastGoodBuild {
  readonly project: ProjectFixture;
  readonly expectedHash: string;

  constructor(project: ProjectFixture) {
    this.project = project;
    this.expectedHash = this.currentHash();
  }

  currentHash(): string {
    return hashFolder(this.project.path(site));
  }

  /** Builds; the build must stop with this text and leave the good site unchanged. Returns its output. */
  async assertBuildFails(says: RegExp, env: object = {}): Promise<string> {
    const { status, output } = await this.project.run('build', packs, { env });
    assert.equal(status, 1, output);
    assert.match(output, says);
    assert.match(output, /Nothing was built\. The sites of the last good build are as they were\./);
    assertNoStackTrace(output);
    assert.equal(this.currentHash(), this.expectedHash);
    return output;
  }
}

/** A message for people: no stack trace. */
export function assertNoStackTrace(output: string): void {
  assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/);
  assert.doesNotMatch(output, /node:internal|Node\.js v\d/);
}

/** Removes something during a check. */
export async function withMissing(
  project: ProjectFixture,
  name: string,
  check: () => Promise<unknown>,
): Promise<void> {
  const aside = project.path('aside');
  renameSync(project.path(name), aside);
  try {
    await check();
  } finally {
    renameSync(aside, project.path(name));
  }
}

/** Truncates a file to so many bytes during a check. */
export async function withTruncated(
  project: ProjectFixture,
  name: string,
  { bytes, check }: { bytes: number; check: () => Promise<unknown> },
): Promise<void> {
  const whole = project.read(name);
  truncateSync(project.path(name), bytes);
  try {
    await check();
  } finally {
    writeFileSync(project.path(name), whole);
  }
}

/** Every hand-written file, with its length. */
export function authoredFiles(project: ProjectFixture): { name: string; bytes: number }[] {
  return ['content', 'brands/midshire']
    .flatMap((folder) => listFiles(project.path(folder)).map((file) => path.posix.join(folder, file)))
    .filter((name) => /\.(?:mdx|yaml|json|svg)$/.test(name) && !name.endsWith('.schema.json'))
    .map((name) => ({ name, bytes: statSync(project.path(name)).size }));
}

/** The environment of a build whose clock is wrong by so many days. */
export function clockSkewEnv(days: number): object {
  return {
    NODE_OPTIONS: `--import ${path.resolve('tests/support/clock-preload.mjs')}`,
    CLOCK_SHIFT: String(days),
  };
}

/** Why this computer cannot mount small disks; undefined where it can. */
export function tmpfsSkipReason(): string | undefined {
  if (process.platform !== 'linux') return 'SMALL DISKS ARE MADE ON LINUX ONLY';
  return process.getuid?.() === 0 ? undefined : 'ONLY ROOT MAY MAKE SMALL DISKS';
}

/** Mounts a small disk as dist/, with the good site and so many bytes to spare. False where that is impossible. */
export function mountSmallDisk(
  project: ProjectFixture,
  spare: number,
): { setReadOnly: () => void; remove: () => void } | undefined {
  const dist = project.path('dist');
  const aside = project.path('dist-aside');
  const bytes = listFiles(dist).reduce(
    (sum, file) => sum + Math.ceil(statSync(path.join(dist, file)).size / 4096) * 4096,
    0,
  );
  renameSync(dist, aside);
  mkdirSync(dist);
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dist]).status === 0;
  const putBack = () => {
    spawnSync('rmdir', [dist]);
    renameSync(aside, dist);
  };
  // A folder occupies a page too.
  const folders = 400 * 4096;
  if (!mount(`size=${Math.round(bytes + folders + spare)}`)) {
    putBack();
    return undefined;
  }
  cpSync(aside, dist, { recursive: true });
  return {
    setReadOnly: () => assert.ok(mount('remount,ro')),
    remove: () => {
      assert.equal(spawnSync('umount', [dist]).status, 0, 'the small disk is taken away');
      putBack();
    },
  };
}

/** A visitor who requests pages continuously and counts incomplete ones. */
export class PollingClient {
  requestCount = 0;
  readonly failedRequests: string[] = [];
  readonly #server: Server;
  #isOver = false;
  readonly #done: Promise<void>;

  private constructor(server: Server) {
    this.#server = server;
    this.#done = this.#visit();
  }

  static async start(folder: string): Promise<PollingClient> {
    return new PollingClient(await serve(folder, 0));
  }

  async #visit(): Promise<void> {
    const { port } = this.#server.address() as AddressInfo;
    for (let nth = 0; !this.#isOver; nth++) {
      const address = ['/', '/calls/', '/steps/'][nth % 3] ?? '/';
      const { status, text } = await fetchPage(port, address);
      this.requestCount += 1;
      if (status !== 200 || !text.trimEnd().endsWith('</html>'))
        this.failedRequests.push(`${status} at ${address}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#done;
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function fetchPage(port: number, address: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    http
      .get({ port, path: address }, (response) => {
        let text = '';
        response.on('data', (data) => (text += data));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
      .on('error', (error) => resolve({ status: 0, text: String(error) }));
  });
}
