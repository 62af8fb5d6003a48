/** A style sheet that is inlined only where needed, as marked by the layout. */
const styleElement = /<style data-part>([\s\S]*?)<\/style>/g;

/** Where a page names classes: in class attributes, and in inline scripts that create elements. */
const classSources = /\bclass="([^"]*)"|<script>([\s\S]*?)<\/script>/g;

/**
 * Removes the style elements whose rules match nothing on the page. One is used when the page names every class of one of its
 * selectors; a page that loads an external script may add any element later, so it keeps them all.
 */
export function purgeCss(html: string): string {
  const sources = [...html.matchAll(classSources)].map(([, classes, script]) => classes ?? script ?? '');
  const classNames = new Set(sources.join(' ').match(/[\w-]+/g));
  const keepsAll = /<script[^>]*\bsrc=/.test(html);
  return html.replaceAll(styleElement, (_, style: string) =>
    keepsAll || isUsed(style, classNames) ? `<style>${style}</style>` : '',
  );
}

function isUsed(style: string, classNames: Set<string>): boolean {
  const selectors = [...style.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return selectors.some((selector) => {
    const classes = selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? [];
    return classes.length > 0 && classes.every((name) => classNames.has(name));
  });
}
