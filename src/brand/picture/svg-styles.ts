import postcss, { CssSyntaxError, type Declaration, type Rule } from 'postcss';
import type { PictureReport } from './picture-fault.ts';
import type { SvgElement } from './svg-tree.ts';

/** Declarations by property, the last one of each. */
export type Declarations = Map<string, string>;

/** A rule of a style element that applies to elements by name, class and id. */
interface StyleRule {
  matches: (element: SvgElement) => boolean;
  /** Ids, classes and names of the selector, as CSS counts them. */
  specificity: [number, number, number];
  declarations: Declarations;
}

const plainStyles =
  'the file exported with presentation attributes (Illustrator: Styling > Presentation Attributes)';

/** Parses the declarations of a style attribute. */
export function parseStyle(style: string, report: PictureReport): Declarations {
  try {
    return declarationsOf(postcss.parse(style).nodes.filter((node) => node.type === 'decl'));
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    report.fault('a style that cannot be read', plainStyles);
    return new Map();
  }
}

/**
 * Parses the style elements of a picture. Returns a function with the declarations for an element, the ones that win last. Rules
 * that select by more than name, class and id are faults, as drawing programs write none.
 */
export function parseStyleSheets(
  sheets: readonly string[],
  report: PictureReport,
): (element: SvgElement) => Declarations[] {
  const rules = sheets.flatMap((sheet) => parseStyleSheet(sheet, report));
  const sorted = rules.toSorted((a, b) => compareSpecificity(a.specificity, b.specificity));
  return (element) => sorted.filter((rule) => rule.matches(element)).map(({ declarations }) => declarations);
}

function parseStyleSheet(sheet: string, report: PictureReport): StyleRule[] {
  try {
    return postcss.parse(sheet).nodes.flatMap((node) => {
      if (node.type === 'rule') return toStyleRules(node, report);
      if (node.type === 'atrule') checkAtRule(node.name, report);
      return [];
    });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    report.fault('a style sheet that cannot be read', plainStyles);
    return [];
  }
}

function checkAtRule(name: string, report: PictureReport): void {
  // Without text, which is refused by itself, a font draws nothing.
  if (['font-face', 'charset', 'namespace'].includes(name.toLowerCase())) report.drop(`@${name}`);
  else if (name.toLowerCase() === 'import') report.fault('a link to another file', 'a picture in one file');
  else report.fault(`a style that applies at times only (@${name})`, plainStyles);
}

function toStyleRules({ selectors, nodes }: Rule, report: PictureReport): StyleRule[] {
  const declarations = declarationsOf(nodes.filter((node) => node.type === 'decl'));
  return selectors.flatMap((selector) => {
    const [, name = '', rest = ''] = /^(\*|[a-z]+)?((?:[.#][\w-]+)*)$/i.exec(selector.trim()) ?? [];
    if (name === '' && rest === '') {
      report.fault(`styles for "${selector.slice(0, 40)}"`, plainStyles);
      return [];
    }
    const classes = [...rest.matchAll(/\.([\w-]+)/g)].map(([, each = '']) => each);
    const ids = [...rest.matchAll(/#([\w-]+)/g)].map(([, each = '']) => each);
    const matches = ({ name: own, attributes }: SvgElement) => {
      const ownClasses = (attributes.get('class') ?? '').split(/\s+/);
      return (
        (name === '' || name === '*' || name === own) &&
        classes.every((each) => ownClasses.includes(each)) &&
        ids.every((each) => attributes.get('id') === each)
      );
    };
    const names = name === '' || name === '*' ? 0 : 1;
    return { matches, declarations, specificity: [ids.length, classes.length, names] };
  });
}

function declarationsOf(nodes: readonly Declaration[]): Declarations {
  const found: Declarations = new Map();
  for (const { prop, value } of nodes) {
    const key = prop.toLowerCase();
    // Figma writes a colour for every screen first, and then the same for screens with more colours.
    if (!(found.has(key) && /^\s*color\(/i.test(value))) found.set(key, value.trim());
  }
  return found;
}

function compareSpecificity(a: StyleRule['specificity'], b: StyleRule['specificity']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
