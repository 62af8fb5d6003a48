/** An element without layout, style or tree: enough for code that creates fields and buttons. */
export class FakeNode extends EventTarget {
  readonly attributes = new Map<string, string>();
  hidden = false;
  value = '';
  textContent = '';
  files: unknown[] = [];
  readonly children: unknown[] = [];

  append(...nodes: unknown[]): void {
    this.children.push(...nodes);
  }
  replaceChildren(...nodes: unknown[]): void {
    this.children.splice(0, this.children.length, ...nodes);
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  focus(): void {}
  click(): void {
    this.dispatchEvent(new Event('click'));
  }
}

/** Every element that was created since the last call, by its name. */
export let createdElements: { name: string; node: FakeNode }[] = [];

/** Defines `document` with these elements, and the types that code asks for. */
export function installFakeElements(): void {
  createdElements = [];
  const createElement = (name: string) => {
    const node = new FakeNode();
    createdElements.push({ name, node });
    return node;
  };
  const document = Object.assign(new EventTarget(), {
    createElement,
    getElementById: () => null,
    body: new FakeNode(),
  });
  for (const [name, value] of Object.entries({ document, HTMLInputElement: FakeNode }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The first element with this name. */
export function createdElement(name: string): FakeNode {
  const found = createdElements.find((each) => each.name === name);
  if (!found) throw new Error(`no <${name}> was created`);
  return found.node;
}
