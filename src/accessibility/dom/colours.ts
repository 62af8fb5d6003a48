/** A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

const colourCache = new Map<string, Rgba>();
let canvasContext: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour, however it is written, as sRGB. The browser itself does the sum. */
export function parseColour(css: string): Rgba {
  const before = colourCache.get(css);
  if (before) return before;
  const simple = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css);
  const colour: Rgba = simple
    ? [Number(simple[1]), Number(simple[2]), Number(simple[3]), Number(simple[4] ?? 1)]
    : rasterizeColour(css);
  colourCache.set(css, colour);
  return colour;
}

function rasterizeColour(css: string): Rgba {
  canvasContext ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvasContext) return [0, 0, 0, 1];
  canvasContext.canvas.width = canvasContext.canvas.height = 1;
  canvasContext.fillStyle = css;
  canvasContext.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvasContext.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** One colour laid over another. */
export function compositeOver(top: Rgba, below: Rgba): Rgba {
  const alpha = top[3] + below[3] * (1 - top[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const mix = (index: 0 | 1 | 2) => (top[index] * top[3] + below[index] * below[3] * (1 - top[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

/** The contrast of two solid colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: Rgba, other: Rgba): number {
  const [light, dark] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function relativeLuminance([red, green, blue]: Rgba): number {
  const part = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** The colours that a CSS value like a gradient or a shadow names. */
export function extractColours(css: string): Rgba[] {
  return [
    ...css.matchAll(/(?:rgba?|hsla?|color|oklch|oklab|lab|lch|hwb|color-mix)\((?:[^()]|\([^()]*\))*\)/g),
  ].map(([one]) => parseColour(one));
}
