import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isError, type Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import { brandChecks } from './checks/index.ts';
import { type Brand, brandSchema } from './schema.ts';

/** Reads and checks one pack: the brand, or every problem with it. Never throws. */
export function readBrand(folder: string): { brand: Brand | undefined; problems: Problem[] } {
  const file = path.join(folder, 'brand.yaml');
  const missing = whatIsMissing(folder, file);
  if (missing) return { brand: undefined, problems: [missing] };
  return checkPack(folder, readYaml(file, readFileSync(file, 'utf8')));
}

/** Checks what was read, from whatever file, as the pack in a folder, where its pictures are. Never throws. */
export function checkPack(folder: string, yaml: Yaml): { brand: Brand | undefined; problems: Problem[] } {
  const { value, problems } = checkAgainst(brandSchema, yaml);
  if (!value) return { brand: undefined, problems };
  const pack = { folder, file: yaml.file, data: value, placeOf: yaml.placeOf };
  const found = brandChecks.flatMap((check) => check(pack));
  return { brand: found.some(isError) ? undefined : { ...value, folder }, problems: found };
}

function whatIsMissing(folder: string, file: string): Problem | undefined {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      file: folder,
      wrong: 'there is no such folder',
      instead: 'the path of a brand pack, like brands/midshire',
    };
  if (!existsSync(file))
    return {
      file: folder,
      wrong: 'this folder is not a brand pack: it has no brand.yaml',
      instead: 'the path of a folder with a brand.yaml, like brands/midshire',
    };
  return undefined;
}

/** Reads several packs. Two packs may not have the same id, since it names the folder of the built site. */
export function readBrands(folders: string[]): { brands: Brand[]; problems: Problem[] } {
  const read = folders.map((folder) => readBrand(folder));
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
