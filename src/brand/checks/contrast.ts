import type { Problem } from '../../problems/problem.ts';
import { contrastOf } from '../contrast.ts';
import { nearestColour } from '../nearest-colour.ts';
import { type Pairing, pairings, type SchemeName, siteColours } from '../pairings.ts';
import type { BrandCheck, Pack } from './check.ts';

/** Colours that meet can be told apart, light and dark; the answer to a colour that is too near is one that passes. */
export const contrast: BrandCheck = (pack) =>
  (['light', 'dark'] as const).flatMap((scheme) => checkScheme(pack, scheme));

function checkScheme({ file, data, placeOf }: Pack, scheme: SchemeName): Problem[] {
  const colours = { ...siteColours[scheme], ...data.colours[scheme] };
  const problems: Problem[] = [];
  for (const pairing of pairings) {
    const { front, back, least, what } = pairing;
    const ratio = contrastOf(colours[front], colours[back]);
    if (ratio >= least) continue;
    const found = replacement(pairing, colours);
    problems.push({
      file,
      ...placeOf(['colours', scheme, front]),
      wrong: `"colours.${scheme}.${front}" has a contrast of ${rounded(ratio)}:1 on ${nameOf(back, colours)}, and ${what} needs ${least}:1`,
      instead: `"${found}", the nearest colour that passes`,
    });
    // What follows is judged as if the advice had been taken, so that two pieces of advice never undo each other.
    colours[front] = found;
  }
  return problems;
}

/** The nearest colour that passes wherever it is used or, where there is none, at least on what it stands on. */
function replacement(pairing: Pairing, colours: Colours): string {
  const { front } = pairing;
  const passes = (wanted: Pairing[]) => (colour: string) =>
    wanted.every((each) => {
      const seen = { ...colours, [front]: colour };
      return contrastOf(seen[each.front], seen[each.back]) >= each.least;
    });
  const all = pairings.filter((each) => each.front === front || each.back === front);
  const own = pairings.filter((each) => each.front === front);
  return (
    nearestColour(colours[front], passes(all)) ?? nearestColour(colours[front], passes(own)) ?? '#000000'
  );
}

type Colours = Record<Pairing['back'], string>;

/** Rounded down, so that a contrast that fails never looks as if it passed. */
function rounded(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

function nameOf(back: Pairing['back'], colours: Colours): string {
  if (back === 'page') return `the page (${colours.page})`;
  return back === 'panel' ? `grey panels (${colours.panel})` : `"${back}"`;
}
