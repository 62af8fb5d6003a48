import { lstatSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { sizeOf } from '../pictures.ts';
import type { BrandCheck, Pack } from './check.ts';

const limit = 100 * 1024;

/** Things that make an SVG more than a picture. It is shown through <img>, which runs none of them; this is the second lock. */
const active: [RegExp, string][] = [
  [/<script/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<foreignObject/i, 'a foreignObject'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type or entity'],
  [/(?:href|src)\s*=\s*["'](?!#)/i, 'a link to another file'],
  [/url\(\s*["']?(?!#)/i, 'a link to another file'],
  [/@import/i, 'an import'],
  [/<text/i, 'text (turn it into paths: fonts differ from device to device)'],
];

/** Every picture that the pack names is a plain file of the pack, small, with a size, and nothing but a picture. */
export const pictures: BrandCheck = (pack) => {
  const named: [string[], string | undefined][] = [
    [['logo', 'light'], pack.data.logo.light],
    [['logo', 'dark'], pack.data.logo.dark],
    [['favicon'], pack.data.favicon],
  ];
  return named.flatMap(([key, name]) => (name ? checkPicture(pack, key, name) : []));
};

function checkPicture(pack: Pack, key: string[], name: string): Problem[] {
  const problem = (wrong: string, instead: string): Problem[] => [
    { file: pack.file, ...pack.placeOf(key), wrong: `${name} ${wrong}`, instead },
  ];
  const found = statOf(path.join(pack.folder, name));
  if (!found) return problem('is not in the folder of the pack', 'the name of a file that is there');
  if (!found.isFile()) return problem('is a link or a folder', 'a copy of the picture itself');
  if (found.size > limit) return problem(`is larger than ${limit / 1024} kB`, 'a smaller picture');
  const bytes = readFileSync(path.join(pack.folder, name));
  const extension = path.extname(name);
  if (!sizeOf(bytes, extension))
    return problem('has no size that can be read', 'a PNG, or an SVG with a viewBox like "0 0 200 60"');
  const more = extension === '.svg' ? active.filter(([form]) => form.test(bytes.toString('utf8'))) : [];
  return more.flatMap(([, what]) => problem(`holds ${what}`, 'a plain picture: shapes and colours only'));
}

function statOf(file: string): Stats | undefined {
  return lstatSync(file, { throwIfNoEntry: false });
}
