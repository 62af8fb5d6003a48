import { makeCurtain } from './curtain.client.ts';
import { button, heading, make } from './dom.client.ts';
import { watchIdle } from './idle.client.ts';
import { wordingOf } from './say.client.ts';
import { makeTool, type Tool, wipe } from './tool.client.ts';

/**
 * Puts a tool in the place of its gate until it is wiped: when the person leaves by the exit or goes to another page, so
 * that Back brings nothing; after fifteen quiet minutes; or when they ask for it. Then the gate stands there again.
 */
export function begin(root: HTMLElement, fill: (tool: Tool) => HTMLElement): void {
  const wording = wordingOf(root);
  const { say } = wording;
  const gate = [...root.childNodes];
  const tool = makeTool(wording);
  const warning = make('p', { className: 'typing__error', attributes: { role: 'alert' } });
  const first = make('p', { tabIndex: -1, textContent: say('typing.memory') });
  const content = make('div', {}, [
    first,
    make('p', { textContent: say('typing.court') }),
    fill(tool),
    clearing(say, () => end(say('typing.clear-done'))),
  ]);
  const curtain = makeCurtain(content, say);
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
    wipe(tool, root);
    curtain.end();
    stopWatching();
    removeEventListener('leaving', gone);
    removeEventListener('pagehide', gone);
    const told = make('p', { className: 'typing__status', tabIndex: -1, textContent: words });
    root.replaceChildren(...(words ? [told] : []), ...gate);
    told.focus();
  }

  root.replaceChildren(curtain.box, content, warning, tool.status);
  first.focus();
}

/** The button that clears everything, which asks once more. */
function clearing(say: Tool['wording']['say'], clear: () => void): HTMLElement {
  const ask = button(say('typing.clear'), () => {
    sure.hidden = false;
    question.focus();
  });
  const question = heading('h3', say('typing.clear-sure'));
  const sure = make('div', { hidden: true }, [
    question,
    button(say('typing.clear-yes'), clear),
    ' ',
    button(say('typing.clear-no'), () => {
      sure.hidden = true;
      ask.focus();
    }),
  ]);
  return make('div', { className: 'typing__out' }, [ask, sure]);
}
