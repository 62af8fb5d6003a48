import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { findInvisibleCharacter } from '../diagnostics/invisible-characters.ts';
import { maxSvgDepth, maxSvgElements } from './limits.ts';
import { validateTag } from './svg-allowlist.ts';

/** Aborts parsing at a fatal error. */
class UnreadableSvg extends Error {}

/**
 * Returns the faults of an SVG, without duplicates; empty when it is safe. A strict XML parser and an allow-list are used, so
 * that safety does not depend on knowing every attack. Images are rendered through <img>, which disables scripts; this is
 * defence in depth.
 */
export function validateSvg(text: string): string[] {
  const faults = new Set<string>();
  if (findInvisibleCharacter('', text, { line: 1, column: 1 })) faults.add('a sign that nobody sees');
  try {
    parse(text, (tag) => {
      for (const fault of validateTag(tag.name, tag.attributes)) faults.add(fault);
    });
    // The parser resolves the five predefined XML entities. An image needs none of them.
    if (text.includes('&')) faults.add('an entity (&)');
  } catch (error) {
    if (!(error instanceof UnreadableSvg)) throw error;
    faults.add(error.message);
  }
  return [...faults];
}

/** Calls `visit` for each start tag. Throws UnreadableSvg. */
function parse(text: string, visit: (tag: SaxesTagPlain) => void): void {
  const parser = new SaxesParser();
  let elements = 0;
  let depth = 0;
  const refuse = (fault: string) => {
    throw new UnreadableSvg(fault);
  };
  const line = () => `something that is not SVG in line ${parser.line}`;
  parser.on('error', ({ message }) => refuse(syntaxFault(message, text.slice(0, parser.position)) ?? line()));
  parser.on('doctype', () => refuse('a document type or entity'));
  parser.on('cdata', () => refuse('a document type or entity'));
  parser.on('processinginstruction', () => refuse(line()));
  // Before attributes are parsed, so that the root element and the limits are checked first.
  parser.on('opentagstart', ({ name }) => {
    elements += 1;
    depth += 1;
    if (depth === 1 && (elements > 1 || name !== 'svg')) refuse(`<${name}> outside the one <svg>`);
    if (elements > maxSvgElements) refuse(`more than ${maxSvgElements} elements`);
  });
  parser.on('opentag', (tag) => {
    if (!tag.isSelfClosing && depth > maxSvgDepth) refuse(`elements nested more than ${maxSvgDepth} deep`);
    visit(tag);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}

/** Maps a parser error to a message; undefined when only its position helps. */
function syntaxFault(message: string, before: string): string | undefined {
  const [, name] = /<\/([^<>\s]+)\s*>?$/.exec(before) ?? [];
  if (name && /close tag|closing tag/.test(message)) return `an end tag </${name}> that ends nothing`;
  if (/unclosed tag|unexpected end|root element/.test(message)) return 'an element that does not end';
  return /entity/.test(message) ? 'an entity (&)' : undefined;
}
