import { collapseWhitespace, isRendered, normalizedText, queryAll } from './element-queries.ts';

const implicitInputRoles: Record<string, string> = {
  button: 'button',
  submit: 'button',
  reset: 'button',
  image: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  range: 'slider',
  number: 'spinbutton',
  search: 'searchbox',
};

const implicitRoles: Record<string, string> = {
  button: 'button',
  summary: 'button',
  textarea: 'textbox',
  select: 'combobox',
  nav: 'navigation',
  main: 'main',
  aside: 'complementary',
  dialog: 'dialog',
  output: 'status',
  table: 'table',
  li: 'listitem',
  ul: 'list',
  ol: 'list',
  img: 'img',
  form: 'form',
};

/** Returns the explicit or implicit role of an element; an empty string for implicit roles that no rule needs. */
export function roleOf(element: Element): string {
  const explicitRole = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (explicitRole) return explicitRole;
  const name = element.localName;
  if (name === 'a' || name === 'area') return element.hasAttribute('href') ? 'link' : '';
  if (name === 'input') return implicitInputRoles[(element as HTMLInputElement).type] ?? 'textbox';
  if (/^h[1-6]$/.test(name)) return 'heading';
  return implicitRoles[name] ?? '';
}

/** Returns an approximation of the accessible name (accname-1.2), precise enough for these rules. */
export function accessibleName(element: Element): string {
  return (
    referencedText(element, 'aria-labelledby') ||
    collapseWhitespace(element.getAttribute('aria-label') ?? '') ||
    nativeName(element) ||
    nameFromContent(element) ||
    collapseWhitespace(element.getAttribute('title') ?? '')
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

function nativeName(element: Element): string {
  const { labels } = element as HTMLInputElement;
  if (labels && labels.length > 0) return collapseWhitespace([...labels].map(textWithAlternatives).join(' '));
  if (element instanceof HTMLInputElement && /^(submit|button|reset)$/.test(element.type))
    return element.value || { submit: 'Submit', reset: 'Reset' }[element.type] || '';
  if (element.matches('img, area, input[type="image"]'))
    return collapseWhitespace(element.getAttribute('alt') ?? '');
  if (element.matches('fieldset'))
    return normalizedText(element.querySelector('legend') ?? document.createElement('i'));
  if (element.matches('svg')) return collapseWhitespace(element.querySelector('title')?.textContent ?? '');
  return '';
}

const nameFromContentRoles =
  /^(button|link|heading|tab|menuitem|menuitemcheckbox|menuitemradio|option|radio|checkbox|switch|treeitem|cell|row|columnheader|rowheader|tooltip)$/;

function nameFromContent(element: Element): string {
  return nameFromContentRoles.test(roleOf(element)) ? textWithAlternatives(element) : '';
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
