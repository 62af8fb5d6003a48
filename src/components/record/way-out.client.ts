import { button, make } from './dom.client.ts';
import { copy, save } from './save.client.ts';
import type { Tool } from './tool.client.ts';

/** A way to take something along, with what it leaves behind said before its button. */
export function wayOut(tool: Tool, key: string, ...parts: HTMLElement[]): HTMLElement {
  const { say } = tool.wording;
  const summary = make('summary', { className: 'govuk-details__summary' }, [
    make('span', { className: 'govuk-details__summary-text', textContent: say(`out.${key}`) }),
  ]);
  const inner = make('div', { className: 'govuk-details__text' }, [
    make('p', { textContent: say(`out.${key}-leaves`) }),
    ...parts,
  ]);
  return make('details', { className: 'govuk-details' }, [summary, inner]);
}

/** Saves a file under a name that gives nothing away, and says so. */
export function saveAs(
  tool: Tool,
  name: string,
  { type, content }: { type: string; content: BlobPart },
): void {
  if (tool.isOver) return;
  save(name, type, content);
  tool.tell(tool.wording.say('out.saved', { name }));
}

/** The button that copies a text, and says whether it did. */
export function copyButton({ wording: { say }, tell }: Tool, text: () => string): HTMLButtonElement {
  return button(say('out.copy'), async () =>
    tell(say((await copy(text())) ? 'out.copied' : 'out.not-copied')),
  );
}
