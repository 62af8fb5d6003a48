import path from 'node:path';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { runRules } from '../../diagnostics/rule.ts';
import { validate } from '../../diagnostics/validate.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { today } from '../../facts/dates.ts';
import { type Brand, brandSchema } from '../brand-schema.ts';
import { lintPackEntries } from '../pack-entries.ts';
import { readPackFile } from '../pack-file.ts';
import { packRules } from './pack-rule.ts';

interface ReadBrandOptions {
  /** Reference date of date rules. Default: the current date. */
  today?: string;
  /** Reports long overdue local services as warnings instead of errors. For development only. */
  allowOverdue?: boolean;
}

/** Reads and validates one pack. Never throws. */
export function readBrand(
  folder: string,
  options: ReadBrandOptions = {},
): { brand: Brand | undefined; diagnostics: Diagnostic[] } {
  const { yaml, diagnostic } = readPackFile(folder);
  const { brand, diagnostics } = yaml
    ? validatePack(folder, yaml, options)
    : { brand: undefined, diagnostics: [diagnostic] };
  const inNames = lintPackEntries(folder);
  return { brand: inNames.some(isError) ? undefined : brand, diagnostics: [...diagnostics, ...inNames] };
}

/** Validates parsed YAML, from any file, as the pack in a folder that contains its images. Never throws. */
export function validatePack(
  folder: string,
  yaml: ParsedYaml,
  options: ReadBrandOptions = {},
): { brand: Brand | undefined; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = validate(brandSchema, yaml);
  if (!value) return { brand: undefined, diagnostics };
  const pack = { folder, data: value, positionOf: yaml.positionOf };
  const subject = { ...pack, today: today(), allowOverdue: false, ...options };
  const found = runRules(packRules.rules, subject, yaml.file);
  return {
    brand: found.some(isError) ? undefined : { ...value, folder, positionOf: yaml.positionOf },
    diagnostics: found,
  };
}

/** Reads several packs. IDs must be unique, since they are the folder names of the built sites. */
export function readBrands(
  folders: readonly string[],
  options: ReadBrandOptions = {},
): { brands: Brand[]; diagnostics: Diagnostic[] } {
  const read = folders.map((folder) => readBrand(folder, options));
  const brands = read.flatMap(({ brand }) => (brand ? [brand] : []));
  const diagnostics = read.flatMap((each) => each.diagnostics);
  const repeated = brands.filter((brand, index) => brands.findIndex(({ id }) => id === brand.id) !== index);
  diagnostics.push(
    ...repeated.map((brand) => ({
      file: path.join(brand.folder, 'brand.yaml'),
      message: `another pack in this build has the id "${brand.id}" too`,
      fix: 'an id of its own',
    })),
  );
  diagnostics.push(...sharedHosts(brands));
  return { brands, diagnostics };
}

/** Two copies for one host may be meant, as for a trial: a warning. Published together, one of them is never seen. */
function sharedHosts(brands: readonly Brand[]): Diagnostic[] {
  return brands.flatMap((brand, index) =>
    Object.entries(brand.domains).flatMap(([language, domain]): Diagnostic[] => {
      const earlier = brands
        .slice(0, index)
        .find(({ id, domains }) => id !== brand.id && Object.values(domains).includes(domain));
      if (!earlier) return [];
      return [
        {
          file: path.join(brand.folder, 'brand.yaml'),
          ...brand.positionOf(['domains', language]),
          message: `the pack "${earlier.id}" has the address ${domain} too, where only one copy can be`,
          fix: 'an address of its own, unless you publish only one of the two',
          severity: 'warning',
        },
      ];
    }),
  );
}
