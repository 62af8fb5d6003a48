import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Node strips no types below node_modules, so that a published package needs JavaScript (nodejs.org/api/typescript.html). */
const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2024,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Returns the JavaScript of a module, with relative imports of `.ts` files as imports of their `.js` files. */
export function compileModule(code: string, fileName: string): string {
  return ts.transpileModule(code, { fileName, compilerOptions }).outputText;
}

/** Writes the JavaScript of each module of `root` into a folder, under the same path. */
export function compileModules(names: readonly string[], folder: string, root = '.'): void {
  for (const name of names.filter((each) => /(?<!\.d)\.ts$/.test(each))) {
    const file = path.join(folder, name.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, compileModule(readFileSync(path.join(root, name), 'utf8'), name));
  }
}

/**
 * Returns the type declarations of a module and of what it imports from the project, by path relative to `folder`. Throws when
 * the module does not compile.
 */
export function declarationsOf(module: string, folder: string): Map<string, string> {
  const declarations = new Map<string, string>();
  const options: ts.CompilerOptions = {
    ...compilerOptions,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2024.d.ts'],
    types: ['node'],
    strict: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: path.resolve(folder),
    outDir: path.resolve(folder),
  };
  const program = ts.createProgram([module], options);
  const { emitSkipped } = program.emit(undefined, (file, text) => {
    declarations.set(path.relative(folder, file).split(path.sep).join('/'), text);
  });
  if (emitSkipped || declarations.size === 0) throw new Error(`${module} has no type declarations.`);
  return declarations;
}
