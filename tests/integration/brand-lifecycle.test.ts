import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright';
import { componentRegistry } from '../../src/content/component-registry.ts';
import { launchOptions } from '../support/chromium-launch.ts';
import { freePort } from '../support/free-port.ts';
import { OverridesFixture, overrideSource, replacedPage } from '../support/overrides-fixture.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import { waitUntil } from '../support/wait-until.ts';

/**
 * From nothing to a published copy: everything that a web officer does with a pack, in a folder with spaces, outside the project.
 */
const workDir = mkdtempSync(path.join(os.tmpdir(), "waymark officer's desk "));
const tempDir = path.join(workDir, 'drafts');
// Windows allows no colon in a file name.
const packFolder = path.join(workDir, process.platform === 'win32' ? 'New Shire' : 'New Shire: pack, 1st');
const answersFile = path.join(workDir, 'my answers.yaml');
let project: ProjectFixture;

before(() => {
  project = new ProjectFixture();
  mkdirSync(tempDir);
});
after(() => {
  project.cleanup();
  rmSync(workDir, { recursive: true });
});
beforeEach(() => rmSync(packFolder, { recursive: true, force: true }));

/** A picture that passes the checks, and is published to the last byte as it is. */
const validSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" width="18" height="18"><path d="M0 0h9v9z"/></svg>\n';

const validAnswers = `id: new-shire
nation: scotland
name: { en: New Shire Police }
domains: { en: "https://advice.newshire.example" }
website: "https://www.newshire.example"
privacy: "https://www.newshire.example/privacy"
report: {}
accessibility: { email: web@newshire.example, replyWithin: 5 }
`;

const env = { TMPDIR: tempDir, TMP: tempDir, TEMP: tempDir };
const runCommand = (name: string, args: string[]) => project.runInProcess(name, args, { env });
/** In a process of its own, as an author starts it, with typed answers. */
const startCommand = (name: string, args: string[], typed = '') =>
  project.run(name, args, { stdin: typed, env });

/** The new pack, as the first test that needs it has created it. */
const createdPack = path.join(workDir, 'created');

async function createBrand(): Promise<void> {
  if (existsSync(createdPack)) return cpSync(createdPack, packFolder, { recursive: true });
  writeFileSync(answersFile, validAnswers);
  const { status, output } = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(status, 0, output);
  cpSync(packFolder, createdPack, { recursive: true });
}

const readFromPack = (name: string) => readFileSync(path.join(packFolder, name), 'utf8');

test('an answers file becomes a pack that passes its check and builds, outside the project', async () => {
  await createBrand();
  assert.deepEqual(readdirSync(packFolder), [
    'brand.schema.json',
    'brand.yaml',
    'favicon.svg',
    'logo-dark.svg',
    'logo.svg',
  ]);
  const checked = await runCommand('brand-check', [packFolder]);
  assert.equal(checked.status, 0, checked.output);
  assert.match(checked.output, /is good/);
  appendFileSync(path.join(packFolder, 'brand.yaml'), '\nhost: nginx\n');
  const built = await startCommand('build', [packFolder]);
  assert.equal(built.status, 0, built.output);
  assert.match(
    built.output,
    /^For nginx: dist\/new-shire with dist\/new-shire\.hosting\/nginx\.conf\./m,
    'the next steps',
  );
  assert.match(project.read('dist/new-shire/index.html'), /New Shire Police/);
  assert.ok(!existsSync(project.path('dist/new-shire/preview')));
  assert.deepEqual(readdirSync(tempDir), []);
});

test('every problem of an answers file is reported at once, with its line, and nothing is written', async () => {
  const bad = validAnswers
    .replace('scotland', 'cornwall')
    .replace('"https://www.newshire.example"', '"http://www.newshire.example"')
    .replace(/privacy: .*\n/, '');
  writeFileSync(answersFile, `${bad}neutral: { title: { en: News } }\nmotto: none\n`);
  const { status, output } = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(status, 1);
  assert.match(output, /my answers\.yaml:2:1\n {2}Wrong: "nation" is not one of/);
  assert.match(output, /:5:1\n {2}Wrong: "website" is not a full address/);
  assert.match(output, /"privacy" is missing/);
  assert.match(output, /"motto" is not a key that belongs here/);
  assert.match(output, /4 problems/);
  assert.ok(!existsSync(packFolder));
  assert.deepEqual(readdirSync(tempDir), []);
});

