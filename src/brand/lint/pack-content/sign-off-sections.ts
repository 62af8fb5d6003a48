import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { signOffKey, signOffSection } from '../../sign-off.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const signOffSections: PackContentRule = {
  id: 'sign-off-sections',
  description:
    'No sign-off of a section or page that does not exist: it would be shown nowhere, and its review would count for nothing.',
  check({ brand, content: { pages } }, report) {
    const sections = Map.groupBy(pages, signOffSection);
    report(
      brand.signOffs.flatMap(({ section, pages: signed }, index) => {
        const members = sections.get(section);
        const at = (...steps: string[]) => brand.positionOf(['signOffs', index, ...steps]);
        if (!members)
          return [
            {
              ...at('section'),
              message: `there is no section "${section}" to sign off`,
              fix: didYouMean(section, [...sections.keys()]),
            },
          ];
        const keys = members.map(signOffKey);
        return Object.keys(signed)
          .filter((key) => !keys.includes(key))
          .map((key) => ({
            ...at('pages', key),
            message: `the section "${section}" has no page "${key}"`,
            fix: didYouMean(key, keys, `only pages of the section, like ${keys[0]}`),
          }));
      }),
    );
  },
};
