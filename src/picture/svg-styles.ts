import postcss, { type AtRule, type ChildNode, CssSyntaxError, type Declaration, type Rule } from 'postcss';
import { maxQuotedLength, maxSvgSelectors } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';
import { classesOf, compareSpecificity, isSelected, parseSelector, type Selector } from './svg-selectors.ts';
import type { SvgElement } from './svg-tree.ts';

/** A property that a style sets. */
export interface StyleDeclaration {
  property: string;
  value: string;
  isImportant: boolean;
}

interface StyleRule {
  selector: Selector;
  declarations: readonly StyleDeclaration[];
}

const plainStyles =
  'the file exported with presentation attributes (Illustrator: Styling > Presentation Attributes)';

/** Reads the declarations of a style attribute. */
export function parseStyle(style: string, report: PictureReport): StyleDeclaration[] {
  return readDeclarations(parse(style, 'a style', report), report);
}

/**
 * Reads the style elements of a picture. Returns a function with the declarations for an element, stronger ones later. Rules that
 * select by more than name, class and id are faults, as drawing programs write none.
 */
export function parseStyleSheets(
  elements: readonly SvgElement[],
  report: PictureReport,
): (element: SvgElement) => StyleDeclaration[] {
  const rules = elements.flatMap((element) => parseStyleSheet(element, report));
  if (rules.length > maxSvgSelectors) {
    report.fault(`styles with more than ${maxSvgSelectors} selectors`, plainStyles);
    return () => [];
  }
  const sorted = rules.toSorted((a, b) => compareSpecificity(a.selector, b.selector));
  return (element) => {
    const own = classesOf(element);
    return sorted.flatMap(({ selector, declarations }) =>
      isSelected(selector, element, own) ? declarations : [],
    );
  };
}

function parseStyleSheet({ attributes, text }: SvgElement, report: PictureReport): StyleRule[] {
  const type = attributes.get('type')?.trim().toLowerCase() || 'text/css';
  if (type !== 'text/css') {
    report.drop(`styles in ${type.slice(0, maxQuotedLength)}`);
    return [];
  }
  const media = attributes.get('media')?.trim().toLowerCase() || 'all';
  if (media !== 'all') faultAtTimes(`media="${media.slice(0, maxQuotedLength)}"`, report);
  return parse(text, 'a style sheet', report).flatMap((node) => {
    if (node.type === 'atrule') checkAtRule(node, report);
    return node.type === 'rule' ? toStyleRules(node, report) : [];
  });
}

function parse(css: string, what: string, report: PictureReport): ChildNode[] {
  try {
    return postcss.parse(css).nodes;
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    report.fault(`${what} that cannot be read`, plainStyles);
    return [];
  }
}

function faultAtTimes(when: string, report: PictureReport): void {
  report.fault(`a style that applies at times only (${when})`, plainStyles);
}

function checkAtRule({ name, params }: AtRule, report: PictureReport): void {
  const kind = name.toLowerCase();
  // Without text, which is refused by itself, a font draws nothing. Animations are refused where they are named.
  const isInert = ['font-face', 'charset', 'keyframes'].includes(kind);
  if (isInert || (kind === 'namespace' && params.includes('http://www.w3.org/2000/svg')))
    report.drop(`@${kind}`);
  else if (kind === 'import') report.fault('a link to another file', 'a picture in one file');
  else faultAtTimes(`@${kind.slice(0, maxQuotedLength)}`, report);
}

function toStyleRules({ selectors, nodes }: Rule, report: PictureReport): StyleRule[] {
  const declarations = readDeclarations(nodes, report);
  return selectors.flatMap((text) => {
    const selector = parseSelector(text);
    if (!selector) report.fault(`styles for "${text.slice(0, maxQuotedLength)}"`, plainStyles);
    return selector ? [{ selector, declarations }] : [];
  });
}

function readDeclarations(nodes: readonly ChildNode[], report: PictureReport): StyleDeclaration[] {
  return nodes.flatMap((node) => {
    if (node.type === 'decl') return readDeclaration(node, report);
    if (node.type !== 'comment') report.fault('styles within styles', plainStyles);
    return [];
  });
}

function readDeclaration(
  { prop, value, important, raws }: Declaration,
  report: PictureReport,
): StyleDeclaration[] {
  // postcss takes the mark before a property, by which only an old browser reads it, for space.
  if (/[*_$]$/.test(raws.before ?? '')) {
    report.drop(`the style ${prop.slice(0, maxQuotedLength)} for an old browser`);
    return [];
  }
  if (prop.includes('\\')) report.fault('a style that cannot be read', plainStyles);
  const isOwn = prop.startsWith('--');
  return [
    { property: isOwn ? prop : prop.toLowerCase(), value: value.trim(), isImportant: important === true },
  ];
}
