import { createButton, createElement } from './dom.client.ts';
import { copyToClipboard, downloadFile } from './export-actions.client.ts';
import type { Session } from './session.client.ts';

/** A way to take something along, with what it leaves behind said before its button. */
export function exportOption(tool: Session, key: string, ...parts: HTMLElement[]): HTMLElement {
  const { say } = tool.wording;
  const summary = createElement('summary', { className: 'govuk-details__summary' }, [
    createElement('span', { className: 'govuk-details__summary-text', textContent: say(`out.${key}`) }),
  ]);
  const inner = createElement('div', { className: 'govuk-details__text' }, [
    createElement('p', { textContent: say(`out.${key}-leaves`) }),
    ...parts,
  ]);
  return createElement('details', { className: 'govuk-details' }, [summary, inner]);
}

/** Saves a file under a name that gives nothing away, and says so. */
export function exportFile(
  tool: Session,
  name: string,
  { type, content }: { type: string; content: BlobPart },
): void {
  if (tool.isOver) return;
  downloadFile(name, type, content);
  tool.tell(tool.wording.say('out.saved', { name }));
}

/** The button that copies a text, and says whether it did. */
export function copyButton({ wording: { say }, tell }: Session, text: () => string): HTMLButtonElement {
  return createButton(say('out.copy'), async () =>
    tell(say((await copyToClipboard(text())) ? 'out.copied' : 'out.not-copied')),
  );
}
