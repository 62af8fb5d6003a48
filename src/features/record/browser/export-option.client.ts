import { createButton, createElement } from './dom.client.ts';
import { copyToClipboard, downloadFile } from './export-actions.client.ts';
import type { Session } from './session.client.ts';

/** Creates an export option, which explains the traces it leaves before its controls. */
export function exportOption(session: Session, key: string, ...controls: HTMLElement[]): HTMLElement {
  const { say } = session.wording;
  const summary = createElement('summary', { className: 'govuk-details__summary' }, [
    createElement('span', { className: 'govuk-details__summary-text', textContent: say(`out.${key}`) }),
  ]);
  const body = createElement('div', { className: 'govuk-details__text' }, [
    createElement('p', { textContent: say(`out.${key}-leaves`) }),
    ...controls,
  ]);
  return createElement('details', { className: 'govuk-details' }, [summary, body]);
}

/** Downloads a file under a neutral name and announces it. */
export function exportFile(
  session: Session,
  name: string,
  { type, content }: { type: string; content: BlobPart },
): void {
  if (session.isOver) return;
  downloadFile(name, type, content);
  session.tell(session.wording.say('out.saved', { name }));
}

/** Creates the button that copies a text and announces the result. */
export function copyButton({ wording: { say }, tell }: Session, text: () => string): HTMLButtonElement {
  return createButton(say('out.copy'), async () =>
    tell(say((await copyToClipboard(text())) ? 'out.copied' : 'out.not-copied')),
  );
}
