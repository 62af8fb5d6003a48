import { disableAnimations } from './disable-animations.ts';
import { withMemoization } from './memoize.ts';

/** Attributes that emulate a pseudo-class, so that it applies to many elements at once. */
const stateAttributes = {
  hover: 'data-tested-hover',
  focus: 'data-tested-focus',
  active: 'data-tested-active',
  visited: 'data-tested-visited',
} as const;

/** A pseudo-class that can be emulated. */
export type PseudoClass = keyof typeof stateAttributes;

/** Runs a callback while elements have the styles of a pseudo-class, then restores the page. */
export function withPseudoClass<T>(state: PseudoClass, elements: Element[], callback: () => T): T {
  const originals = [...document.styleSheets].filter((sheet) => !sheet.disabled);
  const copies = originals.flatMap((sheet) => replaceStyleSheet(sheet, state));
  const restoreAnimations = disableAnimations();
  for (const element of elements) element.setAttribute(stateAttributes[state], '');
  const result = withMemoization(callback);
  for (const element of elements) element.removeAttribute(stateAttributes[state]);
  restoreAnimations();
  for (const { copy } of copies) copy.remove();
  for (const { sheet } of copies) sheet.disabled = false;
  return result;
}

/** Replaces a sheet with a copy in which the pseudo-class is an attribute. Does nothing when the sheet does not use it. */
function replaceStyleSheet(
  sheet: CSSStyleSheet,
  state: PseudoClass,
): { sheet: CSSStyleSheet; copy: HTMLStyleElement }[] {
  const css = styleSheetText(sheet);
  const pseudoClassPattern = new RegExp(`:(?:${state}-visible|${state}-within|${state})(?![\\w-])`, 'g');
  if (!pseudoClassPattern.test(css)) return [];
  const withinPattern = new RegExp(`:${state}-within(?![\\w-])`, 'g');
  const attributeSelector = `[${stateAttributes[state]}]`;
  const style = createStyleElement(
    css
      .replace(withinPattern, `:is(${attributeSelector}, :has(${attributeSelector}))`)
      .replace(pseudoClassPattern, attributeSelector),
  );
  style.media = sheet.media.mediaText;
  const ownerNode = sheet.ownerNode;
  if (ownerNode instanceof Element) ownerNode.after(style);
  else document.head.append(style);
  sheet.disabled = true;
  return [{ sheet, copy: style }];
}

function createStyleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** Returns the rules of a sheet as text; an empty string for a cross-origin sheet. */
export function styleSheetText(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  } catch {
    return '';
  }
}

/** Returns every style rule of the page, within media queries and layers too. */
export function styleRules(): CSSStyleRule[] {
  return [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => {
    try {
      return flattenRules([...sheet.cssRules]);
    } catch {
      return [];
    }
  });
}

function flattenRules(rules: CSSRule[]): CSSStyleRule[] {
  return rules.flatMap((rule) => {
    const nested = 'cssRules' in rule ? flattenRules([...(rule as CSSGroupingRule).cssRules]) : [];
    return rule instanceof CSSStyleRule ? [rule, ...nested] : nested;
  });
}
