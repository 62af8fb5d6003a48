import { memoize } from './memoize.ts';

/** Elements that hold no text of the page. */
const nonTextSelector = 'script, style, noscript, template, head, title';

/** Every element under a root that a selector names, also in open shadow trees. */
export function queryAll<E extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): E[] {
  const found = [...root.querySelectorAll<E>(selector)];
  // A shadow tree has no body.
  const inShadow = selector.replaceAll('body *', '*');
  for (const host of shadowHosts(root))
    if (host.shadowRoot) found.push(...queryAll<E>(inShadow, host.shadowRoot));
  return found;
}

function shadowHosts(root: ParentNode): Element[] {
  return memoize('shadow hosts', root, findShadowHosts);
}

function findShadowHosts(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
}

/** Whether an element is drawn somewhere, with a size. */
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

/** Whether an element is hidden from the eye only, for screen readers, in one of the usual ways. */
export function isVisuallyHidden(element: Element): boolean {
  return memoize('for screen readers', element, (each) => {
    const parent = flatTreeParent(each);
    return isVisuallyHiddenItself(each) || (parent !== null && isVisuallyHidden(parent));
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

/** Whether a sighted reader can see an element. */
export function isVisibleOnScreen(element: Element): boolean {
  return memoize('seen', element, (each) => hasVisibleBox(each) && !isVisuallyHidden(each));
}

/** Whether assistive technology is told of an element. */
export function isVisibleToScreenReaders(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  return !closestInFlatTree(element, '[aria-hidden="true"], [inert]');
}

/** The parent of an element, out of a shadow tree too. */
export function flatTreeParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Like Element.closest, out of shadow trees too. */
export function closestInFlatTree(element: Element, selector: string): Element | null {
  if (shadowHosts(document).length === 0) return element.closest(selector);
  for (let each: Element | null = element; each; each = flatTreeParent(each))
    if (each.matches(selector)) return each;
  return null;
}

/** What has the focus, in shadow trees too. */
export function deepActiveElement(): HTMLElement | null {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** The text of an element, with its spaces made one. */
export function normalizedText(element: Element): string {
  return collapseWhitespace(element.textContent ?? '');
}

/** Text with every run of white space as one space. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of an element's own text nodes, without its children's. */
export function ownText(element: Element): string {
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return collapseWhitespace(own.map(({ textContent }) => textContent).join(' '));
}

/** The elements that hold text of their own. */
export function textElements(root: ParentNode = document): HTMLElement[] {
  return memoize('texts', root, (within) =>
    queryAll('body, body *', within).filter(
      (element) => !element.matches(nonTextSelector) && ownText(element) !== '',
    ),
  );
}

/** The places of the text of an element on the screen, one for each line. */
export function textRects(element: Element): DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

/** A selector that names this element and no other. */
export function uniqueSelector(element: Element): string {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return `${uniqueSelector(root.host)} ${selectorPath(root, element)}`;
  return selectorPath(document, element);
}

function selectorPath(root: Document | ShadowRoot, element: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.id && root.querySelectorAll(`#${CSS.escape(each.id)}`).length === 1)
      return [`#${CSS.escape(each.id)}`, ...steps].join(' > ');
    steps.unshift(nthOfTypeSelector(each));
  }
  return steps.join(' > ');
}

function nthOfTypeSelector(element: Element): string {
  const name = element.localName;
  const same = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === name);
  return same.length > 1 ? `${name}:nth-of-type(${same.indexOf(element) + 1})` : name;
}

/** The opening of an element as HTML, short enough to read. */
export function htmlSnippet(element: Element): string {
  const longest = 160;
  const html = collapseWhitespace(element.outerHTML);
  return html.length > longest ? `${html.slice(0, longest)}…` : html;
}
