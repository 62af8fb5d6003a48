type Child = Node | string;

/** What an element is made with: properties, and attributes that have no property. */
type ElementProperties<E> = Partial<Omit<E, 'children' | 'attributes'>> & {
  attributes?: Record<string, string>;
};

/** Creates an element. Strings only ever become text nodes, never HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: ElementProperties<HTMLElementTagNameMap[K]> = {},
  children: Child[] = [],
): HTMLElementTagNameMap[K] {
  const { attributes = {}, ...own } = properties;
  const element = Object.assign(document.createElement(name), own);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button. `about` is what it acts on, for people who cannot see what stands beside it. */
export function createButton(words: string, press: () => unknown, about = ''): HTMLButtonElement {
  const more = about
    ? [createElement('span', { className: 'govuk-visually-hidden', textContent: ` ${about}` })]
    : [];
  const made = createElement('button', { type: 'button', className: 'govuk-button' }, [words, ...more]);
  made.addEventListener('click', () => void press());
  return made;
}

/** A heading that can be given the focus, so that a reader stands where something new begins. */
export function createHeading(level: 'h2' | 'h3', words: string): HTMLHeadingElement {
  return createElement(level, { textContent: words, tabIndex: -1 });
}

/** Labels with what was written under each. */
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

/** An id that no other element has. */
export function uniqueId(): string {
  idCount += 1;
  return `typed-${idCount}`;
}
