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

/** Maximum texts per page, since each takes a screenshot. */
const maxTexts = 12;
/** Text is legible when most of the pixels behind it have enough contrast. */
const maxLowContrastShare = 0.25;

/** Text over an image has enough contrast, in a wide and a narrow viewport (WCAG 1.4.3). */
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
    const results: InteractiveResult[] = [];
    for (const name of ['wide-light', 'narrow-light'] as const) {
      await applySetting(page, name);
      await reloadIfChanged();
      const count = await page.evaluate(() => window.a11yProbes.findTextsOverImages());
      for (let index = 0; index < Math.min(count, maxTexts); index++) {
        const share = await lowContrastShare(page, index);
        if (share === undefined || share <= maxLowContrastShare) continue;
        const message = `${Math.round(share * 100)}% of the picture behind the text has too little contrast to it`;
        const result = await page.evaluate(([at, text]) => window.a11yProbes.textOverImageResult(at, text), [
          index,
          message,
        ] as const);
        results.push(...withRule('text-on-picture', [result], name));
      }
    }
    await applySetting(page, 'wide-light');
    report(results);
  },
};

/** Resolves to the share of pixels behind a text with too little contrast; undefined when it has no visible line. */
async function lowContrastShare(page: Page, index: number): Promise<number | undefined> {
  const text = await page.evaluate((at) => window.a11yProbes.hideText(at), index);
  const screenshot = text && (await page.screenshot({ clip: text.clip }));
  await page.evaluate(() => window.a11yProbes.restoreHiddenText());
  return text && screenshot ? measureLowContrast(screenshot, text) : undefined;
}

async function measureLowContrast(
  screenshot: Buffer,
  { colour, requiredContrast }: TextOverImage,
): Promise<number> {
  const { data, info } = await sharp(screenshot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let lowContrastPixels = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const backdrop: Rgba = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
    if (contrastRatio(compositeOver(colour, backdrop), backdrop) < requiredContrast - 0.1)
      lowContrastPixels += 1;
  }
  return lowContrastPixels / (info.width * info.height);
}
