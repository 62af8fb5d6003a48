import { readBrands } from '../brand/load.ts';
import type { Brand } from '../brand/schema.ts';
import { today } from '../calendar/date.ts';
import type { Problem } from '../problems/problem.ts';
import { checkBrand } from './brand-rules/index.ts';
import { type Content, readContent } from './content.ts';
import { contentWith, type LocalContent } from './local/local-content.ts';
import { readLocal } from './local/read.ts';

/** Everything that people wrote: the content, and the packs that dress it. */
export interface Sources {
  brands: Brand[];
  content: Content;
  /** What each of these packs adds to the pages. */
  local: LocalContent[];
  problems: Problem[];
}

/** Reads and checks `content/` and these packs, with all problems at once. Never throws. */
export function readSources(packs: string[], allowOverdue = false): Sources {
  const { content, problems: inContent } = readContent('content', { today: today(), allowOverdue });
  const { brands, problems: inPacks } = readBrands(packs, { allowOverdue });
  const read = brands.map((brand) => readLocal(brand, content));
  const between = brands.flatMap((brand, index) =>
    checkBrand(brand, contentWith(read[index]?.local, content)),
  );
  const inLocal = read.flatMap(({ problems }) => problems);
  return {
    brands,
    content,
    local: read.map(({ local }) => local),
    problems: [...inContent, ...inPacks, ...between, ...inLocal],
  };
}
