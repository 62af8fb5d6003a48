import { clampChroma, converter, formatHex } from 'culori';

const lightnessSteps = 500;
const toOklch = converter('oklch');

/**
 * Returns the nearest colour that passes: the same hue, with the smallest change of lightness, and less chroma where it would be
 * out of the sRGB gamut. OKLCH is perceptually uniform (CSS Color 4). Undefined when not even black or white passes.
 */
export function nearestColour(colour: string, passes: (colour: string) => boolean): string | undefined {
  const original = toOklch(colour);
  if (!original) return undefined;
  for (let step = 0; step <= lightnessSteps; step++) {
    const change = step / lightnessSteps;
    const candidate = [original.l - change, original.l + change]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((l) => formatHex(clampChroma({ ...original, l }, 'oklch')))
      .find(passes);
    if (candidate) return candidate;
  }
  return ['#000000', '#ffffff'].find(passes);
}
