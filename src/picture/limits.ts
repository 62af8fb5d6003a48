/** Each side of a PNG in pixels, since a small file can decompress to gigabytes. */
export const maxPicturePixels = 2000;
/** Elements of an SVG. */
export const maxSvgElements = 2000;
/** Elements of an SVG within each other. */
export const maxSvgDepth = 20;
/** Characters of a value, a name or a selector of a picture that a message quotes. */
export const maxQuotedLength = 40;
/** Shapes that an SVG draws, those that others refer to each time. */
export const maxSvgDrawn = 10_000;
/** References of an SVG within each other: programs that draw it have limits of their own. */
export const maxSvgReferences = 20;
/** Selectors of the styles of an SVG, each of which is compared with each element. */
export const maxSvgSelectors = 1000;
/** Longer side of an SVG in its own units: programs draw nothing of a smaller one. */
export const minSvgSide = 0.1;
/** Longer side of an SVG that is shown in its own size. One drawn at the scale of a stamp or a building is not. */
export const minOwnSvgSide = 16;
export const maxOwnSvgSide = 2000;
/** Size of the colour profile of a PNG, decompressed: one for screens has some kilobytes. In bytes. */
export const maxProfileBytes = 64 * 1024;
