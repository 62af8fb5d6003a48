import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { testFolder } from '../../src/accessibility/index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));
after(() => rmSync(folder, { recursive: true }));

const toPage = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>Boats</title>${head}</head><body><main><h1>Boats</h1>${body}</main></body></html>`;

/** Three barriers: one in every setting, one on narrow screens and one in the dark. */
const threeBarriers = toPage(
  '<img src="data:,"><button class="narrow"></button><p class="dark">Faint</p>',
  `<style>
    .narrow { display: none }
    @media (max-width: 500px) { .narrow { display: block } }
    @media (prefers-color-scheme: dark) { .dark { color: #777; background: #888 } }
  </style>`,
);

test('an engine finds what is only there on a narrow screen or in the dark, and says so of what is always there', async () => {
  const { findings } = await testFolder({
    folder,
    engines: ['axe-core'],
    virtualPages: [{ file: 'a.html', html: threeBarriers }],
  });
  const settings = findings
    .filter(({ outcome }) => outcome === 'fail')
    .map((found) => [found.rule, found.settings] as const);
  assert.deepEqual(Object.fromEntries(settings), {
    'image-alt': ['wide-light', 'wide-dark', 'narrow-dark', 'narrow-light'],
    'button-name': ['narrow-dark', 'narrow-light'],
    'color-contrast': ['wide-dark', 'narrow-dark'],
  });
});

test('engines can be kept to some of the settings', async () => {
  const { findings } = await testFolder({
    folder,
    engines: ['axe-core'],
    virtualPages: [{ file: 'a.html', html: threeBarriers }],
    engineSettings: () => ['wide-light'],
  });
  assert.deepEqual(
    findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule),
    ['image-alt'],
  );
});

/** More than there are tabs, so that some tab shows several. */
const storingPages = Array.from({ length: 18 }, (_, index) => ({
  file: `${index}.html`,
  html: toPage(`<script>
    if (localStorage.length + sessionStorage.length + document.cookie.length > 0)
      document.body.append(document.createElement('img'));
    localStorage.seen = sessionStorage.seen = document.cookie = 'seen=1';
  </script>`),
}));

test('a page sees nothing that the page before it in the same tab stored', async () => {
  const { findings } = await testFolder({
    folder,
    engines: ['axe-core'],
    rules: () => ['axe-core: image-alt'],
    engineSettings: () => ['wide-light'],
    virtualPages: storingPages,
  });
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'image-alt').map(({ page }) => page),
    [],
  );
});
