import path from 'node:path';
import type { Violation } from '../../../diagnostics/rule.ts';
import { maxPicturePixels } from '../../../picture/limits.ts';
import { maxAspectRatio, maxDroppedParts } from '../../limits.ts';
import { cleanPicture, readPicture } from '../../pictures.ts';
import type { PackRule, PackSubject } from '../pack-rule.ts';

export const pictureFiles: PackRule = {
  id: 'picture-files',
  description:
    'No picture that is missing, a link, too large, too long or more than a picture: a pack must not slow a page down or bring code into it.',
  check(pack, report) {
    const named: [string[], string | undefined][] = [
      [['logo', 'light'], pack.data.logo.light],
      [['logo', 'dark'], pack.data.logo.dark],
      [['favicon'], pack.data.favicon],
    ];
    report(named.flatMap(([key, name]) => (name ? checkPicture(pack, key, name) : [])));
  },
};

function checkPicture(pack: PackSubject, key: string[], name: string): Violation[] {
  const diagnostic = (message: string, fix: string): Violation[] => [
    { ...pack.positionOf(key), message: `${name} ${message}`, fix },
  ];
  const { bytes, fault } = readPicture(pack.folder, name);
  if (!bytes) return diagnostic(fault.what, fault.fix);
  const { faults, dropped, size } = cleanPicture(name, bytes);
  if (faults.length > 0) return faults.flatMap(({ what, fix }) => diagnostic(`holds ${what}`, fix));
  if (!size) return [];
  if (path.extname(name) === '.png' && Math.max(size.width, size.height) > maxPicturePixels)
    return diagnostic(`is larger than ${maxPicturePixels} pixels`, 'a smaller picture');
  if (Math.max(size.width / size.height, size.height / size.width) > maxAspectRatio)
    return diagnostic(
      `is more than ${maxAspectRatio} times as long on one side`,
      'a picture with a calmer shape',
    );
  const parts = dropped.slice(0, maxDroppedParts).join(', ');
  const more = dropped.length > maxDroppedParts ? ` and ${dropped.length - maxDroppedParts} more` : '';
  return dropped.length === 0
    ? []
    : diagnostic(
        `is published without ${parts}${more}`,
        'nothing, if the preview shows the whole picture',
      ).map((violation) => ({ ...violation, severity: 'warning' as const }));
}
