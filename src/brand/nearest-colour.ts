import { clampChroma, converter, formatHex } from 'culori';

const lightnessSteps = 500;
const toOklch = converter('oklch');

/**
 * The colour nearest to this one that passes: the same hue, only as much lighter or darker as it must be, and paler
 * where a screen cannot show it. Even steps of lightness look even to the eye (OKLCH, CSS Color 4). Undefined when not
 * even black or white passes.
 */
export function nearestColour(colour: string, passes: (colour: string) => boolean): string | undefined {
  const own = toOklch(colour);
  if (!own) return undefined;
  for (let step = 0; step <= lightnessSteps; step++) {
    const change = step / lightnessSteps;
    const found = [own.l - change, own.l + change]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((l) => formatHex(clampChroma({ ...own, l }, 'oklch')))
      .find(passes);
    if (found) return found;
  }
  return ['#000000', '#ffffff'].find(passes);
}
