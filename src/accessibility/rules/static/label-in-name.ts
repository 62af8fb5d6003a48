import { accessibleName } from '../../dom/accessible-name.ts';
import {
  collapseWhitespace,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  queryAll,
} from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const labelledControls =
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]';

export const labelInName: StaticRule = {
  id: 'label-in-name',
  description:
    'No accessible name that lacks the visible words of its control: people who speak to their computer say what they see.',
  wcag: '2.5.3',
  fix: 'Begin the accessible name with the words that are seen, or leave aria-label out.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll(labelledControls)
        .filter(
          (element) =>
            element.matches('[aria-label], [aria-labelledby]') && isVisibleToScreenReaders(element),
        )
        .flatMap((element) => {
          const visibleLabel = normalizeText(visibleText(element));
          const name = normalizeText(accessibleName(element));
          if (visibleLabel.length < 2 || name.includes(visibleLabel)) return [];
          return [{ element, message: `"${visibleLabel}" is seen, "${name}" is the name` }];
        }),
    );
  },
};

function visibleText(element: HTMLElement): string {
  const texts = [element, ...queryAll('*', element)].filter(
    (candidate) => isVisibleOnScreen(candidate) && !candidate.closest('[aria-hidden="true"], svg'),
  );
  const textNodes = texts.flatMap((text) =>
    [...text.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
  );
  const inOrder = textNodes.sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return collapseWhitespace(inOrder.map(({ textContent }) => textContent).join(' '));
}

function normalizeText(text: string): string {
  return collapseWhitespace(text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ' '));
}
