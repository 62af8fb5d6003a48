import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { today } from '../calendar/date.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import { brandChecks } from './checks/index.ts';
import { type Brand, brandSchema } from './schema.ts';

interface Options {
  /** The day that decides what has run out. */
  today?: string;
  /** Local services that are long overdue are a warning too. For development only. */
  allowOverdue?: boolean;
}

/** Largest brand.yaml that is read at all, in bytes. */
const limit = 32 * 1024;

/** Reads and checks one pack: the brand, or every problem with it. Never throws. */
export function readBrand(
  folder: string,
  options: Options = {},
): { brand: Brand | undefined; problems: Problem[] } {
  const file = path.join(folder, 'brand.yaml');
  const unreadable = whyNotRead(folder, file);
  if (unreadable) return { brand: undefined, problems: [unreadable] };
  const text = inUtf8(readFileSync(file));
  if (text === undefined) return { brand: undefined, problems: [notUtf8(file)] };
  return checkPack(folder, readYaml(file, text, { limit, anySign: true }), options);
}

/** Checks what was read, from whatever file, as the pack in a folder, where its pictures are. Never throws. */
export function checkPack(
  folder: string,
  yaml: Yaml,
  options: Options = {},
): { brand: Brand | undefined; problems: Problem[] } {
  const { value, problems } = checkAgainst(brandSchema, yaml);
  if (!value) return { brand: undefined, problems };
  const pack = { folder, file: yaml.file, data: value, placeOf: yaml.placeOf };
  const settings = { today: today(), allowOverdue: false, ...options };
  const found = brandChecks.flatMap((check) => check(pack, settings));
  return {
    brand: found.some(isError) ? undefined : { ...value, folder, placeOf: yaml.placeOf },
    problems: found,
  };
}

function whyNotRead(folder: string, file: string): Problem | undefined {
  const inFolder = statSync(folder, { throwIfNoEntry: false });
  if (!inFolder?.isDirectory())
    return {
      file: folder,
      wrong: 'there is no such folder',
      instead: 'the path of a brand pack, like brands/midshire',
    };
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found)
    return {
      file: folder,
      wrong: 'this folder is not a brand pack: it has no brand.yaml',
      instead: 'the path of a folder with a brand.yaml, like brands/midshire',
    };
  if (!found.isFile())
    return { file, wrong: 'brand.yaml is a link or a folder', instead: 'a copy of the file itself' };
  if (found.size > limit)
    return {
      file,
      wrong: `the file is larger than ${limit / 1024} kB`,
      instead: 'only the values that docs/branding.md lists',
    };
  return undefined;
}

function inUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without its mark is UTF-8 with a zero after each letter.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function notUtf8(file: string): Problem {
  return {
    file,
    wrong: 'the file is not in UTF-8, so names would come out wrong',
    instead: 'the file again with the encoding UTF-8, which editors offer under "Save as"',
  };
}

/** Reads several packs. Two packs may not have the same id, since it names the folder of the built site. */
export function readBrands(
  folders: string[],
  options: Options = {},
): { brands: Brand[]; problems: Problem[] } {
  const read = folders.map((folder) => readBrand(folder, options));
  const brands = read.flatMap(({ brand }) => (brand ? [brand] : []));
  const problems = read.flatMap((each) => each.problems);
  const repeated = brands.filter((brand, index) => brands.findIndex(({ id }) => id === brand.id) !== index);
  problems.push(
    ...repeated.map((brand) => ({
      file: path.join(brand.folder, 'brand.yaml'),
      wrong: `another pack in this build has the id "${brand.id}" too`,
      instead: 'an id of its own',
    })),
  );
  return { brands, problems };
}
