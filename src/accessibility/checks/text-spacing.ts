import { ownText } from '../in-page/elements.ts';
import { clippedTexts, overlappingTexts } from '../in-page/layout.ts';
import type { SettingName } from '../settings.ts';
import type { PageCheck } from './check.ts';

let cut = new Set<HTMLElement>();
let overlaps = new Map<HTMLElement, HTMLElement>();
let cutBefore = new Map<SettingName, Set<HTMLElement>>();

/** With the spaces of WCAG between lines, words and letters, no text is cut or covered. */
export const textSpacing: PageCheck = {
  id: 'text-spacing',
  wcag: '1.4.12',
  mend: 'Let boxes grow with their text: min-height for height, and no overflow: hidden around text.',
  in: ['narrow-light', 'spaced-wide', 'spaced-narrow'],
  remember() {
    cut = clippedTexts();
    overlaps = overlappingTexts();
    cutBefore = new Map();
  },
  find(setting) {
    if (setting === 'narrow-light') {
      cutBefore.set('spaced-narrow', clippedTexts());
      return [];
    }
    const usual = cutBefore.get(setting) ?? cut;
    const clipped = [...clippedTexts()].filter((element) => !usual.has(element));
    const over = [...overlappingTexts()].filter(([element]) => !overlaps.has(element));
    return [
      ...clipped.map((element) => ({ element, what: 'text with more space is cut' })),
      ...over.map(([element, other]) => ({
        element,
        what: `text with more space lies over "${ownText(other).slice(0, 40)}"`,
      })),
    ];
  },
};
