import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

// What a client must read: from the sources, by a YAML parser, and not through the code that publishes them.

/** A page of the source, with the keys that programs are told. */
export interface SourcePage {
  title: string;
  shortTitle?: string;
  description: string;
  reviewed: string;
  changes: { date: string; what: string }[];
  listed?: boolean;
  /** The absolute URL. */
  url: string;
  /** Name of the folder below `content/pages/en`; empty for a page above the sections. */
  section: string;
  isSectionIndex: boolean;
}

const folder = 'content/pages/en';

/** The address of the example site. */
export const origin = 'https://information.midshire.example';

/** Every page that lists and search engines should show. */
export const listedPages: SourcePage[] = globSync(`${folder}/**/*.mdx`)
  .map(readPage)
  .filter(({ listed }) => listed !== false);

function readPage(file: string): SourcePage {
  const [, frontmatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const page = parse(frontmatter) as SourcePage & { address: string };
  const segments = path.relative(folder, file).split(path.sep);
  return {
    ...page,
    url: page.address === '' ? `${origin}/` : `${origin}/${page.address}/`,
    section: segments.length > 1 ? (segments[0] ?? '') : '',
    isSectionIndex: segments.at(-1) === 'index.mdx',
  };
}

/** Returns the message of a key. */
export function message(key: string): string {
  messages ??= JSON.parse(readFileSync('content/messages/en.json', 'utf8'));
  return messages?.[key]?.text ?? '';
}

let messages: Record<string, { text: string }> | undefined;

/** Returns the records of one kind of fact that are for publication. */
export function publishedRecords(kind: string): Record<string, unknown>[] {
  const records = parse(readFileSync(`content/facts/${kind}.yaml`, 'utf8')) as Record<string, unknown>[];
  return records.filter(({ publish }) => publish === true);
}

/** Returns the text of a file of the example site. */
export function readBuilt(file: string): string {
  return readFileSync(path.join('dist/midshire', file), 'utf8');
}
