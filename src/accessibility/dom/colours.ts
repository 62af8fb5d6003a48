/** A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

const colourCache = new Map<string, Rgba>();
let canvasContext: CanvasRenderingContext2D | null | undefined;

/** Parses any CSS colour to sRGB. The browser converts all formats but `rgb()`. */
export function parseColour(css: string): Rgba {
  const cached = colourCache.get(css);
  if (cached) return cached;
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

/** Composites one colour over another. */
export function compositeOver(top: Rgba, below: Rgba): Rgba {
  const alpha = top[3] + below[3] * (1 - top[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const blend = (index: 0 | 1 | 2) => (top[index] * top[3] + below[index] * below[3] * (1 - top[3])) / alpha;
  return [blend(0), blend(1), blend(2), alpha];
}

/** Returns the contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: Rgba, other: Rgba): number {
  const [light, dark] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function relativeLuminance([red, green, blue]: Rgba): number {
  const linearize = (value: number) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linearize(red) + 0.7152 * linearize(green) + 0.0722 * linearize(blue);
}

/** Returns the colours in a CSS value like a gradient or a shadow. */
export function extractColours(css: string): Rgba[] {
  return [
    ...css.matchAll(/(?:rgba?|hsla?|color|oklch|oklab|lab|lch|hwb|color-mix)\((?:[^()]|\([^()]*\))*\)/g),
  ].map(([match]) => parseColour(match));
}
