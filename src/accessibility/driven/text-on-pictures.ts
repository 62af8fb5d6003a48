import type { Page } from 'playwright';
import sharp from 'sharp';
import { contrast, over, type Rgba } from '../in-page/colours.ts';
import type { OnPicture } from '../in-page/on-pictures.ts';
import { type DrivenCheck, type DrivenFound, ruled, show } from './driven.ts';

/** Texts that are looked at on one page: each costs a picture of the screen. */
const most = 12;
/** A letter can be told when most of what is around it differs enough. */
const tolerated = 0.25;

/** Text on a picture can be told from it, as far as it covers it on a wide and a narrow screen (WCAG 1.4.3). */
export const textOnPictures: DrivenCheck = {
  rules: [
    {
      id: 'text-on-picture',
      wcag: '1.4.3',
      mend: 'Put a solid panel under the text, or make the picture darker or paler there.',
    },
  ],
  async run({ page, fresh }) {
    const found: DrivenFound[] = [];
    for (const name of ['wide-light', 'narrow-light'] as const) {
      await show(page, name);
      await fresh();
      const count = await page.evaluate(() => window.tested.findOnPictures());
      for (let index = 0; index < Math.min(count, most); index++) {
        const faint = await faintPart(page, index);
        if (faint === undefined || faint <= tolerated) continue;
        const what = `${Math.round(faint * 100)}% of the picture behind the text has too little contrast to it`;
        const about = await page.evaluate(([at, words]) => window.tested.aboutOnPicture(at, words), [
          index,
          what,
        ] as const);
        found.push(...ruled('text-on-picture', [about], name));
      }
    }
    await show(page, 'wide-light');
    return found;
  },
};

/** The part of what is behind a text from which it cannot be told; undefined when it has no place. */
async function faintPart(page: Page, index: number): Promise<number | undefined> {
  const text = await page.evaluate((at) => window.tested.uncover(at), index);
  const picture = text && (await page.screenshot({ clip: text.place }));
  await page.evaluate(() => window.tested.cover());
  return text && picture ? shareOfFaint(picture, text) : undefined;
}

async function shareOfFaint(picture: Buffer, { colour, needed }: OnPicture): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let faint = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const below: Rgba = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
    if (contrast(over(colour, below), below) < needed - 0.1) faint += 1;
  }
  return faint / (info.width * info.height);
}
