import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { today } from '../facts/dates.ts';
import { type Brand, brandSchema } from './brand-schema.ts';
import { packRules } from './lint/pack-rules.ts';

interface ReadBrandOptions {
  /** The day that decides what has run out. */
  today?: string;
  /** Local services that are long overdue are a warning too. For development only. */
  allowOverdue?: boolean;
}

/** Largest brand.yaml that is read at all, in bytes. */
const maxBytes = 32 * 1024;

/** Reads and checks one pack: the brand, or every problem with it. Never throws. */
export function readBrand(
  folder: string,
  options: ReadBrandOptions = {},
): { brand: Brand | undefined; problems: Diagnostic[] } {
  const file = path.join(folder, 'brand.yaml');
  const unreadable = packFileError(folder, file);
  if (unreadable) return { brand: undefined, problems: [unreadable] };
  const text = decodeUtf8(readFileSync(file));
  if (text === undefined) return { brand: undefined, problems: [encodingError(file)] };
  return validatePack(folder, parseYaml(file, text, { maxBytes, allowInvisible: true }), options);
}

/** Checks what was read, from whatever file, as the pack in a folder, where its pictures are. Never throws. */
export function validatePack(
  folder: string,
  yaml: ParsedYaml,
  options: ReadBrandOptions = {},
): { brand: Brand | undefined; problems: Diagnostic[] } {
  const { value, problems } = validate(brandSchema, yaml);
  if (!value) return { brand: undefined, problems };
  const pack = { folder, file: yaml.file, data: value, positionOf: yaml.positionOf };
  const settings = { today: today(), allowOverdue: false, ...options };
  const found = packRules.flatMap((check) => check(pack, settings));
  return {
    brand: found.some(isError) ? undefined : { ...value, folder, positionOf: yaml.positionOf },
    problems: found,
  };
}

function packFileError(folder: string, file: string): Diagnostic | undefined {
  const inFolder = statSync(folder, { throwIfNoEntry: false });
  if (!inFolder?.isDirectory())
    return {
      file: folder,
      message: 'there is no such folder',
      fix: 'the path of a brand pack, like brands/midshire',
    };
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found)
    return {
      file: folder,
      message: 'this folder is not a brand pack: it has no brand.yaml',
      fix: 'the path of a folder with a brand.yaml, like brands/midshire',
    };
  if (!found.isFile())
    return { file, message: 'brand.yaml is a link or a folder', fix: 'a copy of the file itself' };
  if (found.size > maxBytes)
    return {
      file,
      message: `the file is larger than ${maxBytes / 1024} kB`,
      fix: 'only the values that docs/branding.md lists',
    };
  return undefined;
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without its mark is UTF-8 with a zero after each letter.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function encodingError(file: string): Diagnostic {
  return {
    file,
    message: 'the file is not in UTF-8, so names would come out wrong',
    fix: 'the file again with the encoding UTF-8, which editors offer under "Save as"',
  };
}

/** Reads several packs. Two packs may not have the same id, since it names the folder of the built site. */
export function readBrands(
  folders: string[],
  options: ReadBrandOptions = {},
): { brands: Brand[]; problems: Diagnostic[] } {
  const read = folders.map((folder) => readBrand(folder, options));
  const brands = read.flatMap(({ brand }) => (brand ? [brand] : []));
  const problems = read.flatMap((each) => each.problems);
  const repeated = brands.filter((brand, index) => brands.findIndex(({ id }) => id === brand.id) !== index);
  problems.push(
    ...repeated.map((brand) => ({
      file: path.join(brand.folder, 'brand.yaml'),
      message: `another pack in this build has the id "${brand.id}" too`,
      fix: 'an id of its own',
    })),
  );
  return { brands, problems };
}
