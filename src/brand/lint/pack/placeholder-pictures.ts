import { readPicture } from '../../pictures.ts';
import { isPlaceholder } from '../../placeholder-pictures.ts';
import type { PackRule } from '../pack-rule.ts';

export const placeholderPictures: PackRule = {
  id: 'placeholder-pictures',
  description:
    'A warning for each picture of a new pack that nothing has replaced yet: a site without the publisher’s own crest looks like a forgery.',
  check({ folder, data, positionOf }, report) {
    if (data.draft) return;
    const named: [string[], string | undefined][] = [
      [['logo', 'light'], data.logo.light],
      [['logo', 'dark'], data.logo.dark],
      [['favicon'], data.favicon],
    ];
    for (const [key, name] of named) {
      const { bytes } = name === undefined ? {} : readPicture(folder, name);
      if (!bytes || !isPlaceholder(bytes)) continue;
      report({
        ...positionOf(key),
        message: `${name} is still the placeholder with your initials`,
        fix: 'the name of your own picture, or put yours into the file; with draft: true until you have it',
        severity: 'warning',
      });
    }
  },
};
