import type { Translate } from '../localization.ts';
import { createButton, createElement, uniqueId } from './dom.client.ts';

/** Hides typed text once the page was in the background, until the user asks to see it. */
export interface PrivacyScreen {
  box: HTMLElement;
  /** The checkbox that also hides it while another window has the focus. People who copy from messages switch it off. */
  option: HTMLElement;
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
    if (content.hidden) return;
    focused = document.activeElement;
    content.hidden = true;
    box.hidden = false;
  };
  const onVisibility = () => {
    if (document.hidden) hide();
  };
  const checkbox = createElement('input', {
    type: 'checkbox',
    id: uniqueId(),
    checked: true,
    attributes: { autocomplete: 'off' },
  });
  const onBlur = () => {
    // The window for choosing a file was asked for.
    const isChoosing = document.activeElement?.matches('[type=file]');
    if (checkbox.checked && !isChoosing) hide();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('blur', onBlur);
  const label = createElement('label', { htmlFor: checkbox.id, textContent: say('typing.blur') });
  return {
    box,
    option: createElement('p', { className: 'typing__tick' }, [checkbox, ' ', label]),
    end: () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('blur', onBlur);
    },
  };
}
