import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../../src/brand/pictures.ts';
import { UndrawablePicture } from '../../../src/brand/undrawable-picture.ts';
import { markOf } from '../../../src/features/print/mark.ts';
import { renderPrintables } from '../../../src/features/print/render-printables.ts';
import { socialCard } from '../../../src/output/social-card.ts';
import type { Site } from '../../../src/site/site.ts';
import { loadExampleSite } from '../../support/example-site.ts';

const midshire = loadExampleSite();

/** A logo that no check of ours stopped, and that no program draws. */
function brokenLogo(name: string): Picture {
  const bytes = Buffer.from(name.endsWith('.svg') ? '<svg xmlns="http://www.w3.org/2000/svg"><g' : '\x89PNG');
  return { file: `brands/midshire/${name}`, address: `/assets/${name}`, bytes, width: 60, height: 20 };
}

function siteWith(logo: Picture): Site {
  return Object.create(midshire, { pictures: { value: { ...midshire.pictures, logo } } }) as Site;
}

const works: [name: string, work: (logo: Picture) => Promise<unknown>, files: string[]][] = [
  ['the preview of a shared link', (logo) => socialCard(logo, '#ffffff'), ['logo.svg', 'logo.png']],
  ['a sheet', (logo) => renderPrintables(siteWith(logo)), ['logo.svg', 'logo.png']],
  ['a grey PNG', (logo) => markOf(siteWith(logo), true), ['logo.png']],
];

for (const [name, work, files] of works)
  for (const file of files)
    test(`a picture that cannot be drawn is a problem of its pack: ${name}, ${file}`, async () => {
      await assert.rejects(work(brokenLogo(file)), (error) => {
        assert.ok(error instanceof UndrawablePicture);
        assert.deepEqual(error.diagnostic, {
          file: `brands/midshire/${file}`,
          message: `the picture ${file} cannot be drawn for previews and paper`,
          fix: 'a simpler picture, or the same one saved as PNG',
        });
        return true;
      });
    });

test('a picture that can be drawn is drawn', async () => {
  assert.ok((await socialCard(midshire.pictures.logo, '#ffffff')).length > 0);
});
