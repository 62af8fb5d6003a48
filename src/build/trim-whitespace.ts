/** Elements beside which white space is never rendered: boxes of their own, and metadata. */
const boxes =
  'address|article|aside|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|li|link|main|meta|nav|ol|p|search|section|summary|table|tbody|td|th|thead|title|tr|ul';
const betweenBoxes = new RegExp(`(</?(?:${boxes})(?:\\s[^<>]*)?>)\\s+(?=</?(?:${boxes})[\\s>])`, 'g');
const atStart = new RegExp(`(<(?:${boxes})(?:\\s[^<>]*)?>)\\s+`, 'g');
const atEnd = new RegExp(`\\s+(?=</(?:${boxes})>)`, 'g');
const emptyShape = /><\/(?:path|circle|ellipse|rect|line|polyline|polygon)>/g;

/**
 * Removes the white space between the tags of two boxes, and at the start and end of one, which a browser does not render, and
 * the end tags of empty shapes. Astro keeps them, since its compiler cannot know what a component renders beside them. Between
 * words, and beside inline elements, all stays.
 */
export function trimWhitespace(html: string): string {
  return html
    .replaceAll(betweenBoxes, '$1')
    .replaceAll(atStart, '$1')
    .replaceAll(atEnd, '')
    .replaceAll(emptyShape, '/>');
}
