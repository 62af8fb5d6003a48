import { findInvisibleCharacter } from '../diagnostics/invisible-characters.ts';
import { validateTag } from './svg-allowlist.ts';

const maxElements = 2000;
const maxDepth = 20;

/** One piece of XML at a time: a tag, a comment, the first line, or text. What fits none of these is refused. */
const tokenPattern =
  /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--(?:(?!--)[\s\S])*-->|<\?xml [^<>?]*\?>|[^<]+/y;

/** Where a reading stands. */
interface ParserState {
  /** The names of the elements that have begun and not ended. */
  openElements: string[];
  /** How many elements have begun. */
  elementCount: number;
}

/**
 * What makes an SVG more than a picture, each thing once; empty for one that only draws. The text is read piece by
 * piece without recursion and only what is on the lists passes, so that nothing depends on knowing every attack. The
 * picture is shown through <img>, which runs nothing; this is the second lock.
 */
export function validateSvg(text: string): string[] {
  const faults = new Set<string>();
  const reading: ParserState = { openElements: [], elementCount: 0 };
  if (findInvisibleCharacter('', text, { line: 1, column: 1 })) faults.add('a sign that nobody sees');
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const from = tokenPattern.lastIndex;
    const found = tokenPattern.exec(text);
    if (!found) return [...faults, describeSyntaxError(text, from)];
    const misplaced = advance(reading, found);
    if (misplaced) return [...faults, misplaced];
    for (const fault of validateToken(found)) faults.add(fault);
  }
  if (reading.openElements.length > 0 || reading.elementCount === 0)
    faults.add('an element that does not end');
  return [...faults];
}

function validateToken([whole, closing, name, own = '']: RegExpExecArray): string[] {
  if (!name) return whole.includes('&') ? ['an entity (&)'] : [];
  return closing ? [] : validateTag(name, own);
}

/** Consumes one token; returns what is wrong with the nesting of a tag. */
function advance(reading: ParserState, [, closing, name, , empty]: RegExpExecArray): string | undefined {
  const { openElements } = reading;
  if (!name) return undefined;
  if (closing) return openElements.pop() === name ? undefined : `an end tag </${name}> that ends nothing`;
  if (openElements.length === 0 && (reading.elementCount > 0 || name !== 'svg'))
    return `<${name}> outside the one <svg>`;
  reading.elementCount += 1;
  if (reading.elementCount > maxElements) return `more than ${maxElements} elements`;
  if (!empty) openElements.push(name);
  return openElements.length > maxDepth ? `elements nested more than ${maxDepth} deep` : undefined;
}

function describeSyntaxError(text: string, from: number): string {
  if (/^<!(?:DOCTYPE|ENTITY|\[)/i.test(text.slice(from, from + 20))) return 'a document type or entity';
  return `something that is not SVG in line ${text.slice(0, from).split('\n').length}`;
}
