import { computeAccessibleName } from 'dom-accessibility-api';
import { collapseWhitespace, isRendered, isVisibleToScreenReaders, queryAll } from './element-queries.ts';
import { memoize } from './memoize.ts';

/**
 * Returns the accessible name of an element (accname-1.2). A hidden element has the name that it will have once it is
 * shown.
 */
export function accessibleName(element: Element): string {
  return memoize('accessible name', element, (each) =>
    collapseWhitespace(computeAccessibleName(each, { hidden: !isVisibleToScreenReaders(each) })),
  );
}

/** Returns the text of the elements that an attribute like aria-describedby references. */
export function referencedText(element: Element, attribute: string): string {
  return collapseWhitespace(referencedElements(element, attribute).map(textWithAlternatives).join(' '));
}

/** Returns the elements that an attribute references by id. */
export function referencedElements(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.trim().split(/\s+/) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** Returns the text of an element with text alternatives for images and without hidden content. */
export function textWithAlternatives(element: Element): string {
  const texts = [...element.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    return node instanceof Element ? ` ${textAlternative(node)}` : '';
  });
  return collapseWhitespace(texts.join(''));
}

function textAlternative(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true' || element.matches('script, style')) return '';
  if (!isRendered(element) && getComputedStyle(element).opacity !== '0') return '';
  const label = element.getAttribute('aria-label');
  if (label) return label;
  if (element.matches('img, area')) return element.getAttribute('alt') ?? '';
  if (element.matches('svg')) return element.querySelector('title')?.textContent ?? '';
  const block = /block|flex|grid|table|list-item/.test(getComputedStyle(element).display);
  return block ? ` ${textWithAlternatives(element)} ` : textWithAlternatives(element);
}

/** Matches interactive elements. */
export const interactiveSelector = [
  'a[href]',
  'area[href]',
  'button',
  'summary',
  'select',
  'textarea',
  'input:not([type="hidden"])',
  '[contenteditable=""]',
  '[contenteditable="true"]',
  '[tabindex]',
  'audio[controls]',
  'video[controls]',
  'iframe',
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option', 'slider'].map(
    (role) => `[role="${role}"]`,
  ),
].join(', ');

/** Whether a control is disabled, itself or by an ancestor. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled, [aria-disabled="true"], [aria-disabled="true"] *, fieldset:disabled *');
}

/** Returns the form fields that take input. Buttons and hidden fields are left out. */
export function formFields(root: ParentNode = document): HTMLInputElement[] {
  const notFields = ['hidden', 'submit', 'button', 'reset', 'image'].map((type) => `:not([type="${type}"])`);
  return queryAll<HTMLInputElement>(`input${notFields.join('')}, textarea, select`, root);
}
