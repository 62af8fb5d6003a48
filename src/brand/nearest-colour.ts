import { linearise, rgbChannels } from './contrast-ratio.ts';

/** Lightness, and the two axes of colour. Even steps look even to the eye (B. Ottosson, "A perceptual color space"). */
type Oklab = [lightness: number, a: number, b: number];

const lightnessSteps = 500;

/**
 * The colour nearest to this one that passes: the same hue, only as much lighter or darker as it must be, and paler
 * where the screen cannot show it. Undefined when not even black or white passes.
 */
export function nearestColour(colour: string, passes: (colour: string) => boolean): string | undefined {
  const [lightness, a, b] = toOklab(colour);
  for (let step = 0; step <= lightnessSteps; step++) {
    const change = step / lightnessSteps;
    const found = [lightness - change, lightness + change]
      .filter((each) => each >= 0 && each <= 1)
      .map((each) => mapToGamut([each, a, b]))
      .find(passes);
    if (found) return found;
  }
  return ['#000000', '#ffffff'].find(passes);
}

function toOklab(colour: string): Oklab {
  const [r, g, b] = rgbChannels(colour).map(linearise) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The colour as # and six digits, made paler step by step until a screen can show it. */
function mapToGamut([lightness, a, b]: Oklab): string {
  for (let strength = 1; strength > 0; strength -= 0.02) {
    const rgb = oklabToLinearRgb([lightness, a * strength, b * strength]);
    if (rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005)) return toHex(rgb);
  }
  return toHex(oklabToLinearRgb([lightness, 0, 0]));
}

function oklabToLinearRgb([lightness, a, b]: Oklab): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toHex(rgb: number[]): string {
  const digits = rgb.map((channel) => {
    const light = Math.min(1, Math.max(0, channel));
    const curved = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(curved * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
