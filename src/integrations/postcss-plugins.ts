import { readFileSync } from 'node:fs';
import purgeUnused from '@fullhuman/postcss-purgecss';
import type { AcceptedPlugin, AtRule, Declaration, Root, Rule } from 'postcss';

/** Returns the PostCSS plugins: they remove what no page or browser needs, and turn left and right into start and end. */
export function postcssPlugins(command: string): AcceptedPlugin[] {
  const purge = purgeUnused({
    content: ['src/**/*.astro', 'src/**/*.ts'],
    variables: false,
    safelist: { standard: [/^:/, 'html', 'body'] },
  });
  return command === 'build'
    ? [purge, govukCleanupPlugin, logicalPropertiesPlugin]
    : [govukCleanupPlugin, logicalPropertiesPlugin];
}

const logicalProperties: [RegExp, string][] = [
  [/^((?:margin|padding)|border)-left\b/, '$1-inline-start'],
  [/^((?:margin|padding)|border)-right\b/, '$1-inline-end'],
  [/^left$/, 'inset-inline-start'],
  [/^right$/, 'inset-inline-end'],
];

/**
 * govuk-frontend uses left and right; right-to-left languages need start and end. A rule for Internet Explorer only
 * (`screen\\0`) is not valid CSS elsewhere.
 */
const logicalPropertiesPlugin: AcceptedPlugin = {
  postcssPlugin: 'waymark:modern',
  AtRule(rule: AtRule) {
    if (/\\0|\uFFFD/.test(rule.params)) rule.remove();
  },
  Declaration(declaration: Declaration) {
    for (const [side, name] of logicalProperties) declaration.prop = declaration.prop.replace(side, name);
    if (/^(?:text-align|float|clear)$/.test(declaration.prop)) declaration.value = logicalValue(declaration);
  },
};

function logicalValue({ prop, value }: Declaration): string {
  const [start, end] = prop === 'text-align' ? ['start', 'end'] : ['inline-start', 'inline-end'];
  return value.replace(/\bleft\b/, start).replace(/\bright\b/, end);
}

/**
 * govuk-frontend repeats its font, with smoothing and a print size, in every rule that has text. Here `body` sets the
 * font, and everything inherits it: the sheet is inlined into every page, where each of its bytes delays rendering.
 */
const govukCleanupPlugin: AcceptedPlugin = {
  postcssPlugin: 'waymark:lean',
  Once(sheet: Root) {
    sheet.walkAtRules('media', removePrintTypography);
    sheet.walkAtRules('supports', resolveSupports);
    sheet.walkDecls((declaration) => {
      if (isInheritedFont(declaration) || isObsolete(declaration)) declaration.remove();
      else declaration.value = removeVarFallbacks(declaration.value);
    });
    sheet.walkRules(removeIfEmpty);
  },
};

/** Removes print sizes in points. Those in rem are 14 points for body text, and right on paper too. */
function removePrintTypography(media: AtRule): void {
  if (media.params !== 'print') return;
  media.walkDecls(/^(?:font-family|font-size|line-height)$/, (declaration) => {
    if (!isInBodyRule(declaration) && declaration.value !== 'inherit') declaration.remove();
  });
  media.walkRules(removeIfEmpty);
  if (media.nodes?.length === 0) media.remove();
}

function removeIfEmpty(rule: Rule): void {
  if (rule.nodes.length === 0) rule.remove();
}

/** Resolves feature queries: `max()` in a length came in 2020, and older browsers ignore it. */
function resolveSupports(supports: AtRule): void {
  if (/^not \(text-wrap/.test(supports.params)) supports.remove();
  else if (/max\(|^not \(-ms-/.test(supports.params)) supports.replaceWith(supports.nodes ?? []);
}

function isInheritedFont(declaration: Declaration): boolean {
  const { prop, value } = declaration;
  const isFont = prop === 'font-family' && value === 'var(--font)';
  return (isFont || /^-(?:webkit|moz-osx)-font-smoothing$/.test(prop)) && !isInBodyRule(declaration);
}

function isInBodyRule({ parent }: Declaration): boolean {
  return parent?.type === 'rule' && 'selector' in parent && parent.selector === 'body';
}

/** True for declarations for Internet Explorer, and for the version of govuk-frontend, which only its scripts read. */
function isObsolete({ prop }: Declaration): boolean {
  return /^-ms-/.test(prop) || prop === '--govuk-frontend-version';
}

const definedProperties = new Set(readFileSync('src/styles/_colours.scss', 'utf8').match(/--[\w-]+(?=:)/g));

/** Removes fallbacks of custom properties that our own sheet defines. */
function removeVarFallbacks(value: string): string {
  return value.replace(/var\((--[\w-]+),\s*#[0-9a-f]{3,8}\)/gi, (whole, name: string) =>
    definedProperties.has(name) ? `var(${name})` : whole,
  );
}
