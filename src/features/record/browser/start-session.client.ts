import { createButton, createElement, createHeading } from './dom.client.ts';
import { watchIdle } from './idle-timeout.client.ts';
import { readLocalization } from './page-messages.client.ts';
import { createPrivacyScreen } from './privacy-screen.client.ts';
import { createSession, type Session, wipeSession } from './session.client.ts';

/**
 * Puts a tool in the place of its gate until it is wiped: when the person leaves by the exit or goes to another page, so
 * that Back brings nothing; after fifteen quiet minutes; or when they ask for it. Then the gate stands there again.
 */
export function startSession(root: HTMLElement, fill: (tool: Session) => HTMLElement): void {
  const wording = readLocalization(root);
  const { say } = wording;
  const gate = [...root.childNodes];
  const tool = createSession(wording);
  const warning = createElement('p', { className: 'typing__error', attributes: { role: 'alert' } });
  const first = createElement('p', { tabIndex: -1, textContent: say('typing.memory') });
  const content = createElement('div', {}, [
    first,
    createElement('p', { textContent: say('typing.court') }),
    fill(tool),
    clearControl(say, () => end(say('typing.clear-done'))),
  ]);
  const curtain = createPrivacyScreen(content, say);
  const stopWatching = watchIdle({
    warn: (isNear) => {
      const words = isNear ? say('typing.idle') : '';
      if (warning.textContent !== words) warning.textContent = words;
    },
    clear: () => end(say('typing.cleared')),
  });
  const gone = () => end('');
  addEventListener('leaving', gone);
  addEventListener('pagehide', gone);

  function end(words: string): void {
    wipeSession(tool, root);
    curtain.end();
    stopWatching();
    removeEventListener('leaving', gone);
    removeEventListener('pagehide', gone);
    const told = createElement('p', { className: 'typing__status', tabIndex: -1, textContent: words });
    root.replaceChildren(...(words ? [told] : []), ...gate);
    told.focus();
  }

  root.replaceChildren(curtain.box, content, warning, tool.status);
  first.focus();
}

/** The button that clears everything, which asks once more. */
function clearControl(say: Session['wording']['say'], clear: () => void): HTMLElement {
  const ask = createButton(say('typing.clear'), () => {
    sure.hidden = false;
    question.focus();
  });
  const question = createHeading('h3', say('typing.clear-sure'));
  const sure = createElement('div', { hidden: true }, [
    question,
    createButton(say('typing.clear-yes'), clear),
    ' ',
    createButton(say('typing.clear-no'), () => {
      sure.hidden = true;
      ask.focus();
    }),
  ]);
  return createElement('div', { className: 'typing__out' }, [ask, sure]);
}
