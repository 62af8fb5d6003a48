import type { Translate } from '../localization.ts';
import { createButton, createElement } from './dom.client.ts';

/** Hides typed text once the page was in the background, until the user asks to see it. */
export interface PrivacyScreen {
  box: HTMLElement;
  /** Stops watching. */
  end: () => void;
}

/** Creates a privacy screen for `content`: other people may see the tab first when a phone or a window is shown again. */
export function createPrivacyScreen(content: HTMLElement, say: Translate): PrivacyScreen {
  let focused: Element | null = null;
  const show = createButton(say('typing.show'), () => {
    box.hidden = true;
    content.hidden = false;
    if (focused instanceof HTMLElement) focused.focus();
  });
  const box = createElement('div', { hidden: true }, [
    createElement('p', { textContent: say('typing.hidden') }),
    show,
  ]);
  const hide = () => {
    if (!document.hidden || content.hidden) return;
    focused = document.activeElement;
    content.hidden = true;
    box.hidden = false;
  };
  document.addEventListener('visibilitychange', hide);
  return { box, end: () => document.removeEventListener('visibilitychange', hide) };
}
