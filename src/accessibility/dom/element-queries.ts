import { memoize } from './memoize.ts';

/** Elements whose text is not rendered. */
const nonTextSelector = 'script, style, noscript, template, head, title';

/** Like querySelectorAll, in open shadow trees too. */
export function queryAll<E extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): E[] {
  const matches = [...root.querySelectorAll<E>(selector)];
  // A shadow tree has no body.
  const shadowSelector = selector.replaceAll('body *', '*');
  for (const host of shadowHosts(root))
    if (host.shadowRoot) matches.push(...queryAll<E>(shadowSelector, host.shadowRoot));
  return matches;
}

function shadowHosts(root: ParentNode): Element[] {
  return memoize('shadow hosts', root, findShadowHosts);
}

function findShadowHosts(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
}

/** Whether an element is rendered with a size, or its text overflows an empty box. */
export function hasVisibleBox(element: Element): boolean {
  if (!isRendered(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return (width > 1 && height > 1) || hasOverflowingText(element);
}

function hasOverflowingText(element: Element): boolean {
  const { overflow } = getComputedStyle(element);
  return overflow === 'visible' && textRects(element).some(({ width, height }) => width > 1 && height > 1);
}

/** Whether an element is rendered: not display: none, visibility: hidden or fully transparent. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({
    visibilityProperty: true,
    opacityProperty: true,
    contentVisibilityAuto: true,
  });
}

/** Whether an element, or an ancestor, is visually hidden by one of the usual techniques. */
export function isVisuallyHidden(element: Element): boolean {
  return memoize('visually hidden', element, (node) => {
    const parent = flatTreeParent(node);
    return isVisuallyHiddenItself(node) || (parent !== null && isVisuallyHidden(parent));
  });
}

function isVisuallyHiddenItself(element: Element): boolean {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (/absolute|fixed/.test(style.position) && isClippedOrOffScreen(style, box)) return true;
  return box.width <= 1 && box.height <= 1 && style.overflow === 'hidden';
}

function isClippedOrOffScreen(
  style: CSSStyleDeclaration,
  { width, height, right, bottom }: DOMRect,
): boolean {
  if (width <= 2 && height <= 2 && style.overflow !== 'visible') return true;
  const isClipped = /inset\(50%|inset\(100%/.test(style.clipPath);
  if (isClipped || /rect\((0|1)px/.test(style.getPropertyValue('clip'))) return true;
  return right + scrollX < 0 || bottom + scrollY < 0;
}

/** Whether sighted users can see an element. */
export function isVisibleOnScreen(element: Element): boolean {
  return memoize('visible on screen', element, (node) => hasVisibleBox(node) && !isVisuallyHidden(node));
}

/** Whether an element is exposed to assistive technology. */
export function isVisibleToScreenReaders(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  return !closestInFlatTree(element, '[aria-hidden="true"], [inert]');
}

/** Returns the parent in the flat tree: the slot or the shadow host where there is one. */
export function flatTreeParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Like Element.closest, across shadow boundaries. */
export function closestInFlatTree(element: Element, selector: string): Element | null {
  if (shadowHosts(document).length === 0) return element.closest(selector);
  for (let ancestor: Element | null = element; ancestor; ancestor = flatTreeParent(ancestor))
    if (ancestor.matches(selector)) return ancestor;
  return null;
}

/** Returns the focused element, in shadow trees too. */
export function deepActiveElement(): HTMLElement | null {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** Returns the text of an element with collapsed white space. */
export function normalizedText(element: Element): string {
  return collapseWhitespace(element.textContent ?? '');
}

/** Replaces each run of white space with one space, and trims. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the text of the child text nodes, without that of child elements. */
export function ownText(element: Element): string {
  const textNodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return collapseWhitespace(textNodes.map(({ textContent }) => textContent).join(' '));
}

/** Returns the elements with child text nodes. */
export function textElements(root: ParentNode = document): HTMLElement[] {
  return memoize('text elements', root, (scope) =>
    queryAll('body, body *', scope).filter(
      (element) => !element.matches(nonTextSelector) && ownText(element) !== '',
    ),
  );
}

/** Returns the client rects of the child text nodes, one for each line. */
export function textRects(element: Element): DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

/** Returns a selector that matches this element only. */
export function uniqueSelector(element: Element): string {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return `${uniqueSelector(root.host)} ${selectorPath(root, element)}`;
  return selectorPath(document, element);
}

function selectorPath(root: Document | ShadowRoot, element: Element): string {
  const segments: string[] = [];
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.id && root.querySelectorAll(`#${CSS.escape(current.id)}`).length === 1)
      return [`#${CSS.escape(current.id)}`, ...segments].join(' > ');
    segments.unshift(nthOfTypeSelector(current));
  }
  return segments.join(' > ');
}

function nthOfTypeSelector(element: Element): string {
  const name = element.localName;
  const siblings = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === name);
  return siblings.length > 1 ? `${name}:nth-of-type(${siblings.indexOf(element) + 1})` : name;
}

/** Returns the start of the outer HTML, truncated. */
export function htmlSnippet(element: Element): string {
  const maxLength = 160;
  const html = collapseWhitespace(element.outerHTML);
  return html.length > maxLength ? `${html.slice(0, maxLength)}…` : html;
}
