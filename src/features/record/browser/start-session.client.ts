import { createButton, createButtonRow, createElement, createHeading } from './dom.client.ts';
import { watchIdle } from './idle-timeout.client.ts';
import { readLocalization } from './page-messages.client.ts';
import { createPrivacyScreen } from './privacy-screen.client.ts';
import { createSession, type Session, wipeSession } from './session.client.ts';

/**
 * Replaces the start button with a tool until the session ends: at the quick exit or any other navigation, so that Back
 * shows nothing; after fifteen idle minutes; or on request. Then the start button is restored.
 */
export function startSession(root: HTMLElement, createTool: (session: Session) => HTMLElement): void {
  const wording = readLocalization(root);
  const { say } = wording;
  const startContent = [...root.childNodes];
  const session = createSession(wording);
  const warning = createElement('p', { className: 'typing__warning', attributes: { role: 'alert' } });
  const intro = createElement('p', { tabIndex: -1, textContent: say('typing.memory') });
  const content = createElement('div');
  const privacyScreen = createPrivacyScreen(content, say);
  content.append(
    createElement('div', { className: 'typing__intro' }, [
      intro,
      createElement('p', { textContent: say('typing.court') }),
    ]),
    privacyScreen.option,
    createTool(session),
    clearControl(say, () => end(say('typing.clear-done'))),
  );
  const stopWatching = watchIdle({
    warn: (isNear) => {
      const message = isNear ? say('typing.idle') : '';
      if (warning.textContent !== message) warning.textContent = message;
    },
    clear: () => end(say('typing.cleared')),
  });
  const onLeave = () => end('');
  addEventListener('leaving', onLeave);
  addEventListener('pagehide', onLeave);

  function end(message: string): void {
    wipeSession(session, root);
    privacyScreen.end();
    stopWatching();
    removeEventListener('leaving', onLeave);
    removeEventListener('pagehide', onLeave);
    const notice = createElement('p', { className: 'typing__status', tabIndex: -1, textContent: message });
    root.replaceChildren(...(message ? [notice] : []), ...startContent);
    notice.focus();
  }

  root.replaceChildren(privacyScreen.box, content, warning);
  intro.focus();
}

/** Creates the button that clears everything after a confirmation. */
function clearControl(say: Session['wording']['say'], clear: () => void): HTMLElement {
  const clearButton = createButton(
    say('typing.clear'),
    () => {
      confirmation.hidden = false;
      question.focus();
    },
    { rank: 'danger' },
  );
  const question = createHeading('h3', say('typing.clear-sure'));
  const keepButton = createButton(
    say('typing.clear-no'),
    () => {
      confirmation.hidden = true;
      clearButton.focus();
    },
    { rank: 'quiet' },
  );
  const confirmation = createElement('div', { className: 'typing__confirm', hidden: true }, [
    question,
    createButtonRow(createButton(say('typing.clear-yes'), clear, { rank: 'danger' }), keepButton),
  ]);
  return createElement('div', { className: 'typing__out' }, [clearButton, confirmation]);
}
