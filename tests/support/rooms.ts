/** A folder of `src/` with one subject. */
export interface Room {
  name: string;
  /** The rooms that its modules may import, types included. */
  imports: readonly string[];
  why: string;
}

const base = ['runtime', 'diagnostics', 'files', 'facts'];
const read = [...base, 'content', 'brand'];
const features = ['opening-hours', 'exit', 'record', 'search', 'print'].map((name) => `features/${name}`);

/**
 * The rooms from the bottom up: a room may import only rooms listed before it, so no import points upwards and there are no
 * cycles. The room of a module is its longest matching path prefix.
 */
export const rooms: readonly Room[] = [
  { name: 'styles', imports: [], why: 'Style sheets import each other only.' },
  {
    name: 'accessibility',
    imports: [],
    why: 'The suite tests any folder of HTML, ours or not, and could leave as a package.',
  },
  { name: 'create', imports: [], why: 'It runs before anything is installed.' },
  {
    name: 'runtime',
    imports: [],
    why: 'Where the program is installed and may write is asked by every room that reads or writes.',
  },
  {
    name: 'diagnostics',
    imports: ['runtime'],
    why: 'A problem knows nothing of what it is about: that is passed in.',
  },
  {
    name: 'files',
    imports: ['diagnostics'],
    why: 'A file is read in the same way whatever it holds; its reader passes the limit.',
  },
  { name: 'facts', imports: ['runtime', 'diagnostics'], why: 'Facts know nothing of pages and publishers.' },
  {
    name: 'picture',
    imports: ['diagnostics'],
    why: 'A picture is drawn anew without knowing who publishes it.',
  },
  { name: 'content', imports: base, why: 'What is shared by all publishers knows none of them.' },
  {
    name: 'content/lint',
    imports: [...base, 'content'],
    why: 'Rules look at pages that were read; reading knows no rules.',
  },
  {
    name: 'translate',
    imports: [...base, 'content', 'content/lint'],
    why: 'What goes to translators and comes back is the content of all publishers, and nothing of them.',
  },
  {
    name: 'brand',
    imports: [...base, 'content', 'picture'],
    why: 'A pack may be read without the pages; of content it needs names only.',
  },
  {
    name: 'brand/lint',
    imports: [...read, 'picture'],
    why: 'Rules look at a pack, and at the content that it dresses.',
  },
  {
    name: 'brand/overrides',
    imports: [...read, 'content/lint'],
    why: 'The pages of a pack keep every rule that ours keep.',
  },
  {
    name: 'brand/scaffold',
    imports: [...read, 'brand/lint', 'create'],
    why: 'A new pack is tried by every rule before it is written.',
  },
  {
    name: 'brand/authoring',
    imports: [...read, 'content/lint', 'brand/lint', 'brand/overrides', 'brand/scaffold'],
    why: 'A command writes into a pack only what every rule accepts.',
  },
  {
    name: 'site',
    imports: [...read, 'content/lint', 'brand/lint', 'brand/overrides'],
    why: 'A site is content, facts and a pack together. It knows nothing of hosts and components.',
  },
  {
    name: 'site/view-models',
    imports: ['site', ...read],
    why: 'What one component shows is made from the site; the site does not know it.',
  },
  {
    name: 'site/upgrade',
    imports: ['site', ...read, 'brand/overrides', 'brand/scaffold'],
    why: 'What a new version changes for a publisher is told of its site.',
  },
  {
    name: 'integrations',
    imports: ['styles', 'site', ...read, 'brand/lint'],
    why: 'Astro and Vite are given sites; what the pages show does not matter to them.',
  },
  {
    name: 'features/opening-hours',
    imports: ['facts', 'content', 'site'],
    why: 'A feature knows sites, and no other feature.',
  },
  { name: 'features/exit', imports: ['site'], why: 'The exit rests on as little as possible.' },
  {
    name: 'features/record',
    imports: ['content', 'site'],
    why: 'A feature knows sites, and no other feature.',
  },
  {
    name: 'features/search',
    imports: ['runtime', 'facts', 'content', 'site', 'integrations'],
    why: 'Its scripts are bundled like all others.',
  },
  {
    name: 'features/print',
    imports: [
      'runtime',
      'diagnostics',
      'facts',
      'brand',
      'site',
      'site/view-models',
      'integrations',
      'features/record',
    ],
    why: 'The printed log has the fields of the record, and the leaflet the services of the pack, whose texts may have no room.',
  },
  {
    name: 'components',
    imports: [...read, 'brand/overrides', 'site', 'site/view-models', ...features],
    why: 'A component shows what Astro.locals.site gives it. It knows no host, no build and no diagnostics.',
  },
  {
    name: 'layouts',
    imports: ['site', 'styles', 'components', ...features],
    why: 'A layout asks Astro.locals.site for what it shows.',
  },
  { name: 'pages', imports: ['site', 'components', 'layouts'], why: 'Astro starts here.' },
  {
    name: 'preview',
    imports: ['content', 'site', 'components', 'layouts', 'features/record'],
    why: 'It shows a site as its pages do, with what the record tool creates, to the author of a pack only.',
  },
  {
    name: 'hosting',
    imports: ['runtime', 'files', 'brand', 'site'],
    why: 'What hosts are told follows from a site and its finished files.',
  },
  {
    name: 'output',
    imports: [...read, 'site', 'hosting'],
    why: 'Files beside the pages: addressed as they are served.',
  },
  {
    name: 'output/sbom',
    imports: ['diagnostics', 'brand', 'site', 'integrations', 'features/search'],
    why: 'The bill lists what the bundlers and the search put into a site.',
  },
  {
    name: 'verify',
    imports: [
      ...read,
      'content/lint',
      'site',
      'site/view-models',
      'hosting',
      'output',
      'features/opening-hours',
    ],
    why: 'Rules look at a finished folder and at the site that it was built from.',
  },
  { name: 'monitor/http', imports: [], why: 'Asking a server knows nothing of what is asked for.' },
  {
    name: 'monitor/deployment',
    imports: ['runtime', 'diagnostics', 'hosting', 'monitor/http'],
    why: 'It needs a manifest only, and no package: it runs where nothing is installed.',
  },
  {
    name: 'monitor/links',
    imports: ['diagnostics', 'facts', 'monitor/http'],
    why: 'It needs the addresses in facts and packs, and no site.',
  },
  {
    name: 'build',
    imports: [
      'runtime',
      'diagnostics',
      'files',
      'site',
      'integrations',
      ...features,
      'layouts',
      'preview',
      'hosting',
      'output',
      'output/sbom',
      'verify',
    ],
    why: 'The one room that knows each step from content to a published folder.',
  },
  {
    name: 'distribution',
    imports: ['runtime', 'brand', 'hosting', 'create', 'output/sbom', 'build'],
    why: 'It packs the files of every room without knowing what they do.',
  },
  {
    name: 'cli',
    imports: [
      ...read,
      'translate',
      'create',
      'distribution',
      'accessibility',
      'content/lint',
      'brand/lint',
      'brand/scaffold',
      'brand/authoring',
      'site',
      'site/upgrade',
      'integrations',
      'hosting',
      'verify',
      'monitor/http',
      'monitor/deployment',
      'monitor/links',
      'build',
    ],
    why: 'A command parses, calls and prints. Nothing imports one.',
  },
];

/** A folder of a higher room whose modules a registry finds by name, so that a new one needs no other edit. */
export interface Registry {
  module: string;
  folder: string;
  /** The file ending that it loads from there, which counts as part of its own room; undefined where it reads names only. */
  loads?: string;
}

export const registries: readonly Registry[] = [
  { module: 'src/content/component-registry.ts', folder: 'src/components/content', loads: '.meta.ts' },
  { module: 'src/brand/hosts.ts', folder: 'src/hosting/hosts' },
];
