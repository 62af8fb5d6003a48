import type { Page } from 'playwright';
import sharp from 'sharp';
import { compositeOver, contrastRatio, type Rgba } from '../../dom/colours.ts';
import {
  applySetting,
  type InteractiveResult,
  type InteractiveRuleSet,
  withRule,
} from '../interactive-rule.ts';
import type { TextOverImage } from './probes/text-over-images.probe.ts';

/** Texts that are looked at on one page: each costs a picture of the screen. */
const maxTexts = 12;
/** A letter can be told when most of what is around it differs enough. */
const maxLowContrastShare = 0.25;

/** Text on a picture can be told from it, as far as it covers it on a wide and a narrow screen (WCAG 1.4.3). */
export const textOverImages: InteractiveRuleSet = {
  stage: 'reads-page',
  rules: [
    {
      id: 'text-on-picture',
      description:
        'No text that cannot be told from the picture behind it, on a wide or a narrow screen (WCAG 1.4.3).',
      wcag: '1.4.3',
      fix: 'Put a solid panel under the text, or make the picture darker or paler there.',
    },
  ],
  async check({ page, reloadIfChanged }, report) {
    const found: InteractiveResult[] = [];
    for (const name of ['wide-light', 'narrow-light'] as const) {
      await applySetting(page, name);
      await reloadIfChanged();
      const count = await page.evaluate(() => window.a11yProbes.findTextsOverImages());
      for (let index = 0; index < Math.min(count, maxTexts); index++) {
        const faint = await lowContrastShare(page, index);
        if (faint === undefined || faint <= maxLowContrastShare) continue;
        const message = `${Math.round(faint * 100)}% of the picture behind the text has too little contrast to it`;
        const about = await page.evaluate(([at, words]) => window.a11yProbes.textOverImageResult(at, words), [
          index,
          message,
        ] as const);
        found.push(...withRule('text-on-picture', [about], name));
      }
    }
    await applySetting(page, 'wide-light');
    report(found);
  },
};

/** The part of what is behind a text from which it cannot be told; undefined when it has no place. */
async function lowContrastShare(page: Page, index: number): Promise<number | undefined> {
  const text = await page.evaluate((at) => window.a11yProbes.hideText(at), index);
  const picture = text && (await page.screenshot({ clip: text.clip }));
  await page.evaluate(() => window.a11yProbes.restoreHiddenText());
  return text && picture ? measureLowContrast(picture, text) : undefined;
}

async function measureLowContrast(
  picture: Buffer,
  { colour, requiredContrast }: TextOverImage,
): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let faint = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const below: Rgba = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
    if (contrastRatio(compositeOver(colour, below), below) < requiredContrast - 0.1) faint += 1;
  }
  return faint / (info.width * info.height);
}
