/** A style sheet that is inlined only where needed, as marked by the layout. */
const styleElement = /<style data-part>([\s\S]*?)<\/style>/g;

/** Where a page names classes: in class attributes, and in inline scripts that create elements with a class. */
const classSources =
  /\bclass="([^"]*)"|<script[^>]*>((?:(?!<\/script>)[\s\S])*?className[\s\S]*?)<\/script>/g;
/** An element name in a selector, outside classes, attributes and functions. */
const elementName = /(?<![\w.:#()[-])[a-z][\da-z]*(?![\w-])/gi;

/**
 * Removes the style elements whose rules match nothing on the page. One is used when the page has every class and element of
 * one of its selectors; a page that loads an external script may add any element later, so it keeps them all.
 */
export function purgeCss(html: string): string {
  const sources = [...html.matchAll(classSources)].map(([, classes, script]) => classes ?? script ?? '');
  const classes = sources.join(' ').match(/[\w-]+/g) ?? [];
  const names = new Set([...classes, ...(html.match(/<[a-z][\da-z]*/g) ?? [])]);
  const keepsAll = /<script[^>]*\bsrc=/.test(html);
  return html.replaceAll(styleElement, (_, style: string) =>
    keepsAll || isUsed(style, names) ? `<style>${style}</style>` : '',
  );
}

function isUsed(style: string, names: Set<string>): boolean {
  const selectors = selectorsOf.get(style) ?? parseSelectors(style);
  selectorsOf.set(style, selectors);
  return selectors.some((required) => required.every((name) => names.has(name)));
}

/** The selectors of each style element seen so far: the pages of every pack repeat the same few dozen. */
const selectorsOf = new Map<string, string[][]>();

/** The classes and elements (as "<name") that each selector with a class requires. */
function parseSelectors(style: string): string[][] {
  const selectors = [...style.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return selectors.flatMap((selector) => {
    const classes = selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? [];
    const elements = selector.match(elementName) ?? [];
    return classes.length > 0 ? [[...classes, ...elements.map((name) => `<${name}`)]] : [];
  });
}
