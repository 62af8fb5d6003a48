import { ownText } from '../../dom/element-queries.ts';
import { clippedTexts, overlappingTexts } from '../../dom/layout.ts';
import type { SettingName } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

let initiallyClipped = new Set<HTMLElement>();
let initialOverlaps = new Map<HTMLElement, HTMLElement>();
let clippedBefore = new Map<SettingName, Set<HTMLElement>>();

export const textSpacing: StaticRule = {
  id: 'text-spacing',
  description:
    'No text cut or covered when lines, words and letters have the spacing of WCAG: people with dyslexia set it so.',
  wcag: '1.4.12',
  fix: 'Let boxes grow with their text: min-height for height, and no overflow: hidden around text.',
  settings: ['narrow-light', 'spaced-wide', 'spaced-narrow'],
  captureInitialState() {
    initiallyClipped = clippedTexts();
    initialOverlaps = overlappingTexts();
    clippedBefore = new Map();
  },
  check({ setting }, report) {
    if (setting === 'narrow-light') {
      clippedBefore.set('spaced-narrow', clippedTexts());
      return;
    }
    const baseline = clippedBefore.get(setting) ?? initiallyClipped;
    const clipped = [...clippedTexts()].filter((element) => !baseline.has(element));
    const over = [...overlappingTexts()].filter(([element]) => !initialOverlaps.has(element));
    report([
      ...clipped.map((element) => ({ element, message: 'text with more space is cut' })),
      ...over.map(([element, other]) => ({
        element,
        message: `text with more space lies over "${ownText(other).slice(0, 40)}"`,
      })),
    ]);
  },
};
