import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { contentTypes, fileExtension } from '../hosting/content-types.ts';
import { listenOnLoopback } from '../hosting/serve.ts';
import { listFiles } from '../runtime/list-files.ts';
import { hashSources } from '../runtime/source-hash.ts';
import { workspace } from '../runtime/workspace.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites, type Site } from '../site/site.ts';
import { problemPage, reloadScript } from './preview-pages.ts';
import { renderFailures } from './render.ts';
import { loadRenderer } from './renderer.ts';
import type { Renderer } from './renderer-entry.ts';

/** The path of every component in light and dark. */
export const previewPath = '/preview/';
/** What its frames show. */
const galleryPath = `${previewPath}components/`;
/** The version of what is shown, for which every page asks. */
const versionPath = `${previewPath}version.txt`;

type Content = string | Buffer;

/** What one reading of the pack gives: what was found, and the content of each path. */
interface Shown {
  diagnostics: Diagnostic[];
  contents: ReadonlyMap<string, () => Content | Promise<Content>>;
}

interface PreviewOptions {
  port: number;
  /** Prints what was found in the pack, formatted. */
  report: (problems: string) => void;
}

/**
 * Serves the site of a pack on localhost without a build, with a page of every component. The pack is read again when one of its
 * files has changed; pages that are open reload. Problems are reported, and errors are shown instead of the pages. The search
 * and the papers need a build. Resolves when the pack was read. Rejects when the port is in use.
 */
export async function servePreview(pack: string, { port, report }: PreviewOptions): Promise<Server> {
  let version = '';
  let shown: Promise<Shown> | undefined;
  const current = () => {
    const latest = versionOf(pack) ?? version;
    if (latest !== version) shown = undefined;
    version = latest;
    shown ??= readPack(pack, report);
    return shown;
  };
  // Components of a page are rendered concurrently: when one fails, nothing awaits the others.
  process.on('unhandledRejection', () => undefined);
  const answer = async (pathname: string): Promise<[number, Content]> => {
    const now = await current();
    return pathname === versionPath ? [200, version] : respond(now, pathname, report);
  };
  const server = createServer(async (request, response) => {
    const pathname = (request.url ?? '/').split('?')[0] ?? '/';
    const [status, content] = await answer(pathname).catch((error: unknown): [number, Content] => {
      // The next request reads the pack again.
      shown = undefined;
      return [500, problemPage(formatDiagnostics(renderFailures(error, workspace, pack)))];
    });
    const type = contentTypes[fileExtension(pathname)] ?? contentTypes.html;
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(type === contentTypes.html ? content + reloadScript(versionPath, version) : content);
  });
  await current();
  return listenOnLoopback(server, port);
}

/** A hash of what is read again; undefined while a file is being replaced. */
function versionOf(pack: string): string | undefined {
  try {
    return hashSources(['content', pack]);
  } catch {
    return undefined;
  }
}

/** Reads the pack, and reports what is wrong with it. */
async function readPack(pack: string, report: PreviewOptions['report']): Promise<Shown> {
  const { diagnostics, ...inputs } = readInputs([pack], true);
  const contents: [string, () => Content | Promise<Content>][] = [];
  if (!diagnostics.some(isError)) {
    try {
      contents.push(...contentsOf(createSites(inputs), await loadRenderer()));
    } catch (error) {
      diagnostics.push(...renderFailures(error, workspace, pack));
    }
  }
  if (diagnostics.length > 0) report(formatDiagnostics(diagnostics));
  return { diagnostics, contents: new Map(contents) };
}

/** Returns what there is at each path: pages, which are rendered when asked for, and files. */
function contentsOf(sites: Site[], renderer: Renderer): [string, () => Content | Promise<Content>][] {
  const [site] = sites;
  if (!site) return [];
  const pages = sites.flatMap((each) =>
    each.pages.map((page) => [each.pathOf(page), () => renderer.renderPage({ site: each, page })] as const),
  );
  const pictures = Object.values(site.pictures).flatMap((picture) => picture ?? []);
  return [
    ...pages.map(([address, render]): [string, () => Promise<string>] => [address, render]),
    [previewPath, () => renderer.renderColourSchemes(site)],
    [galleryPath, () => renderer.renderGallery(site)],
    ...pictures.map(({ address, bytes }): [string, () => Buffer] => [address, () => bytes]),
    ...renderer.typingScripts.map(({ address, code }): [string, () => string] => [address, () => code]),
    ...listFiles('public').map((name): [string, () => Buffer] => [
      `/${name}`,
      () => readFileSync(path.join('public', name)),
    ]),
  ];
}

/** Resolves to the status and content for a path. What a component throws is reported, and shown in the place of its page. */
async function respond(
  { diagnostics, contents }: Shown,
  address: string,
  report: PreviewOptions['report'],
): Promise<[status: number, content: Content]> {
  if (diagnostics.some(isError)) return [500, problemPage(formatDiagnostics(diagnostics))];
  const find = contents.get(address) ?? contents.get(`${address}/`);
  const errorPage = contents.get('/404.html') ?? (() => '');
  try {
    return find ? [200, await find()] : [404, await errorPage()];
  } catch (error) {
    const problems = formatDiagnostics(renderFailures(error, workspace, address));
    report(problems);
    return [500, problemPage(problems)];
  }
}
