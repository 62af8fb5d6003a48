import { accessibleName, referencedText, textWithAlternatives } from '../../dom/accessible-name.ts';
import { isRendered, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule } from './static-rule.ts';

/** A link that opens a new window says so. */
export const newWindow: StaticRule = {
  id: 'new-window',
  wcag: '3.2.5',
  fix: 'Open the link in the same window, or say "(opens in a new tab)" in it.',
  settings: defaultSettingOnly,
  find() {
    return queryAll('a[target="_blank"], area[target="_blank"]')
      .filter((link) => {
        const said = `${accessibleName(link)} ${textWithAlternatives(link)} ${referencedText(link, 'aria-describedby')} ${link.title}`;
        return isRendered(link) && !/\b(new|another|separate)\b.*\b(tab|window)\b|external/i.test(said);
      })
      .map((element) => ({ element, message: 'the link opens a new window and does not say so' }));
  },
};
