import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The source of modules by path from the root of the project, with `/` on every system. */
export type Modules = ReadonlyMap<string, string>;

/** One module reference, in any syntax. */
export interface ModuleImport {
  from: string;
  /** From the root of the project, like the path of a module; a folder for a glob pattern. */
  to: string;
  line: number;
}

/** Every module of `src/`: TypeScript, JavaScript and Astro components. */
export function readModules(): Modules {
  const files = globSync('src/**/*.{ts,mjs,astro}').map((file) => file.replaceAll(path.sep, '/'));
  return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The frontmatter and the scripts of a component, on their original lines; other modules unchanged. */
function scriptsOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^\s*---\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
  const template = text.slice(frontmatter.length);
  const blank = (other: string) => other.replaceAll(/[^\n]/g, ' ');
  let scripts = '';
  let end = 0;
  for (const { 0: script, index } of template.matchAll(
    /(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)|\bimport\([^)]*\)/g,
  )) {
    scripts += `${blank(template.slice(end, index))}${script}`;
    end = index + script.length;
  }
  return frontmatter.replaceAll('---', '   ') + scripts;
}

/** The syntax tree of a module. */
export function parseModule(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, scriptsOf(file, text), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for every node of a tree, depth first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/**
 * Every module of the project that these modules refer to, by any text that is a path: imports and exports, of values and of
 * types, `import()`, `import.meta.glob()`, `new URL(…, import.meta.url)`, and paths from the root, as in registries.
 */
export function importsOf(modules: Modules): ModuleImport[] {
  return [...modules].flatMap(([from, text]) => {
    const imports: ModuleImport[] = [];
    const source = parseModule(from, text);
    walk(source, (node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return;
      const to = resolveModule(from, node.text);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (to) imports.push({ from, to, line });
    });
    return imports;
  });
}

/** Without a Vite suffix like `?inline`, and up to the first wildcard; undefined for anything that is not a path. */
function resolveModule(from: string, name: string): string | undefined {
  const [plain = ''] = name.split(/[?*]/);
  if (/^\.\.?\//.test(plain)) return path.posix.join(path.posix.dirname(from), plain);
  return plain.startsWith('src/') && existsSync(plain) ? plain : undefined;
}

/**
 * The nodes on a cycle, or on a path between two cycles; self-references do not count. Repeatedly removes nodes without incoming
 * or outgoing edges.
 */
export function nodesInCycles(edges: readonly (readonly [string, string])[]): string[] {
  let left = edges.filter(([from, to]) => from !== to);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const sources = new Set(left.map(([from]) => from));
    const targets = new Set(left.map(([, to]) => to));
    left = left.filter(([from, to]) => sources.has(to) && targets.has(from));
  }
  return [...new Set(left.flat())].sort();
}
