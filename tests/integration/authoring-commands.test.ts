import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { addDays, today } from '../../src/facts/dates.ts';
import { hashFolder } from '../support/hash-folder.ts';
import { OverridesFixture } from '../support/overrides-fixture.ts';
import { runInProcess } from '../support/run-in-process.ts';

/** The commands with which a publisher writes into a pack, as they are started: options, questions, status and what is printed. */
let fixture = new OverridesFixture();
after(() => fixture.remove());
beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

const run = (command: string, ...args: string[]) =>
  runInProcess([`src/cli/${command}.ts`, ...args], process.cwd());
const brandYaml = () => parse(readFileSync(fixture.path('brand.yaml'), 'utf8'));

/** Starts a command in a process of its own, for its questions: `typed` ends the input, or `interruptAt` sends Ctrl+C. */
function start(
  [command, ...args]: [string, ...string[]],
  { typed, interruptAt }: { typed?: string; interruptAt?: RegExp },
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...args], {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
      if (interruptAt?.test(output)) child.kill('SIGINT');
    });
  if (typed !== undefined) child.stdin.end(typed);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

/** Asserts that a command with questions ends with status 1, and leaves the pack as it is, at the end of input and on Ctrl+C. */
async function assertUntouched(command: [string, ...string[]], typed: string, question: RegExp) {
  const before = hashFolder(fixture.folder);
  for (const { status, output } of await Promise.all([
    start(command, { typed }),
    start(command, { interruptAt: question }),
  ])) {
    assert.equal(status, 1, output);
    assert.match(output, question);
    assert.match(output, /Stopped\. Nothing was written\./);
    assert.deepEqual(hashFolder(fixture.folder), before);
  }
}

test('alert:new writes an alert from options or from a file, and says when it shows', async () => {
  const [begin, end] = [addDays(today(), 1), addDays(today(), 3)];
  const made = await run('alert-new', fixture.folder, '--text', 'Closed.', '--begin', begin, '--end', end);
  assert.equal(made.status, 0, made.output);
  assert.match(made.output, /Wrote the alert .*brand\.yaml/);
  assert.deepEqual(brandYaml().alerts.at(-1), { text: { en: 'Closed.' }, from: begin, until: end });
  fixture.write('alert.yaml', 'text: { en: Closed }\nfrom: "2026-01-01"\nuntil: "2026-01-02"\n');
  const refused = await run('alert-new', fixture.folder, '--from', fixture.path('alert.yaml'));
  assert.equal(refused.status, 1);
  assert.match(refused.output, /alert\.yaml:3:1\n {2}Wrong: this alert ended on[\s\S]*Nothing was written\./);
  const absent = await run('alert-new', fixture.folder, '--from', fixture.path('none.yaml'));
  assert.match(absent.output, /there is no such file/);
});

test('alert:new asks nothing of a pack that has no room, and names the alerts that are over', async () => {
  const [past, next] = [addDays(today(), -3), addDays(today(), 3)];
  const over = `  - { text: { en: Over. }, from: "${past}", until: "${past}" }\n`;
  fixture.change('brand.yaml', 'alerts:\n', `alerts:\n${over}`);
  const made = await run('alert-new', fixture.folder, '--text', 'Closed.', '--end', next);
  assert.equal(made.status, 0, made.output);
  assert.match(
    made.output,
    new RegExp(`are over and may be removed:\\n {2}line \\d+, until ${past}: Over\\.\\n`),
  );
  const full = await start(['alert-new', fixture.folder], { typed: 'Closed.\n' });
  assert.equal(full.status, 1);
  assert.match(full.output, /3 alerts that are not over, and pages have room for 3/);
  assert.doesNotMatch(full.output, /What should readers know/);
});

test('an interrupted alert:new leaves the pack as it is', async () => {
  await assertUntouched(['alert-new', fixture.folder], 'Closed.\n\n', /What should readers know\?/);
});

