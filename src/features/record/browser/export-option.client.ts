import { createButton, createElement } from './dom.client.ts';
import { copyToClipboard, downloadFile } from './export-actions.client.ts';
import { createStatus, type Session } from './session.client.ts';

/** Creates an export option, which explains the traces it leaves before its controls. They report to the status below them. */
export function exportOption(
  session: Session,
  key: string,
  createControls: (status: HTMLElement) => HTMLElement[],
): HTMLElement {
  const { say } = session.wording;
  const status = createStatus();
  const body = createElement('div', { className: 'disclosure__text' }, [
    createElement('p', { textContent: say(`out.${key}-leaves`) }),
    ...createControls(status),
    status,
  ]);
  return createElement('details', { className: 'disclosure' }, [
    createElement('summary', { textContent: say(`out.${key}`) }),
    body,
  ]);
}

/** Downloads a file under a neutral name and announces it. */
export function exportFile(
  session: Session,
  status: HTMLElement,
  { name, type, content }: { name: string; type: string; content: BlobPart },
): void {
  if (session.isOver) return;
  downloadFile(name, type, content);
  session.tell(status, session.wording.say('out.saved', { name }));
}

/** Creates the button that copies a text and announces the result. */
export function copyButton(
  { wording: { say }, tell }: Session,
  status: HTMLElement,
  text: () => string,
): HTMLButtonElement {
  return createButton(say('out.copy'), async () =>
    tell(status, say((await copyToClipboard(text())) ? 'out.copied' : 'out.not-copied')),
  );
}
