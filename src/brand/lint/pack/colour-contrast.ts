import { wcagContrast } from 'culori';
import type { Violation } from '../../../diagnostics/rule.ts';
import { type ColourPair, type ColourScheme, colourPairs, siteColours } from '../../colour-pairs.ts';
import { nearestColour } from '../../nearest-colour.ts';
import type { PackRule, PackSubject } from '../pack-rule.ts';

export const colourContrast: PackRule = {
  id: 'colour-contrast',
  description:
    'No pair of brand colours below the contrast that WCAG asks for, in light or dark: text and controls could not be told apart (WCAG 1.4.3, 1.4.11).',
  check(pack, report) {
    report((['light', 'dark'] as const).flatMap((scheme) => checkScheme(pack, scheme)));
  },
};

function checkScheme({ data, positionOf }: PackSubject, scheme: ColourScheme): Violation[] {
  const colours = { ...siteColours[scheme], ...data.colours[scheme] };
  const diagnostics: Violation[] = [];
  for (const pairing of colourPairs) {
    const { foreground, background, minContrast, purpose } = pairing;
    const ratio = wcagContrast(colours[foreground], colours[background]);
    if (ratio >= minContrast) continue;
    const found = suggestColour(pairing, colours);
    diagnostics.push({
      ...positionOf(['colours', scheme, foreground]),
      message: `"colours.${scheme}.${foreground}" has a contrast of ${floorToHundredths(ratio)}:1 on ${backgroundName(background, colours)}, and ${purpose} needs ${minContrast}:1`,
      fix: `"${found}", the nearest colour that passes`,
    });
    // Later pairs are checked with the suggestion applied, so that two suggestions never contradict each other.
    colours[foreground] = found;
  }
  return diagnostics;
}

/** Returns the nearest colour that passes in every pair or, failing that, on this background. */
function suggestColour(pairing: ColourPair, colours: PairColours): string {
  const { foreground } = pairing;
  const passes = (wanted: ColourPair[]) => (colour: string) =>
    wanted.every((each) => {
      const seen = { ...colours, [foreground]: colour };
      return wcagContrast(seen[each.foreground], seen[each.background]) >= each.minContrast;
    });
  const all = colourPairs.filter((each) => each.foreground === foreground || each.background === foreground);
  const own = colourPairs.filter((each) => each.foreground === foreground);
  return (
    nearestColour(colours[foreground], passes(all)) ??
    nearestColour(colours[foreground], passes(own)) ??
    '#000000'
  );
}

type PairColours = Record<ColourPair['background'], string>;

/** Rounds down, so that a failing contrast ratio is never shown as a passing one. */
function floorToHundredths(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

function backgroundName(back: ColourPair['background'], colours: PairColours): string {
  if (back === 'page') return `the page (${colours.page})`;
  return back === 'panel' ? `grey panels (${colours.panel})` : `"${back}"`;
}
