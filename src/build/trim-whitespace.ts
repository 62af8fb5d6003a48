/** Elements beside which white space is never rendered: boxes of their own, and metadata. */
const boxes =
  'address|article|aside|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|li|link|main|meta|nav|ol|p|search|section|summary|table|tbody|td|th|thead|title|tr|ul';
const betweenBoxes = new RegExp(`(</?(?:${boxes})(?:\\s[^<>]*)?>)\\s+(?=</?(?:${boxes})[\\s>])`, 'g');

/**
 * Removes the white space between the tags of two boxes, which a browser does not render. Astro keeps it, since its compiler
 * cannot know what a component renders beside it. Between words, and beside inline elements, all stays.
 */
export function trimWhitespace(html: string): string {
  return html.replaceAll(betweenBoxes, '$1');
}
