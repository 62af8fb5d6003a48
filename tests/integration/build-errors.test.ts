import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ProjectFixture } from '../support/project-fixture.ts';
import { brand, page, pageSource, services, sourceMutations } from './source-mutations.ts';

/**
 * Mistakes of authors, and those that Astro lets pass with exit status 0. Each is planted in a copy of the project; the build
 * must name the file, the line and the column, say what to write, and leave the last site unchanged.
 */
let project: ProjectFixture;
let goodPage: string;

before(async () => {
  project = new ProjectFixture();
  project.write(page, readFileSync(pageSource, 'utf8'));
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
  goodPage = project.read('dist/midshire/steps/index.html');
});
after(() => project.cleanup());

for (const { name, file, from, to, expectedOutput } of sourceMutations)
  test(`the build stops at ${name}`, async () => {
    const before = project.read(file);
    try {
      project.change(file, from, to);
      const { status, output } = await project.run('build');
      assert.equal(status, 1, output);
      for (const pattern of expectedOutput) assert.match(output, pattern);
      assert.match(output, /Nothing was built/);
      assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/, 'no stack trace');
      assert.equal(project.read('dist/midshire/steps/index.html'), goodPage);
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
    const { status, output } = await project.run('build');
    assert.equal(status, 1);
    for (const pattern of [
      /"101" is a phone number/,
      /in "hl-999", "cost" is not one of/,
      /"kind" is not one of/,
    ])
      assert.match(output, pattern);
    assert.match(output, /3 problems/);
  } finally {
    for (const [file, text] of saved) project.write(file, text);
  }
});

test('a fact overdue by less than 30 days is a warning', async () => {
  const saved = project.read(services);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  try {
    project.change(
      services,
      'checked: "2026-11-21"\n  checkBy: "2027-05-21"',
      `checked: "${day(-200)}"\n  checkBy: "${day(-10)}"`,
    );
    const { status, output } = await project.run('build');
    assert.equal(status, 0, output);
    assert.match(output, /Warning: "hl-999" had to be checked again/);
  } finally {
    project.write(services, saved);
  }
});

test('--allow-overdue builds with an overdue fact and says so loudly', async () => {
  const saved = project.read(services);
  try {
    project.change(
      services,
      'checked: "2026-11-21"\n  checkBy: "2027-05-21"',
      'checked: "2025-01-01"\n  checkBy: "2025-06-01"',
    );
    const { status, output } = await project.run('build', ['--allow-overdue']);
    assert.equal(status, 0, output);
    assert.match(output, /OVERDUE FACTS WERE ALLOWED/);
  } finally {
    project.write(services, saved);
  }
});

test('an invalid command line is reported with the valid options', async () => {
  const unknown = await project.run('build', ['--allow-overdu']);
  assert.equal(unknown.status, 1);
  assert.match(unknown.output, /This command knows --allow-overdue/);
  const missing = await project.run('build', ['brands/nowhere']);
  assert.equal(missing.status, 1);
  assert.match(missing.output, /there is no such folder/);
  const noPack = await project.run('build', ['content']);
  assert.match(noPack.output, /not a brand pack: it has no brand\.yaml/);
});
