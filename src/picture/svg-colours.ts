import { colorsNamed, formatHex, formatHex8, parse } from 'culori';

const hex = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
/** Functions of the colours that every screen shows. Others are for screens with more colours. */
const colourFunction = /^(?:rgba?|hsla?|hwb)\([-+\d.,e%/\sadegrnotu]*\)$/i;
/** No program writes a longer one, and the parser of colours takes its time for it. */
const longestFunction = 100;

/** Colours that the system of each reader decides (CSS Color 4, 6.2 and appendix A). */
const systemColours = new Set(
  `accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight
  highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext activeborder activecaption appworkspace background
  buttonhighlight buttonshadow captiontext inactiveborder inactivecaption inactivecaptiontext infobackground infotext menu menutext
  scrollbar threeddarkshadow threedface threedhighlight threedlightshadow threedshadow window windowframe windowtext`.split(
    /\s+/,
  ),
);

/**
 * Reads a colour that every browser draws alike; undefined for any other text. Functions become digits, which other programs read
 * as well.
 */
export function readColour(text: string): string | undefined {
  const name = text.toLowerCase();
  if (hex.test(text) || name === 'transparent' || Object.hasOwn(colorsNamed, name)) return text;
  if (name === 'currentcolor') return 'currentColor';
  const isShort = text.length <= longestFunction;
  const colour = isShort && colourFunction.test(text) ? parse(text) : undefined;
  if (!colour) return undefined;
  return (colour.alpha ?? 1) < 1 ? formatHex8(colour) : formatHex(colour);
}

/** Whether a colour is one of the reader's system. */
export function isSystemColour(text: string): boolean {
  return systemColours.has(text.toLowerCase());
}

/** Whether a colour that `readColour` returned shows nothing. */
export function isClear(colour: string): boolean {
  return /^(?:none|transparent|#[\da-f]{3}0|#[\da-f]{6}00)$/i.test(colour);
}
