import { allAttributes, type BuiltPage, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

/** The same-origin script of typing tools, on pages with such a tool only. */
const typingScript = 'body > script#typing[type=module]';
const typingScriptUrl = /^\/assets\/page\.[A-Z0-9]{8}\.js$/;

/** The other scripts of the layout, at the end of the pages that need them. */
const inlineScripts = [
  'body > script#opening:nth-last-child(-n + 2):not([src])',
  'body > script#looking:last-child:not([src])',
  'body:has(#quiet-visit) > script#switches:last-child:not([src])',
  'html[data-stuck] > body > script#stuck:last-child:not([src])',
];

const forbiddenTags = ['iframe', 'object', 'embed', 'form', 'base'];

export const noForeignCode: BuiltSiteRule = {
  id: 'no-foreign-code',
  description:
    'No script but those of the layout, no event handler, no style attribute, no frame and no form: the content security policy must stay strict.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const { $ } = page;
        const diagnostic = (message: string, fix: string) => pageDiagnostic(page, { message, fix });
        const scripts = $(page.elements.filter(({ name }) => name === 'script'))
          .not(inlineScripts.join())
          .not(hasTypingTool(page) ? typingScript : '');
        const inHead = scripts.filter('head > script').first();
        const beforeStyles = inHead.prevAll('style, link[rel=stylesheet]').length === 0;
        return [
          ...(scripts.length === 1 && inHead.text().includes('location.replace') && beforeStyles
            ? []
            : [
                diagnostic(
                  'the script of the exit is not the only script, or not before every style sheet',
                  'the layout as it was',
                ),
              ]),
          ...page.elements
            .filter(
              ({ name, attribs }) =>
                forbiddenTags.includes(name) || (name === 'meta' && 'http-equiv' in attribs),
            )
            .map(({ name }) => diagnostic(`<${name}> does not belong on a page`, 'a page without it')),
          ...[...allAttributes(page)]
            .filter(
              ({ name, value }) =>
                /^on/.test(name) || name === 'style' || /^\s*(?:javascript|data):/i.test(value),
            )
            .map(({ element, name }) =>
              pageDiagnostic(page, {
                message: `the attribute "${name}" holds code or style`,
                fix: 'the style sheet, or nothing',
                element,
              }),
            ),
        ];
      }),
    );
  },
};

/** Whether a page has exactly one typing tool and its script. */
function hasTypingTool({ $ }: BuiltPage): boolean {
  return (
    $('[data-typing]').length === 1 &&
    $(typingScript).length === 1 &&
    typingScriptUrl.test($(typingScript).attr('src') ?? '')
  );
}
