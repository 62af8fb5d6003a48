import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Violation } from '../../../diagnostics/rule.ts';
import { maxAspectRatio, maxPictureBytes, maxPicturePixels } from '../../limits.ts';
import { imageSize } from '../../pictures.ts';
import { validateSvg } from '../../validate-svg.ts';
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
  const found = lstatSync(path.join(pack.folder, name), { throwIfNoEntry: false });
  if (!found) return diagnostic('is not in the folder of the pack', 'the name of a file that is there');
  if (!found.isFile()) return diagnostic('is a link or a folder', 'a copy of the picture itself');
  if (found.size > maxPictureBytes)
    return diagnostic(`is larger than ${maxPictureBytes / 1024} kB`, 'a smaller picture');
  const bytes = readFileSync(path.join(pack.folder, name));
  const more = path.extname(name) === '.svg' ? svgErrors(bytes) : pngErrors(bytes);
  if (more.length > 0)
    return more.flatMap((what) => diagnostic(`holds ${what}`, 'a plain picture: shapes and colours only'));
  const size = imageSize(bytes, path.extname(name));
  if (!size)
    return diagnostic('has no size that can be read', 'a PNG, or an SVG with a viewBox like "0 0 200 60"');
  if (path.extname(name) === '.png' && Math.max(size.width, size.height) > maxPicturePixels)
    return diagnostic(`is larger than ${maxPicturePixels} pixels`, 'a smaller picture');
  if (Math.max(size.width / size.height, size.height / size.width) > maxAspectRatio)
    return diagnostic(
      `is more than ${maxAspectRatio} times as long on one side`,
      'a picture with a calmer shape',
    );
  return [];
}

function svgErrors(bytes: Buffer): string[] {
  try {
    return validateSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return ['text that is not in UTF-8'];
  }
}

/** Checks the signature and the IEND chunk of a PNG (PNG specification, 5.2 and 11.2). */
function pngErrors(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return ['something else than a PNG'];
  return bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND'
    ? []
    : ['a PNG that was cut off'];
}
