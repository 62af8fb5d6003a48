import { createButton, createElement, createHeading } from './dom.client.ts';
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
  const warning = createElement('p', { className: 'typing__error', attributes: { role: 'alert' } });
  const intro = createElement('p', { tabIndex: -1, textContent: say('typing.memory') });
  const content = createElement('div', {}, [
    intro,
    createElement('p', { textContent: say('typing.court') }),
    createTool(session),
    clearControl(say, () => end(say('typing.clear-done'))),
  ]);
  const privacyScreen = createPrivacyScreen(content, say);
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

  root.replaceChildren(privacyScreen.box, content, warning, session.status);
  intro.focus();
}

/** Creates the button that clears everything after a confirmation. */
function clearControl(say: Session['wording']['say'], clear: () => void): HTMLElement {
  const clearButton = createButton(say('typing.clear'), () => {
    confirmation.hidden = false;
    question.focus();
  });
  const question = createHeading('h3', say('typing.clear-sure'));
  const confirmation = createElement('div', { hidden: true }, [
    question,
    createButton(say('typing.clear-yes'), clear),
    ' ',
    createButton(say('typing.clear-no'), () => {
      confirmation.hidden = true;
      clearButton.focus();
    }),
  ]);
  return createElement('div', { className: 'typing__out' }, [clearButton, confirmation]);
}
