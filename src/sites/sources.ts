import { readBrands } from '../brand/load.ts';
import type { Brand } from '../brand/schema.ts';
import { today } from '../calendar/date.ts';
import { Facts } from '../facts/load.ts';
import type { Problem } from '../problems/problem.ts';
import { systemFault } from '../problems/system-fault.ts';
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

/** Reads and checks `content/` and these packs, with all problems at once. Never throws what a person can mend. */
export function readSources(packs: string[], allowOverdue = false): Sources {
  try {
    return read(packs, allowOverdue);
  } catch (error) {
    const fault = systemFault(error, 'content');
    if (!fault) throw error;
    return { brands: [], content: nothing, local: [], problems: [fault] };
  }
}

/** Nobody asks for the content when there are errors. */
const nothing: Content = {
  facts: new Facts(),
  pages: [],
  unreadable: [],
  sections: [],
  strings: new Map(),
  neutralWords: { anywhere: [], whole: [] },
  topics: [],
  glossary: { terms: [], everyday: {} },
  remnants: [],
  searchWords: new Map(),
};

function read(packs: string[], allowOverdue: boolean): Sources {
  const { content, problems: inContent } = readContent('content', { today: today(), allowOverdue });
  const { brands, problems: inPacks } = readBrands(packs, { allowOverdue });
  const inPacksToo = brands.map((brand) => readLocal(brand, content));
  const between = brands.flatMap((brand, index) =>
    checkBrand(brand, contentWith(inPacksToo[index]?.local, content)),
  );
  const inLocal = inPacksToo.flatMap(({ problems }) => problems);
  return {
    brands,
    content,
    local: inPacksToo.map(({ local }) => local),
    problems: [...inContent, ...inPacks, ...between, ...inLocal],
  };
}
