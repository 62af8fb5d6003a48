import { accessibleName, referencedText, textWithAlternatives } from '../../dom/accessible-name.ts';
import { isRendered, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const newWindow: StaticRule = {
  id: 'new-window',
  description:
    'No link that opens a new window without saying so: the Back button stops working there, which confuses people.',
  wcag: '3.2.5',
  fix: 'Open the link in the same window, or say "(opens in a new tab)" in it.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('a[target="_blank"], area[target="_blank"]')
        .filter((link) => {
          const announcedText = `${accessibleName(link)} ${textWithAlternatives(link)} ${referencedText(link, 'aria-describedby')} ${link.title}`;
          return (
            isRendered(link) && !/\b(new|another|separate)\b.*\b(tab|window)\b|external/i.test(announcedText)
          );
        })
        .map((element) => ({ element, message: 'the link opens a new window and does not say so' })),
    );
  },
};
