import { interactiveSelector } from '../../dom/accessible-name.ts';
import {
  collapseWhitespace,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const hiddenFromSpeech: StaticRule = {
  id: 'hidden-from-speech',
  description:
    'No visible text or control that is hidden from assistive technology: a screen reader would skip it.',
  wcag: '1.3.1',
  fix: 'Take aria-hidden or inert away from what tells something.',
  settings: defaultSettingOnly,
  check(_, report) {
    const spoken = collapseWhitespace(
      queryAll('body *')
        .filter((element) => isVisibleToScreenReaders(element))
        .map(ownTextOrLabel)
        .join(' '),
    ).toLowerCase();
    report(
      queryAll('[aria-hidden="true"], [inert]')
        .filter(
          (element) =>
            isVisibleOnScreen(element) &&
            !element.parentElement?.closest('[aria-hidden="true"], [inert]') &&
            !isBehindDialog(element),
        )
        .filter((element) => {
          const text = collapseWhitespace(normalizedText(element).toLowerCase());
          const isMeaningful = (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && !spoken.includes(text);
          return (
            isMeaningful ||
            (element.querySelector(interactiveSelector) !== null && element.hasAttribute('inert'))
          );
        })
        .map((element) => ({ element, message: 'words that can be seen are hidden from screen readers' })),
    );
  },
};

function ownTextOrLabel(element: Element): string {
  const ownTexts = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent);
  return [...ownTexts, element.getAttribute('aria-label'), element.getAttribute('alt')]
    .filter(Boolean)
    .join(' ');
}

function isBehindDialog(element: Element): boolean {
  const open = document.querySelector('dialog[open], [aria-modal="true"]');
  return open !== null && isVisibleOnScreen(open) && !element.contains(open);
}
