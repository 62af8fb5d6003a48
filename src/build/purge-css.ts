/** A style sheet that is inlined only where needed, as marked by the layout. */
const styleElement = /<style data-part>([\s\S]*?)<\/style>/g;

/** Where a page names classes: at its elements, and in scripts that make more. */
const classSources = /\bclass="([^"]*)"|<script>([\s\S]*?)<\/script>/g;

/**
 * A page without the parts of the style that style nothing on it. A part is needed where each class of one of its
 * selectors is named in the page; a page that loads a script may get anything later, and keeps them all.
 */
export function purgeCss(html: string): string {
  const places = [...html.matchAll(classSources)].map(([, classes, script]) => classes ?? script ?? '');
  const words = new Set(places.join(' ').match(/[\w-]+/g));
  const keepsAll = /<script[^>]*\bsrc=/.test(html);
  return html.replaceAll(styleElement, (_, style: string) =>
    keepsAll || isUsed(style, words) ? `<style>${style}</style>` : '',
  );
}

function isUsed(style: string, words: Set<string>): boolean {
  const selectors = [...style.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return selectors.some((selector) => {
    const classes = selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? [];
    return classes.length > 0 && classes.every((name) => words.has(name));
  });
}
