import type { Say } from '../../record/words.ts';
import { button, make } from './dom.client.ts';

/** Hides what was typed whenever nobody looks at the page, until somebody asks to see it. */
export interface Curtain {
  box: HTMLElement;
  /** Stops watching. */
  end: () => void;
}

/** A curtain before `content`: other people see the tab first when a phone or a window comes back. */
export function makeCurtain(content: HTMLElement, say: Say): Curtain {
  let focused: Element | null = null;
  const show = button(say('typing.show'), () => {
    box.hidden = true;
    content.hidden = false;
    if (focused instanceof HTMLElement) focused.focus();
  });
  const box = make('div', { hidden: true }, [make('p', { textContent: say('typing.hidden') }), show]);
  const hide = () => {
    if (!document.hidden || content.hidden) return;
    focused = document.activeElement;
    content.hidden = true;
    box.hidden = false;
  };
  document.addEventListener('visibilitychange', hide);
  return { box, end: () => document.removeEventListener('visibilitychange', hide) };
}
