import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { measureCommand } from '../support/measure-command.ts';
import { type BuildTimes, buildTimeGoals, formatBuildTimes } from './build-times.ts';
import { formatGoals } from './goals.ts';
import { htmlToMarkdown, nonTextSelector } from './html-to-markdown.ts';
import { parseLighthouseReport } from './lighthouse.ts';
import { extractPeerPages } from './peer-pages.ts';
import { PeerProject } from './peer-project.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-peers-test-'));
after(() => rmSync(scratch, { recursive: true }));

/** Markdown as rendered, without spaces. */
function stripMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/^(?:#+ |- |1\. )/gm, '')
    .replaceAll('**', '')
    .replaceAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll(/\s/g, '');
}

test('every generator is given every word of our pages, in order', () => {
  for (const { file, html } of builtPages) {
    const $ = load(html);
    const main = $('main');
    main.find(nonTextSelector).remove();
    const heading = main.find('h1').first();
    const { title, markdown } = htmlToMarkdown(html, (href) => href);
    assert.equal(title.replaceAll(/\s/g, ''), heading.text().replaceAll(/\s/g, ''), file);
    heading.remove();
    assert.equal(stripMarkdown(markdown), main.text().replaceAll(/\s/g, ''), file);
  }
});

test('Markdown keeps headings, lists, strong text and links, and no template syntax', () => {
  const html =
    '<main><h1>A <em>title</em></h1><h2>One</h2><ul><li>Call <a href="/now/">now</a></li></ul><ol><li><strong>Go </strong>out</li></ol><p>{{ a_b }}</p><script>no</script><div>before<p>in</p>after</div></main>';
  const { title, markdown } = htmlToMarkdown(html, (href) => href);
  assert.equal(title, 'A title');
  assert.equal(
    markdown,
    '## One\n\n- Call [now](/now/)\n\n1. **Go** out\n\n&#123;&#123; a\\_b &#125;&#125;\n\nbefore\n\nin\n\nafter\n',
  );
});

test('each generator gets the same pages, once for each copy', () => {
  const given = extractPeerPages(siteFolder, ['index.html', 'steps/index.html', 'safer/home/index.html']);
  assert.deepEqual(
    given.map(({ slug }) => slug),
    ['home', 'steps', 'safer-home'],
  );
  for (const peer of [hugo, eleventy, starlight, vitepress]) {
    const project = new PeerProject(peer, given, { within: scratch, installed: undefined, copies: 3 });
    const files = readdirSync(path.join(project.folder, peer.pagesDir), { recursive: true }) as string[];
    assert.equal(files.filter((file) => file.endsWith('.md')).length, 9, peer.name);
    const own = readFileSync(path.join(project.folder, peer.pagesDir, 'copy-2/home.md'), 'utf8');
    assert.match(own, /^---\n(?:layout: page\n)?title: ".+"\n---\n/);
    assert.ok(own.includes('Shire2') && !own.includes('Midshire'), peer.name);
    project.edit('One more.');
    assert.match(readFileSync(path.join(project.folder, peer.pagesDir, 'home.md'), 'utf8'), /One more\.\n$/);
  }
});

const createMetrics = (seconds: number, peak: number) => ({
  seconds,
  peak,
  processor: seconds,
  status: 0,
  output: '',
});
const createBuildTimes = (
  name: string,
  [one, some, all]: [number, number, number],
  peak: number,
): BuildTimes => ({
  name,
  version: '1.0',
  one,
  some: createMetrics(some, peak),
  all: createMetrics(all, peak),
});

test('figures are compared with the goals, and a missed one is printed', () => {
  const sizes = { pages: 60, some: 10, all: 45 };
  const times = [
    createBuildTimes('Waymark, rendering only', [2, 3, 6.15], 500),
    createBuildTimes('Waymark, whole command', [4, 9, 40], 900),
    createBuildTimes('Hugo, minimal', [0.1, 0.5, 2], 300),
    createBuildTimes('Starlight', [3, 8, 20], 1000),
  ];
  assert.match(
    formatBuildTimes(times, sizes),
    /^Waymark, rendering only 1\.0 +2 +3 +6\.15 +6\.15 +1\.5 +500$/m,
  );
  const said = formatGoals(buildTimeGoals(times, sizes));
  assert.match(
    said,
    /^ {2}reached +2,700 pages, rendering only, against Hugo, minimal +3\.08 × +\(goal ≤ 4 ×\)$/m,
  );
  assert.match(said, /^ {2}NOT REACHED +2,700 pages, whole command, against Starlight +2 × /m);
  assert.match(said, /^ {2}not measured +2,700 pages, rendering only, against Starlight, no search/m);
  assert.match(said, /^ {2}reached +each page more, rendering only +1\.5 ms/m);
  assert.match(
    formatGoals([{ name: 'a', measured: 99, limit: 100, isMinimum: true, unit: '' }]),
    /NOT REACHED/,
  );
});

test('a Lighthouse report is parsed', () => {
  const report = JSON.stringify({
    categories: { performance: { score: 0.987 }, seo: { score: null } },
    audits: {
      'largest-contentful-paint': { numericValue: 752.4 },
      'cumulative-layout-shift': { numericValue: 0 },
      'total-blocking-time': { numericValue: 12 },
    },
  });
  assert.deepEqual(parseLighthouseReport(report), {
    scores: { performance: 99, seo: Number.NaN },
    lcp: 752.4,
    cls: 0,
    tbt: 12,
  });
});

test('a command is measured with its descendants', { skip: process.platform !== 'linux' }, async () => {
  const inner = "const a = Buffer.alloc(150e6, 1); setTimeout(() => console.log('done', a.length), 800)";
  const outer = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`;
  const { status, output, peak, seconds, processor } = await measureCommand([process.execPath, '-e', outer], {
    cwd: '.',
  });
  assert.equal(status, 0);
  assert.match(output, /done 150000000/);
  assert.ok(peak > 150, `${peak} MB`);
  assert.ok(seconds > 0.8 && processor > 0, `${seconds} s, ${processor} s at work`);
  assert.equal((await measureCommand(['there-is-no-such-program'], { cwd: '.' })).status, null);
});
