/** A comment, an element whose content is no markup, or a tag. */
const noText =
  /<!--[\s\S]*?-->|<(title|script|style|textarea|option)\b[\s\S]*?<\/\1>|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

type Change = (piece: string) => string;

/** Returns HTML with its texts changed, and in another way its tags, comments and elements whose content is no markup. */
export function mapTexts(html: string, ofText: Change, ofRest: Change = (rest) => rest): string {
  let changed = '';
  let position = 0;
  for (const match of html.matchAll(noText)) {
    changed += ofText(html.slice(position, match.index)) + ofRest(match[0]);
    position = match.index + match[0].length;
  }
  return changed + ofText(html.slice(position));
}

/**
 * Returns HTML in which the groups of a number stay in their order in a page from right to left. A space between digits would let
 * a browser show 0808 802 0300 as "0300 802 0808"; a no-break space is a separator within a number (UAX #9, class CS).
 */
export function keepDigitGroups(html: string): string {
  return mapTexts(html, (text) => text.replaceAll(/(?<=\d) (?=\d)/g, '\u00A0'));
}
