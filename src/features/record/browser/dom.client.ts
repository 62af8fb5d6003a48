type Child = Node | string;

/** The properties of an element, and attributes that have no property. */
type ElementProperties<E> = Partial<Omit<E, 'children' | 'attributes'>> & {
  attributes?: Record<string, string>;
};

/** Creates an element. Strings only ever become text nodes, never HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: ElementProperties<HTMLElementTagNameMap[K]> = {},
  children: Child[] = [],
): HTMLElementTagNameMap[K] {
  const { attributes = {}, ...assigned } = properties;
  const element = Object.assign(document.createElement(name), assigned);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

interface ButtonOptions {
  /** What it acts on, for people who cannot see its context. */
  about?: string;
  /** Each part has one main button, the default. A button that removes something is `danger`. */
  rank?: 'quiet' | 'danger';
}

/** Creates a button. */
export function createButton(
  label: string,
  onClick: () => unknown,
  { about, rank }: ButtonOptions = {},
): HTMLButtonElement {
  const context = about
    ? [createElement('span', { className: 'visually-hidden', textContent: ` ${about}` })]
    : [];
  const className = rank ? `button button--${rank}` : 'button';
  const button = createElement('button', { type: 'button', className }, [label, ...context]);
  button.addEventListener('click', () => void onClick());
  return button;
}

/** Creates a row of buttons. */
export function createButtonRow(...buttons: HTMLButtonElement[]): HTMLElement {
  return createElement('div', { className: 'typing__buttons' }, buttons);
}

/** Creates a group of fields under a legend. */
export function createFieldGroup(legend: string, fields: HTMLElement[]): HTMLElement {
  return createElement('fieldset', { className: 'typing__group' }, [
    createElement('legend', { textContent: legend }),
    ...fields,
  ]);
}

/** Creates a heading that takes the focus, so that a screen reader continues where new content begins. */
export function createHeading(level: 'h2' | 'h3', text: string): HTMLHeadingElement {
  return createElement(level, { textContent: text, tabIndex: -1 });
}

/** Creates a description list of labels and texts. */
export function descriptionList(lines: [label: string, text: string][]): HTMLElement {
  const pairs = lines.map(([label, text]) =>
    createElement('div', {}, [
      createElement('dt', { textContent: label }),
      createElement('dd', { textContent: text }),
    ]),
  );
  return createElement('dl', {}, pairs);
}

let idCount = 0;

/** Returns an id that no other element has. */
export function uniqueId(): string {
  idCount += 1;
  return `typed-${idCount}`;
}
