type Child = Node | string;

/** What an element is made with: properties, and attributes that have no property. */
type Properties<E> = Partial<Omit<E, 'children' | 'attributes'>> & { attributes?: Record<string, string> };

/** A new element. Words only ever become text, whoever wrote them. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties<HTMLElementTagNameMap[K]> = {},
  children: Child[] = [],
): HTMLElementTagNameMap[K] {
  const { attributes = {}, ...own } = properties;
  const element = Object.assign(document.createElement(name), own);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button. `about` is what it acts on, for people who cannot see what stands beside it. */
export function button(words: string, press: () => unknown, about = ''): HTMLButtonElement {
  const more = about ? [make('span', { className: 'govuk-visually-hidden', textContent: ` ${about}` })] : [];
  const made = make('button', { type: 'button', className: 'govuk-button' }, [words, ...more]);
  made.addEventListener('click', () => void press());
  return made;
}

/** A heading that can be given the focus, so that a reader stands where something new begins. */
export function heading(level: 'h2' | 'h3', words: string): HTMLHeadingElement {
  return make(level, { textContent: words, tabIndex: -1 });
}

/** Labels with what was written under each. */
export function described(lines: [label: string, text: string][]): HTMLElement {
  const pairs = lines.map(([label, text]) =>
    make('div', {}, [make('dt', { textContent: label }), make('dd', { textContent: text })]),
  );
  return make('dl', {}, pairs);
}

let count = 0;

/** An id that no other element has. */
export function newId(): string {
  count += 1;
  return `typed-${count}`;
}
