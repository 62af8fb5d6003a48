import purgeUnused from '@fullhuman/postcss-purgecss';
import type { AcceptedPlugin, AtRule, Declaration } from 'postcss';

/** What is done to the style sheet: what no page uses goes; left and right become start and end. */
export function stylePlugins(command: string): AcceptedPlugin[] {
  const purge = purgeUnused({
    content: ['src/**/*.astro', 'src/**/*.ts'],
    variables: false,
    safelist: { standard: [/^:/, 'html', 'body'] },
  });
  return command === 'build' ? [purge, modern] : [modern];
}

const sides: [RegExp, string][] = [
  [/^((?:margin|padding)|border)-left\b/, '$1-inline-start'],
  [/^((?:margin|padding)|border)-right\b/, '$1-inline-end'],
  [/^left$/, 'inset-inline-start'],
  [/^right$/, 'inset-inline-end'],
];

/**
 * Components of govuk-frontend say left and right; a language written from the right needs start and end. A rule for
 * Internet Explorer only (`screen\\0`) is not CSS for anybody else.
 */
const modern: AcceptedPlugin = {
  postcssPlugin: 'waymark:modern',
  AtRule(rule: AtRule) {
    if (/\\0|\uFFFD/.test(rule.params)) rule.remove();
  },
  Declaration(declaration: Declaration) {
    for (const [side, name] of sides) declaration.prop = declaration.prop.replace(side, name);
    if (/^(?:text-align|float|clear)$/.test(declaration.prop)) declaration.value = logicalValue(declaration);
  },
};

function logicalValue({ prop, value }: Declaration): string {
  const [start, end] = prop === 'text-align' ? ['start', 'end'] : ['inline-start', 'inline-end'];
  return value.replace(/\bleft\b/, start).replace(/\bright\b/, end);
}
