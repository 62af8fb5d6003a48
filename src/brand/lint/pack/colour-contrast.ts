import { wcagContrast } from 'culori';
import type { Violation } from '../../../diagnostics/rule.ts';
import { type ColourPair, colourPairs, type SiteColours, siteColours } from '../../colour-pairs.ts';
import { nearestColour } from '../../nearest-colour.ts';
import type { ColourScheme, SchemeColours } from '../../palette.ts';
import type { PackRule, PackSubject } from '../pack-rule.ts';

export const colourContrast: PackRule = {
  id: 'colour-contrast',
  description:
    'No pair of colours below the contrast that WCAG asks for, in light or dark, with the tints that are mixed from the link colour: text and controls could not be told apart (WCAG 1.4.3, 1.4.11).',
  check(pack, report) {
    report((['light', 'dark'] as const).flatMap((scheme) => checkScheme(pack, scheme)));
  },
};

function checkScheme({ data, positionOf }: PackSubject, scheme: ColourScheme): Violation[] {
  const own = { ...data.colours[scheme] };
  const diagnostics: Violation[] = [];
  for (const pairing of colourPairs) {
    const { foreground, background, minContrast, purpose } = pairing;
    const colours = siteColours(scheme, own);
    const ratio = contrastOf(pairing, colours);
    if (ratio >= minContrast) continue;
    const found = suggestColour(pairing, scheme, own);
    diagnostics.push({
      ...positionOf(['colours', scheme, foreground]),
      message: `"colours.${scheme}.${foreground}" has a contrast of ${floorToHundredths(ratio)}:1 on ${backgroundName(background, colours)}, and ${purpose} needs ${minContrast}:1`,
      fix: `"${found}", the nearest colour that passes`,
    });
    // Later pairs are checked with the suggestion applied, so that two suggestions never contradict each other.
    own[foreground] = found;
  }
  return diagnostics;
}

/** Returns the nearest colour that passes in every pair or, failing that, on this background. */
function suggestColour({ foreground }: ColourPair, scheme: ColourScheme, own: SchemeColours): string {
  const passes = (wanted: ColourPair[]) => (colour: string) => {
    // The palette is mixed anew, since a new link colour changes what it is on.
    const colours = siteColours(scheme, { ...own, [foreground]: colour });
    return wanted.every((each) => contrastOf(each, colours) >= each.minContrast);
  };
  const all = colourPairs.filter((each) => each.foreground === foreground || each.background === foreground);
  const onItsOwn = colourPairs.filter((each) => each.foreground === foreground);
  return (
    nearestColour(own[foreground], passes(all)) ??
    nearestColour(own[foreground], passes(onItsOwn)) ??
    '#000000'
  );
}

function contrastOf({ foreground, background }: ColourPair, colours: SiteColours): number {
  return wcagContrast(colours[foreground], colours[background]);
}

/** Rounds down, so that a failing contrast ratio is never shown as a passing one. */
function floorToHundredths(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

const surfaceNames: Partial<Record<ColourPair['background'], string>> = {
  bg: 'the page',
  tint: 'tinted bands',
  card: 'cards',
  deep: 'marked words',
};

function backgroundName(background: ColourPair['background'], colours: SiteColours): string {
  const surface = surfaceNames[background];
  return surface ? `${surface} (${colours[background]})` : `"${background}"`;
}
