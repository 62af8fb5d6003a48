import { whileStill } from './kept.ts';
import { holdStill } from './still.ts';

/** Attributes that stand for a state, so that every element can be put into it at once. */
const marks = {
  hover: 'data-tested-hover',
  focus: 'data-tested-focus',
  active: 'data-tested-active',
  visited: 'data-tested-visited',
} as const;

/** A state of a control that its style may speak of. */
export type State = keyof typeof marks;

/** Does something while the elements look as they do in a state, and undoes it. Links count as visited only if said. */
export function inState<T>(state: State, elements: Element[], look: () => T): T {
  const originals = [...document.styleSheets].filter((sheet) => !sheet.disabled);
  const copies = originals.flatMap((sheet) => copyFor(sheet, state));
  const moveAgain = holdStill();
  for (const element of elements) element.setAttribute(marks[state], '');
  const seen = whileStill(look);
  for (const element of elements) element.removeAttribute(marks[state]);
  moveAgain();
  for (const { copy } of copies) copy.remove();
  for (const { sheet } of copies) sheet.disabled = false;
  return seen;
}

/** A copy of a sheet, in its place, in which the state is an attribute. Nothing when the sheet does not name it. */
function copyFor(sheet: CSSStyleSheet, state: State): { sheet: CSSStyleSheet; copy: HTMLStyleElement }[] {
  const css = textOfSheet(sheet);
  const named = new RegExp(`:(?:${state}-visible|${state}-within|${state})(?![\\w-])`, 'g');
  if (!named.test(css)) return [];
  const within = new RegExp(`:${state}-within(?![\\w-])`, 'g');
  const mark = `[${marks[state]}]`;
  const style = styleWith(css.replace(within, `:is(${mark}, :has(${mark}))`).replace(named, mark));
  style.media = sheet.media.mediaText;
  const owner = sheet.ownerNode;
  if (owner instanceof Element) owner.after(style);
  else document.head.append(style);
  sheet.disabled = true;
  return [{ sheet, copy: style }];
}

function styleWith(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** The rules of a sheet as text; nothing where the browser does not let us read it. */
export function textOfSheet(sheet: CSSStyleSheet): string {
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
      return rulesIn([...sheet.cssRules]);
    } catch {
      return [];
    }
  });
}

function rulesIn(rules: CSSRule[]): CSSStyleRule[] {
  return rules.flatMap((rule) => {
    const inner = 'cssRules' in rule ? rulesIn([...(rule as CSSGroupingRule).cssRules]) : [];
    return rule instanceof CSSStyleRule ? [rule, ...inner] : inner;
  });
}
