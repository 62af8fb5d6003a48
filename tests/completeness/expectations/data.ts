import { globSync } from 'node:fs';
import path from 'node:path';
import { elements, items, matches, together } from '../artefact.ts';
import { builtFile, type Expectation, handWritten, hostFile } from '../expectation.ts';
import { factKinds, facts, listedPages, pack as packOf, pathOf } from '../sources.ts';

const published = (kind: string) =>
  facts(kind)
    .filter(({ publish }) => publish)
    .map(({ id }) => `${kind} ${id}`);

/** Open data by kind and id. */
function openData(name: string, kinds: string[]): Expectation {
  return {
    name: `${name}.json`,
    read: (pack) =>
      items(
        builtFile(pack, `${name}.json`),
        ({ records }: { records: { id: string; kind: string }[] }) => records,
        ({ id, kind }) => `${kind} ${id}`,
      ),
    expected: () => kinds.flatMap(published),
    packs: ['midshire', 'strathlorn'],
  };
}

/** The small search index, which follows the code in the script of the search. */
function searchIndex(pack: string): string {
  const [file = ''] = globSync('look/en.*.js', { cwd: path.join('dist', pack) });
  return builtFile(pack, file).split('\nexport const index=')[1] ?? '';
}

/** What hosts read and do not send, and the error page, which has a list of its own. */
const notInManifest = [
  ...['_headers', '.assetsignore', '.htaccess', 'web.config', 'staticwebapp.config.json'],
  '404.html',
];

export const expectations: Expectation[] = [
  {
    name: 'feed',
    read: (pack) => elements(builtFile(pack, 'changes.xml'), 'entry', (entry) => entry.find('id').text()),
    expected: (pack) =>
      listedPages(pack).flatMap((page) =>
        page.changes.map((_, index) => `${packOf(pack).domains.en}${pathOf(page)}#change-${index + 1}`),
      ),
  },
  {
    name: 'sitemap',
    read: (pack) => elements(builtFile(pack, 'sitemap.xml'), 'url', (url) => url.find('loc').text()),
    expected: (pack) =>
      packOf(pack).draft ? [] : listedPages(pack).map((page) => `${packOf(pack).domains.en}${pathOf(page)}`),
  },
  openData('facts', factKinds),
  openData('services', ['services']),
  {
    name: 'search index',
    read: (pack) =>
      items(
        searchIndex(pack),
        ({ pages }: { pages: { address: string[] } }) => pages.address,
        (address) => address,
      ),
    // The home page and the search itself are no results.
    expected: (pack) =>
      listedPages(pack)
        .map(pathOf)
        .filter((address) => address !== '/' && address !== '/look/'),
  },
  {
    name: 'manifest',
    read: (pack) =>
      items(
        hostFile(pack, 'manifest.json'),
        ({ files }: { files: { address: string }[] }) => files,
        ({ address }) => address,
      ),
    expected: (pack) =>
      globSync(['**', '.well-known/**'], { cwd: path.join('dist', pack), withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
        .map((entry) => path.relative(path.join('dist', pack), path.join(entry.parentPath, entry.name)))
        .map((file) => file.split(path.sep).join('/'))
        .filter((file) => !notInManifest.includes(file))
        .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`),
  },
  handWritten(
    'bill-of-materials',
    (pack) =>
      items(
        hostFile(pack, 'bill-of-materials.cdx.json'),
        ({ components }: { components: { group?: string; name: string }[] }) => components,
        ({ group, name }) => (group ? `${group}/${name}` : name),
      ),
    ['midshire'],
  ),
  handWritten(
    'licences',
    (pack) => matches(builtFile(pack, 'licences.txt'), /^\S.* \d+\.\d+\S*$(?=\n+Licence:)/gm),
    ['midshire'],
  ),
  handWritten(
    'text-files',
    (pack) =>
      together([
        ['robots.txt', matches(builtFile(pack, 'robots.txt'), /^.+$/gm)],
        ['security.txt', matches(builtFile(pack, '.well-known/security.txt'), /^.+$/gm)],
      ]),
    ['midshire'],
  ),
];
