import { strangeSign } from '../problems/signs.ts';
import { tagFaults } from './svg-shapes.ts';

const mostElements = 2000;
const deepest = 20;

/** One piece of XML at a time: a tag, a comment, the first line, or text. What fits none of these is refused. */
const piece =
  /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--(?:(?!--)[\s\S])*-->|<\?xml [^<>?]*\?>|[^<]+/y;

/** Where a reading stands. */
interface Reading {
  /** The names of the elements that have begun and not ended. */
  open: string[];
  /** How many elements have begun. */
  count: number;
}

/**
 * What makes an SVG more than a picture, each thing once; empty for one that only draws. The text is read piece by
 * piece without recursion and only what is on the lists passes, so that nothing depends on knowing every attack. The
 * picture is shown through <img>, which runs nothing; this is the second lock.
 */
export function svgFaults(text: string): string[] {
  const faults = new Set<string>();
  const reading: Reading = { open: [], count: 0 };
  if (strangeSign('', text, { line: 1, column: 1 })) faults.add('a sign that nobody sees');
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const from = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) return [...faults, whyNotRead(text, from)];
    const misplaced = follow(reading, found);
    if (misplaced) return [...faults, misplaced];
    for (const fault of faultsIn(found)) faults.add(fault);
  }
  if (reading.open.length > 0 || reading.count === 0) faults.add('an element that does not end');
  return [...faults];
}

function faultsIn([whole, closing, name, own = '']: RegExpExecArray): string[] {
  if (!name) return whole.includes('&') ? ['an entity (&)'] : [];
  return closing ? [] : tagFaults(name, own);
}

/** Goes on by one piece; answers with what is wrong about the place of a tag. */
function follow(reading: Reading, [, closing, name, , empty]: RegExpExecArray): string | undefined {
  const { open } = reading;
  if (!name) return undefined;
  if (closing) return open.pop() === name ? undefined : `an end tag </${name}> that ends nothing`;
  if (open.length === 0 && (reading.count > 0 || name !== 'svg')) return `<${name}> outside the one <svg>`;
  reading.count += 1;
  if (reading.count > mostElements) return `more than ${mostElements} elements`;
  if (!empty) open.push(name);
  return open.length > deepest ? `elements nested more than ${deepest} deep` : undefined;
}

function whyNotRead(text: string, from: number): string {
  if (/^<!(?:DOCTYPE|ENTITY|\[)/i.test(text.slice(from, from + 20))) return 'a document type or entity';
  return `something that is not SVG in line ${text.slice(0, from).split('\n').length}`;
}
