import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { findInvisibleCharacter } from '../diagnostics/invisible-characters.ts';
import { validateTag } from './svg-allowlist.ts';

const maxElements = 2000;
const maxDepth = 20;

/** Ends the parsing of a file at a fault after which the rest of it means nothing. */
class UnreadableSvg extends Error {}

/**
 * What makes an SVG more than a picture, each thing once; empty for one that only draws. A strict XML parser reads it, and
 * only what is on the lists passes, so that nothing depends on knowing every attack. The picture is shown through <img>,
 * which runs nothing; this is the second lock.
 */
export function validateSvg(text: string): string[] {
  const faults = new Set<string>();
  if (findInvisibleCharacter('', text, { line: 1, column: 1 })) faults.add('a sign that nobody sees');
  try {
    parse(text, (tag) => {
      for (const fault of validateTag(tag.name, tag.attributes)) faults.add(fault);
    });
    // The parser replaces the five entities of XML itself. A picture needs none of them.
    if (text.includes('&')) faults.add('an entity (&)');
  } catch (error) {
    if (!(error instanceof UnreadableSvg)) throw error;
    faults.add(error.message);
  }
  return [...faults];
}

/** Calls `visit` for the start tag of each element. Throws UnreadableSvg. */
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
  // Before its attributes are read: the first element must be <svg>, and the limits hold whatever follows.
  parser.on('opentagstart', ({ name }) => {
    elements += 1;
    depth += 1;
    if (depth === 1 && (elements > 1 || name !== 'svg')) refuse(`<${name}> outside the one <svg>`);
    if (elements > maxElements) refuse(`more than ${maxElements} elements`);
  });
  parser.on('opentag', (tag) => {
    if (!tag.isSelfClosing && depth > maxDepth) refuse(`elements nested more than ${maxDepth} deep`);
    visit(tag);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}

/** What this project says about a fault of the parser; undefined for one that only a position describes. */
function syntaxFault(message: string, before: string): string | undefined {
  const [, name] = /<\/([^<>\s]+)\s*>?$/.exec(before) ?? [];
  if (name && /close tag|closing tag/.test(message)) return `an end tag </${name}> that ends nothing`;
  if (/unclosed tag|unexpected end|root element/.test(message)) return 'an element that does not end';
  return /entity/.test(message) ? 'an entity (&)' : undefined;
}
