import { disableAnimations } from './disable-animations.ts';
import { withMemoization } from './memoize.ts';

/** Attributes that stand for a state, so that every element can be put into it at once. */
const stateAttributes = {
  hover: 'data-tested-hover',
  focus: 'data-tested-focus',
  active: 'data-tested-active',
  visited: 'data-tested-visited',
} as const;

/** A state of a control that its style may speak of. */
export type PseudoClass = keyof typeof stateAttributes;

/** Does something while the elements look as they do in a state, and undoes it. Links count as visited only if said. */
export function withPseudoClass<T>(state: PseudoClass, elements: Element[], look: () => T): T {
  const originals = [...document.styleSheets].filter((sheet) => !sheet.disabled);
  const copies = originals.flatMap((sheet) => replaceStyleSheet(sheet, state));
  const moveAgain = disableAnimations();
  for (const element of elements) element.setAttribute(stateAttributes[state], '');
  const seen = withMemoization(look);
  for (const element of elements) element.removeAttribute(stateAttributes[state]);
  moveAgain();
  for (const { copy } of copies) copy.remove();
  for (const { sheet } of copies) sheet.disabled = false;
  return seen;
}

/** A copy of a sheet, in its place, in which the state is an attribute. Nothing when the sheet does not name it. */
function replaceStyleSheet(
  sheet: CSSStyleSheet,
  state: PseudoClass,
): { sheet: CSSStyleSheet; copy: HTMLStyleElement }[] {
  const css = styleSheetText(sheet);
  const named = new RegExp(`:(?:${state}-visible|${state}-within|${state})(?![\\w-])`, 'g');
  if (!named.test(css)) return [];
  const within = new RegExp(`:${state}-within(?![\\w-])`, 'g');
  const mark = `[${stateAttributes[state]}]`;
  const style = createStyleElement(css.replace(within, `:is(${mark}, :has(${mark}))`).replace(named, mark));
  style.media = sheet.media.mediaText;
  const owner = sheet.ownerNode;
  if (owner instanceof Element) owner.after(style);
  else document.head.append(style);
  sheet.disabled = true;
  return [{ sheet, copy: style }];
}

function createStyleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** The rules of a sheet as text; nothing where the browser does not let us read it. */
export function styleSheetText(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  } catch {
    return '';
  }
}

/** Every style rule of the page, also within media queries and layers. */
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
    const inner = 'cssRules' in rule ? flattenRules([...(rule as CSSGroupingRule).cssRules]) : [];
    return rule instanceof CSSStyleRule ? [rule, ...inner] : inner;
  });
}