test('a rule beyond the schema refuses answers too: revealing words', async () => {
  writeFileSync(
    answersFile,
    `${validAnswers}neutral: { title: { en: Stalking }, description: { en: News. } }\n`,
  );
  const { status, output } = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(status, 1);
  assert.match(output, /my answers\.yaml:9:12\n {2}Wrong: "neutral\.title" holds/);
  assert.ok(!existsSync(packFolder));
});

/** One session in the order of the prompts; an empty line accepts the default. */
const promptSession = [
  ['x y', 'new-shire'],
  ['fire', ''],
  ['scotland'],
  [''],
  ['', 'New Shire Police'],
  ['stalking', ''],
  [''],
  ['https://a.example/x', 'https://a.example'],
  [''],
  ...['#12', ...Array(10).fill('')].map((line) => [line]),
  // The publisher's six ways to report.
  ['', '', '', '101', '', '', ''],
  ['https://www.a.example'],
  // Whether visitors may type on the site: the default is no.
  [''],
  ['web', 'web@a.example'],
  ['"020 7946 0123"'],
  ['020 7946 0123', ''],
  ['ten', ''],
  // The accessibility statement: the dates of its preparation and review.
  ['2099-01-01', ''],
  [''],
  [''],
  ['https://www.a.example/privacy'],
  [''],
  ['2099-01-01', ''],
].flat();

test('typed answers become a pack; each wrong one is reported at once and asked again', async () => {
  const made = await startCommand('brand-new', [packFolder], `${promptSession.join('\n')}\n`);
  assert.equal(made.status, 0, made.output);
  for (const message of [
    /"id" is not of the right form\. Write: a short name/,
    /"kind" is not one of police/,
    /"name\.en" is missing/,
    /"neutral\.title" holds "stalk/,
    /"domains\.en" is not of the right form/,
    /"colours\.light\.header" is not of the right form/,
    /"report\.phone" is one of the numbers that every copy has/,
    /"accessibility\.textphone" is for voice/,
    /"accessibility\.email" is not of the right form/,
    /"accessibility\.replyWithin" is not/,
    /"accessibility\.prepared" is in the future/,
    /promised for more than a year/,
    /Optional fields are in brand\.yaml as examples behind a #/,
  ])
    assert.match(made.output, message);
  assert.match(readFromPack('brand.yaml'), /phone: "020 7946 0123"/);
  assert.doesNotMatch(readFromPack('brand.yaml'), /^typing: offered/m);
  const { status, output } = await startCommand('brand-check', [packFolder]);
  assert.equal(status, 0, output);
});

test('an interrupted session leaves no files behind', async () => {
  const { status, output } = await startCommand('brand-new', [packFolder], 'new-shire\npolice\n');
  assert.equal(status, 1);
  assert.match(output, /Stopped\. Nothing was written/);
  assert.deepEqual(readdirSync(tempDir), []);
  assert.ok(!existsSync(packFolder));
});

test('Ctrl+C leaves no files behind', async () => {
  const child = spawn(process.execPath, ['src/cli/brand-new.ts', packFolder], {
    cwd: project.folder,
    env: { ...process.env, TMPDIR: tempDir, NODE_TEST_CONTEXT: undefined },
  });
  child.stdin.write('new-shire\n');
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    if (/\(kind\)/.test(output)) child.kill('SIGINT');
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(status, 1, output);
  assert.deepEqual(readdirSync(tempDir), []);
  assert.ok(!existsSync(packFolder));
});

test('a folder that is not empty is never changed; an empty one is filled', async () => {
  mkdirSync(packFolder);
  writeFileSync(path.join(packFolder, 'mine.txt'), 'mine');
  writeFileSync(answersFile, validAnswers);
  const refused = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(refused.status, 1);
  assert.match(refused.output, /not empty, and nothing is overwritten/);
  assert.deepEqual(readdirSync(packFolder), ['mine.txt']);
  rmSync(path.join(packFolder, 'mine.txt'));
  const { status, output } = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(status, 0, output);
  assert.ok(existsSync(path.join(packFolder, 'brand.yaml')));
});

