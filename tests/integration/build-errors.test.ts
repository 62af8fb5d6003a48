import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { type CommandResult, ProjectFixture } from '../support/project-fixture.ts';
import { brand, page, pageSource, services, sourceMutations } from './source-mutations.ts';

/**
 * Mistakes of authors, and those that Astro lets pass with exit status 0. Each is planted in a copy of the project; the build
 * must name the file, the line and the column, say what to write, and leave the last site unchanged.
 */
let project: ProjectFixture;
let goodPage: string;

before(() => {
  project = new ProjectFixture();
  project.write(page, readFileSync(pageSource, 'utf8'));
  project.copyBuiltSite();
  goodPage = project.read('dist/midshire/steps/index.html');
});
after(() => project.cleanup());

/** The build failed with this output and without a stack trace, and left the last site unchanged. */
function assertBuildStopped({ status, output }: CommandResult, expectedOutput: RegExp[]): void {
  assert.equal(status, 1, output);
  for (const pattern of expectedOutput) assert.match(output, pattern);
  assert.match(output, /Nothing was built/);
  assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/, 'no stack trace');
  assert.equal(project.read('dist/midshire/steps/index.html'), goodPage);
}

/** Mistakes in copies of one page, which one build reports together. */
const mutationsOfCopies = sourceMutations.filter(
  ({ file, concernsOtherFiles }) => file === page && !concernsOtherFiles,
);
const copyOf = (index: number) => page.replace('first-steps', `first-steps-${copyName(index)}`);

/** Two letters: a digit could be taken for a fact. */
function copyName(index: number): string {
  return [Math.floor(index / 26), index % 26].map((letter) => String.fromCharCode(97 + letter)).join('');
}

/** A correct copy of the page at an address and with a title of its own. */
function writeCopy(index: number): void {
  const name = copyName(index);
  const source = readFileSync(pageSource, 'utf8')
    .replace('title: First steps', `$& ${name}`)
    .replace('help a friend.', `help a friend ${name}.`)
    .replace('address: steps', `$&-${name}`)
    .replace('order: 10', `order: ${1000 + index}`);
  project.write(copyOf(index), source);
}

describe('mistakes in a page', () => {
  let output: string;
  before(async () => {
    for (const index of mutationsOfCopies.keys()) writeCopy(index);
    const withoutMistakes = await project.runInProcess('check');
    assert.equal(withoutMistakes.status, 0, withoutMistakes.output);
    for (const [index, { from, to }] of mutationsOfCopies.entries()) project.change(copyOf(index), from, to);
    const result = await project.runInProcess('build');
    assertBuildStopped(result, []);
    output = result.output;
  });
  after(() => {
    for (const index of mutationsOfCopies.keys()) rmSync(project.path(copyOf(index)));
  });

  for (const [index, { name, expectedOutput }] of mutationsOfCopies.entries())
    test(`the build stops at ${name}`, () => {
      const blocks = output.split('\n\n').filter((block) => block.includes(copyOf(index)));
      const report = blocks.join('\n\n').replaceAll(`first-steps-${copyName(index)}`, 'first-steps');
      assert.match(report, /^ {2}Wrong: /m, 'a warning would not stop it');
      for (const pattern of expectedOutput) assert.match(report, pattern);
    });
});

for (const mutation of sourceMutations.filter((each) => !mutationsOfCopies.includes(each)))
  test(`the build stops at ${mutation.name}`, async () => {
    const { file, from, to, expectedOutput } = mutation;
    const before = project.read(file);
    try {
      project.change(file, from, to);
      assertBuildStopped(await project.runInProcess('build'), expectedOutput);
    } finally {
      project.write(file, before);
    }
  });

test('all problems are reported at once, in pages, facts and the pack', async () => {
  const saved = [page, services, brand].map((file) => [file, project.read(file)] as const);
  try {
    project.change(page, 'One step is good.', 'Call 101 now.');
    project.change(services, 'cost: "free"', 'cost: "cheap"');
    project.change(brand, 'kind: police', 'kind: polis');
    // A process of its own, as an author starts it: its exit status and what is on its screen.
    assertBuildStopped(await project.run('build'), [
      /"101" is a phone number/,
      /in "hl-999", "cost" is not one of/,
      /"kind" is not one of/,
      /3 problems/,
    ]);
  } finally {
    for (const [file, text] of saved) project.write(file, text);
  }
});

test('a fact overdue by less than 30 days is a warning; --allow-overdue builds with older ones and says so loudly', async () => {
  const saved = project.read(services);
  const checked = 'checked: "2026-11-21"\n  checkBy: "2027-05-21"';
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  try {
    project.change(services, checked, `checked: "${day(-200)}"\n  checkBy: "${day(-10)}"`);
    const slightlyOverdue = await project.run('check');
    assert.equal(slightlyOverdue.status, 0, slightlyOverdue.output);
    assert.match(slightlyOverdue.output, /Warning: "hl-999" had to be checked again/);
    project.change(services, checked, 'checked: "2025-01-01"\n  checkBy: "2025-06-01"');
    const { status, output } = await project.run('build', ['--allow-overdue']);
    assert.equal(status, 0, output);
    assert.match(output, /Warning: "hl-999" had to be checked again/);
    assert.match(output, /OVERDUE FACTS WERE ALLOWED/);
    assert.notEqual(project.read('dist/midshire/steps/index.html'), goodPage, 'the site is a new one');
  } finally {
    project.write(services, saved);
  }
});

test('an invalid command line is reported with the valid options', async () => {
  const unknown = await project.run('build', ['--allow-overdu']);
  assert.equal(unknown.status, 1);
  assert.match(unknown.output, /This command knows --allow-overdue/);
  const missing = await project.runInProcess('build', ['brands/nowhere']);
  assert.equal(missing.status, 1);
  assert.match(missing.output, /there is no such folder/);
  const noPack = await project.runInProcess('build', ['content']);
  assert.match(noPack.output, /not a brand pack: it has no brand\.yaml/);
});
