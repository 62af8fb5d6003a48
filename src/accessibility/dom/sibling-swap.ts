import { flatTreeParent, isRendered, normalizedText } from './element-queries.ts';
import { visibleTexts } from './layout.ts';

/** The elements with visible text in the first setting, with what a script may have changed since to hide them. */
let shownBefore = new Map<Element, string>();

/** Records the elements with visible text, as the baseline of `isSwappedForSibling`. */
export function recordShownElements(): void {
  shownBefore = new Map();
  for (const text of visibleTexts().keys())
    for (let element: Element | null = text; element && !shownBefore.has(element); )
      element = recordShown(element);
}

function recordShown(element: Element): Element | null {
  shownBefore.set(element, hidingState(element));
  return flatTreeParent(element);
}

/**
 * Whether a script hid an element and showed its sibling since the baseline, like the next slide of a carousel: the text went by
 * itself and comes again. A style sheet changes no attribute.
 */
export function isSwappedForSibling(element: Element): boolean {
  const hidden = outermostHidden(element);
  const before = hidden && shownBefore.get(hidden);
  if (!hidden || before === undefined || before === hidingState(hidden)) return false;
  return [...(hidden.parentElement?.children ?? [])].some(
    (sibling) =>
      sibling.localName === hidden.localName &&
      isRendered(sibling) &&
      normalizedText(sibling) !== '' &&
      !shownBefore.has(sibling),
  );
}

function outermostHidden(element: Element): Element | undefined {
  let outermost: Element | undefined;
  for (
    let current: Element | null = element;
    current && !isRendered(current);
    current = flatTreeParent(current)
  )
    outermost = current;
  return outermost;
}

/** An empty attribute, like `hidden`, is not a missing one. */
function hidingState(element: Element): string {
  return JSON.stringify(
    ['hidden', 'style', 'class', 'aria-hidden'].map((name) => element.getAttribute(name)),
  );
}