test('picture paths in the answers are relative to their file', async () => {
  writeFileSync(path.join(workDir, 'crest.svg'), validSvg);
  writeFileSync(answersFile, `${validAnswers}logo: { light: crest.svg, alt: { en: Crest } }\n`);
  const { status, output } = await runCommand('brand-new', [packFolder, '--from', answersFile]);
  assert.equal(status, 0, output);
  assert.equal(readFromPack('crest.svg'), validSvg);
});

test('a path is relative to the folder where the command was typed', async () => {
  await createBrand();
  const { status, output } = await project.runInProcess('brand-check', [path.basename(packFolder)], {
    env: { INVOCATION_CWD: workDir },
  });
  assert.equal(status, 0, output);
});

test('after an upgrade the check lists what changed for this publisher, until the pack names the new version', async () => {
  await createBrand();
  await runCommand('brand-check', [packFolder]);
  const upgraded = new ProjectFixture();
  try {
    upgraded.change('package.json', '"version": "0.1.0"', '"version": "0.2.0"');
    upgraded.change(
      'CHANGELOG.md',
      '## 0.1.0',
      '## 0.2.0\n\n### You must\n\n- Say hello\n  to all.\n\n## 0.1.0',
    );
    upgraded.change(
      'content/facts/services.yaml',
      /(id: "?hl-999"?\n\s+name: \{ en: "?)[^"}]+/,
      '$1Emergency line',
    );
    upgraded.change('content/facts/services.yaml', /checked: "2026-\d\d-\d\d"/g, 'checked: "2026-01-01"');
    upgraded.change('content/pages/en/get-help-now/helplines.mdx', 'title:', '# Changed\ntitle:');
    upgraded.change(
      'src/brand/brand-schema.ts',
      '    website: httpsUrl.meta',
      '    motto: z.string().optional(),\n    website: httpsUrl.meta',
    );
    const other = new OverridesFixture(path.join(workDir, 'other'));
    other.write('overrides/en/going-out.md', overrideSource());
    upgraded.change(replacedPage.file, 'title: ', 'title: New ');
    const outdated = await upgraded.runInProcess('brand-check', [other.folder]);
    assert.equal(outdated.status, 1, outdated.output);
    assert.match(
      outdated.output,
      /Pages whose overrides are out of date\n {2}- New [^\n]+: compare [^\n]+going-out\.md with [^\n]+going-out\.mdx, which changed\n/,
    );
    const news = await upgraded.runInProcess('brand-check', [packFolder]);
    assert.equal(news.status, 1, news.output);
    assert.match(news.output, /Version 0\.2\.0: you must\n {2}- Say hello to all\./);
    assert.match(news.output, /"motto" is new and may be added/);
    assert.match(news.output, /\n {2}- Emergency line \(hl-999\) changed: .*\/steps\//);
    assert.match(
      news.output,
      /Pages of your copy\n(?: {2}- [^\n]+ changed: \/(?:calls|safer\/out)\/\n){2}\n/,
    );
    assert.equal(news.output.match(/\(hl-[a-z0-9-]+\)/g)?.length, 1, 'checked again is not changed');
    assert.match(news.output, /Write: waymark: "0\.2\.0"/);
    const file = path.join(packFolder, 'brand.yaml');
    writeFileSync(file, readFromPack('brand.yaml').replace('waymark: "0.1.0"', 'waymark: "0.2.0"'));
    const accepted = await upgraded.runInProcess('brand-check', [packFolder]);
    assert.equal(accepted.status, 0, accepted.output);
    assert.match(accepted.output, /Say hello/);
    assert.match(readFromPack('brand.schema.json'), /"motto"/);
    const silent = await upgraded.runInProcess('brand-check', [packFolder]);
    assert.doesNotMatch(silent.output, /What changed|Say hello/);
    assert.match(silent.output.trim(), /^The pack .* is good\.$/m);
    const older = await runCommand('brand-check', [packFolder]);
    assert.equal(older.status, 1);
    assert.match(older.output, /checked against Waymark 0\.2\.0, and this is 0\.1\.0/);
  } finally {
    upgraded.cleanup();
  }
});

test('a pack without a version, or with an unreadable note, is reported', async () => {
  await createBrand();
  writeFileSync(
    path.join(packFolder, 'brand.yaml'),
    readFromPack('brand.yaml').replace(/^waymark: .*$/m, ''),
  );
  writeFileSync(path.join(packFolder, 'checked.json'), '{ "waymark": 1 }');
  const { status, output } = await runCommand('brand-check', [packFolder]);
  assert.equal(status, 1);
  assert.match(output, /does not name the version[^\n]*\n {2}Write: waymark: "0\.1\.0"/);
  assert.match(output, /checked\.json:1:\d+\n {2}Wrong: "waymark" is not text/);
});

test('a command without a folder, or with an unquoted path, says what to write', async () => {
  const none = await runCommand('brand-new', []);
  assert.match(none.output, /npm run brand:new -- <folder>/);
  const two = await runCommand('brand-check', ['New', 'Shire']);
  assert.match(two.output, /in quotes/);
  assert.equal(none.status, 1);
  assert.equal(two.status, 1);
});

/** Runs in the page: the first rule of each part of the styles that matches nothing. A page with a table is wide as a whole. */
function unusedParts(): string[] {
  const matches = (rule: CSSRule): boolean =>
    rule instanceof CSSStyleRule
      ? document.querySelector(rule.selectorText.replace(/::?(?:before|after|hover|focus[\w-]*)/g, '')) !==
        null
      : rule instanceof CSSGroupingRule && [...rule.cssRules].some(matches);
  return [...document.querySelectorAll<HTMLStyleElement>('style[data-part]')].flatMap(({ sheet }) => {
    const rules = [...(sheet?.cssRules ?? [])];
    const text = rules[0]?.cssText ?? '';
    return rules.some(matches) || text.includes('.columns--wide') ? [] : [text.slice(0, 100)];
  });
}

test('the preview shows every component in the pack’s light and dark colours, and follows a change', async () => {
  await createBrand();
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['src/cli/brand-preview.ts', packFolder], {
    cwd: project.folder,
    // What a server's environment often has must change nothing.
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production', NODE_TEST_CONTEXT: undefined },
  });
  const browser = await chromium.launch(launchOptions([], { pagesOnly: true }));
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data) => String(data).includes('/preview/') && resolve());
      child.on('close', () => reject(new Error('The preview ended.')));
    });
    const page = await browser.newPage();
    const colourIn = async (scheme: string) => {
      return page
        .frame({ name: scheme })
        ?.locator('.top')
        .first()
        .evaluate((band) => getComputedStyle(band).backgroundColor);
    };
    // What hangs is ended by the guard of the whole file.
    await page.goto(`${base}/preview/`, { waitUntil: 'load', timeout: 0 });
    assert.equal(await colourIn('light'), 'rgb(255, 255, 255)');
    assert.equal(await colourIn('dark'), 'rgb(16, 27, 41)');
    const shown = await page
      .frames()[1]
      ?.locator('[data-component]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-component')));
    assert.deepEqual(shown, Object.keys(componentRegistry));
    assert.deepEqual(
      await page.frames()[1]?.evaluate(unusedParts),
      [],
      'a part of the styles matches nothing',
    );
    const site = await fetch(`${base}/steps/`);
    assert.equal(site.status, 200);
    writeFileSync(
      path.join(packFolder, 'brand.yaml'),
      readFromPack('brand.yaml').replace('"#ffffff"', '"#eeeeee"'),
    );
    // The pages reload by themselves, and a detached frame does not respond.
    const isDressed = async () => (await colourIn('light').catch(() => '')) === 'rgb(238, 238, 238)';
    await waitUntil(isDressed, 'the new colour');
    writeFileSync(path.join(packFolder, 'logo.svg'), validSvg);
    const logo = async () => {
      const html = await (await fetch(`${base}/steps/`)).text();
      const [address] = /\/assets\/logo\.[0-9a-f]+\.svg/.exec(html) ?? [];
      return address && (await (await fetch(base + address)).text());
    };
    await waitUntil(async () => (await logo().catch(() => '')) === validSvg, 'the new logo');
  } finally {
    await browser.close();
    child.removeAllListeners('close').kill();
  }
});
