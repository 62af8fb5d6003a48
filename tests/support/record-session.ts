import type { Session } from '../../src/features/record/browser/session.client.ts';
import type { Localization } from '../../src/features/record/localization.ts';
import { emptyNotes } from '../../src/features/record/notes.ts';

/** Messages as their keys and values, so that a test names what is shown. */
export const keyLocalization: Localization = {
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  language: 'en-GB',
  title: 'Neutral',
};

/** A session on the page that is open, and the messages that it showed. */
export function openSession(): { session: Session; told: string[] } {
  const told: string[] = [];
  const session: Session = {
    notes: emptyNotes(),
    wording: keyLocalization,
    isOver: false,
    tell: (status, ...content) => {
      status.replaceChildren(...content);
      told.push(status.textContent);
    },
  };
  return { session, told };
}

/** The button with this text within an element. */
export function buttonOf(element: ParentNode, text: string): HTMLButtonElement {
  const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  if (!button) throw new Error(`There is no button "${text}".`);
  return button;
}

/** The elements under a node, one a line, with attributes, properties that no attribute shows, and text. Classes only style. */
export function outlineOf(node: Node, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (!(node instanceof HTMLElement))
    return node.textContent?.trim() ? `${indent}"${node.textContent.trim()}"\n` : '';
  const attributes = [...node.attributes]
    .filter(({ name }) => name !== 'class')
    .map(({ name, value }) => (value === '' ? name : `${name}=${JSON.stringify(value)}`));
  const line = `${indent}${[node.localName, ...attributes].join(' ')}\n`;
  return line + [...node.childNodes].map((child) => outlineOf(child, depth + 1)).join('');
}

/** More turns than reading, hashing and loading take on any machine. */
const maxTurns = 5000;

/** Waits until a condition holds, while files are read and hashed as slowly as the machine does. Rejects when it never does. */
export async function settle(isDone: () => boolean): Promise<void> {
  for (let turn = 0; !isDone(); turn++) {
    if (turn > maxTurns) throw new Error('The condition never holds.');
    await crypto.subtle.digest('SHA-256', new Uint8Array(1));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
