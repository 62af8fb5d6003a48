import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import {
  missingIgnoreLines,
  projectTemplates,
  writeProjectFiles,
} from '../../../../src/brand/scaffold/project-files.ts';
import { currentVersion } from '../../../../src/brand/version.ts';

const draft = mkdtempSync(path.join(os.tmpdir(), 'waymark-project-files-'));
after(() => rmSync(draft, { recursive: true, force: true }));

/** What a publisher's repository has besides its pack; apart from the code that lists it. */
const expected = [
  '.gitattributes',
  '.github/dependabot.yml',
  '.github/workflows/check-links.yml',
  '.github/workflows/check-published.yml',
  '.github/workflows/publish.yml',
  '.gitignore',
  '.gitlab-ci.yml',
  'README.md',
  'azure-pipelines.yml',
  'package.json',
];

writeFileSync(path.join(draft, 'README.md'), 'ours');
writeProjectFiles(draft, '/srv/my-force', readExamplePack());
const written = readdirSync(draft, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(draft, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const read = (name: string) => readFileSync(path.join(draft, name), 'utf8');
const workflows = expected.filter((name) => name.startsWith('.github/workflows/'));

test('a project has these files, and a file that is there is not replaced', () => {
  assert.deepEqual(written.sort(), expected);
  assert.equal(read('README.md'), 'ours');
});

test('every template is used, and every value filled in', () => {
  const folder = 'src/brand/scaffold/project';
  const templates = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  assert.deepEqual(templates.sort(), Object.values(projectTemplates).sort());
  for (const name of written) assert.doesNotMatch(read(name), /\{\{\w+\}\}/, name);
  assert.match(
    read('.github/workflows/check-published.yml'),
    /deploy:check -- https:\/\/information\.midshire\.example --manifest dist\/midshire\.hosting\/manifest\.json/,
  );
});

test('a .gitignore of the publisher is compared by its lines, with or without slashes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-project-files-'));
  try {
    const missing = (text: string) => {
      writeFileSync(path.join(folder, '.gitignore'), text);
      return missingIgnoreLines(folder);
    };
    assert.deepEqual(missing('# Logs\n*.log\n'), ['node_modules/', 'dist/', '.waymark/']);
    assert.deepEqual(missing('node_modules\r\n/dist\r\n'), ['.waymark/']);
    assert.deepEqual(missing(read('.gitignore')), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every address of the site is compared and named, and one that languages share only once', () => {
  const both = mkdtempSync(path.join(os.tmpdir(), 'waymark-project-files-'));
  const [english, welsh] = ['https://information.gwynfa.example', 'https://gwybodaeth.gwynfa.example'];
  const checks = (domains: object) => {
    writeProjectFiles(both, '/srv/my-force', { ...readExamplePack(), domains });
    const texts = [
      '.github/workflows/check-published.yml',
      'azure-pipelines.yml',
      '.gitlab-ci.yml',
      'README.md',
    ].map((name) => readFileSync(path.join(both, name), 'utf8'));
    for (const [index, text] of texts.entries()) if (index < 3) assert.equal(typeof parse(text), 'object');
    const found = texts.map((text) =>
      [...text.matchAll(/deploy:check -- (\S+?)`?(?= |$)/gm)].map(([, url]) => url),
    );
    const readme = texts.at(-1);
    rmSync(both, { recursive: true });
    return { found, readme };
  };
  const two = checks({ en: english, cy: welsh });
  assert.deepEqual(two.found, Array(4).fill([english, welsh]));
  assert.match(
    two.readme ?? '',
    /at https:\/\/information\.gwynfa\.example and https:\/\/gwybodaeth\.gwynfa\.example\. The/,
  );
  assert.deepEqual(checks({ en: english, cy: english }).found, Array(4).fill([english]));
});

for (const name of [...workflows, 'azure-pipelines.yml', '.gitlab-ci.yml', '.github/dependabot.yml'])
  test(`${name} is YAML`, () => assert.equal(typeof parse(read(name)), 'object'));

for (const name of workflows)
  test(`${name} has least rights, a time limit, and actions by their commit`, () => {
    const workflow = parse(read(name));
    assert.equal(workflow.permissions.contents, 'read');
    assert.ok(Object.values(workflow.permissions).every((right) => right === 'read'));
    for (const job of Object.values<{ 'timeout-minutes'?: number; steps: { uses?: string }[] }>(
      workflow.jobs,
    )) {
      assert.ok(job['timeout-minutes']);
      for (const { uses } of job.steps) if (uses) assert.match(uses, /@[0-9a-f]{40}$/);
    }
  });

test('each service builds at night on both sides of midnight in London, checks each hour and looks at links each week', () => {
  const crons = [
    '.github/workflows/publish.yml',
    '.github/workflows/check-published.yml',
    '.github/workflows/check-links.yml',
  ].map((name) => parse(read(name)).on.schedule[0].cron);
  assert.deepEqual(crons, ['10 23,0 * * *', '17 * * * *', '41 5 * * 1']);
  assert.deepEqual(
    parse(read('azure-pipelines.yml')).schedules.map(({ cron }: { cron: string }) => cron),
    crons,
  );
  for (const cron of crons) assert.ok(read('.gitlab-ci.yml').includes(`"${cron}"`));
});

test('the first deployment fails until its step is filled in, in each service', () => {
  for (const name of ['.github/workflows/publish.yml', 'azure-pipelines.yml', '.gitlab-ci.yml'])
    assert.match(read(name), /# DEPLOY: [^\n]*\n[^\n]*exit 1/);
});

test('the manifest has the version of this program', () => {
  assert.equal(JSON.parse(read('package.json')).dependencies.waymark, currentVersion);
});
