import { accessibleName, referencedText } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const genericLinkText =
  /^(click|tap|press)?( |-)?(here|this|this link|link|more|more (info|information|details)|read (more|this|on)|learn more|find out more|see (more|here)|view( more)?|details|info|continue( reading)?|go|page|website|download|url|click|tap|[.…>»→]+)[.…>»→! ]*$/i;

export const linkWords: StaticRule = {
  id: 'link-words',
  description:
    'No link whose words do not say where it leads: it cannot be judged without what is around it.',
  wcag: '2.4.4',
  fix: 'Write in the link where it leads, like "Read about helplines".',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('a[href], area[href], [role="link"]')
        .filter(
          (link) =>
            isVisibleToScreenReaders(link) &&
            genericLinkText.test(accessibleName(link)) &&
            referencedText(link, 'aria-describedby') === '',
        )
        .map((element) => ({
          element,
          message: `"${accessibleName(element)}" does not say where the link leads`,
        })),
    );
  },
};