test('recall names the pages that lose a fact, and how it is taken back', async () => {
  const before = hashFolder(fixture.folder);
  const made = await run('recall', fixture.folder, '0808', '802', '0300', '--why', 'It rings at a house.');
  assert.equal(made.status, 0, made.output);
  assert.match(made.output, /To recall: .* \(hl-nsh\)/);
  assert.match(made.output, /\/calls\/ \(Helplines\)/);
  assert.match(made.output, /npm run recall -- ".*" hl-nsh --undo/);
  assert.equal(brandYaml().recalls[0].why, 'It rings at a house.');
  const again = await run('recall', fixture.folder, 'hl-nsh', '--why', 'Again.');
  assert.deepEqual([again.status, again.output], [0, 'Recalled already: hl-nsh.\n']);
  const undone = await run('recall', fixture.folder, 'hl-nsh', '--undo');
  assert.match(undone.output, /No longer recalled: hl-nsh[\s\S]*\/calls\/ \(Helplines\)/);
  assert.deepEqual(hashFolder(fixture.folder), before);
});

test('recall asks what is wrong, and refuses what cannot be recalled', async () => {
  const { status, output } = await start(['recall', fixture.folder, 'hl-nsh'], { typed: 'It is gone.\n' });
  assert.equal(status, 0, output);
  assert.equal(brandYaml().recalls[0].why, 'It is gone.');
  const refused = await run('recall', fixture.folder, '999', '--why', 'Wrong.');
  assert.equal(refused.status, 1);
  assert.match(refused.output, /is part of what every copy says[\s\S]*Nothing was written\./);
  const bare = await run('recall', fixture.folder);
  assert.match(bare.output, /Write: npm run recall -- <folder> <fact or number>/);
});

test('recall lists what the build will stop for, and is written all the same', async () => {
  fixture.change('brand.yaml', 'nation: england', 'nation: cornwall');
  const { status, output } = await run('recall', fixture.folder, 'hl-nsh', '--why', 'Wrong.');
  assert.equal(status, 0);
  assert.match(output, /brand:check lists them[\s\S]*"nation" is not one of/);
  assert.equal(brandYaml().recalls[0].fact, 'hl-nsh');
});

test('recall names the lines of the pack that still have the number', async () => {
  fixture.change('brand.yaml', '  phone: "020 7946 0101"', '  phone: "0808 802 0300"');
  const line =
    readFileSync(fixture.path('brand.yaml'), 'utf8').split('\n').indexOf('  phone: "0808 802 0300"') + 1;
  assert.ok(line > 0);
  const place = new RegExp(
    `the build will stop for:\\s+\\S*brand\\.yaml:${line}:\\d+\\s+Wrong: "report\\.phone" has 0808 802 0300 of "hl-nsh"[^]*Write: the right one here`,
  );
  for (let time = 1; time <= 2; time += 1) {
    const { status, output } = await run('recall', fixture.folder, '0808 802 0300', '--why', 'Wrong.');
    assert.equal(status, 0);
    assert.match(output, place);
  }
});

test('an interrupted recall leaves the pack as it is', async () => {
  await assertUntouched(['recall', fixture.folder, 'hl-nsh'], '', /What is wrong\?/);
});

test('page:new writes a page and lists what is left to write, or why it cannot', async () => {
  const made = await run('page-new', fixture.folder, 'our-team', '--title', 'Our team');
  assert.equal(made.status, 0, made.output);
  assert.match(
    made.output,
    /Wrote .*our-team\.md\. Still to be written:\n {2}line 5: \[\[What the page is about/,
  );
  const checked = await run('brand-check', fixture.folder);
  assert.match(checked.output, /our-team\.md:5:1\n {2}Wrong: \[\[What the page is about[\s\S]*6 problems/);
  const again = await run('page-new', fixture.folder, 'our-team');
  assert.equal(again.status, 1);
  assert.match(again.output, /nothing is overwritten[\s\S]*Nothing was written\./);
  const noPack = await run('page-new', 'package.json', 'our-team');
  assert.match(noPack.output, /there is no such folder[\s\S]*Nothing was written\./);
});

test('page:override writes a page that the check accepts, with what should be read again', async () => {
  const made = await run('page-override', fixture.folder, 'immigration');
  assert.equal(made.status, 0, made.output);
  assert.match(
    made.output,
    /Wrote .*immigration\.md[\s\S]*Read again:\n {2}- What was marked as independent/,
  );
  const checked = await run('brand-check', fixture.folder);
  assert.equal(checked.status, 0, checked.output);
  const locked = await run('page-override', fixture.folder, 'helplines');
  assert.equal(locked.status, 1);
  assert.match(locked.output, /is the same for every publisher[\s\S]*Nothing was written\./);
  const bare = await run('page-override', fixture.folder);
  assert.match(bare.output, /Write: npm run page:override -- <folder> <page id>/);
});
