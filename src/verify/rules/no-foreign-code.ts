import { attributesOf, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

const strange = ['iframe', 'object', 'embed', 'form', 'base'];

/**
 * The scripts are the exit's, first in the head, and at most the ones at the end that say which helplines are open and
 * wait at the search box; no event handler, no style attribute, no frame or form.
 */
export const noForeignCode: Rule = (site) =>
  site.pages.flatMap((page) => {
    const { $ } = page;
    const problem = (wrong: string, instead: string) => problemIn(page, { wrong, instead });
    const scripts = $(page.elements.filter(({ name }) => name === 'script')).not(
      '[type="application/ld+json"], body > script#opening:last-child:not([src]), body > script#looking:last-child:not([src])',
    );
    const inHead = scripts.filter('head > script').first();
    const beforeStyles = inHead.prevAll('style, link[rel=stylesheet]').length === 0;
    return [
      ...(scripts.length === 1 && inHead.text().includes('location.replace') && beforeStyles
        ? []
        : [
            problem(
              'the script of the exit is not the only script, or not before every style sheet',
              'the layout as it was',
            ),
          ]),
      ...page.elements
        .filter(({ name, attribs }) => strange.includes(name) || (name === 'meta' && 'http-equiv' in attribs))
        .map(({ name }) => problem(`<${name}> does not belong on a page`, 'a page without it')),
      ...[...attributesOf(page)]
        .filter(
          ({ name, value }) =>
            /^on/.test(name) || name === 'style' || /^\s*(?:javascript|data):/i.test(value),
        )
        .map(({ element, name }) =>
          problemIn(page, {
            wrong: `the attribute "${name}" holds code or style`,
            instead: 'the style sheet, or nothing',
            element,
          }),
        ),
    ];
  });
