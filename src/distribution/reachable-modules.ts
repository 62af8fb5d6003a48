import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compileModule } from './compile-modules.ts';

/**
 * Returns the modules that these import when they run, themselves included, sorted. Paths are relative to the root of the project
 * with `/`. `ends` are modules that are not followed, nor part of the result. An import of types only is gone when a module runs.
 */
export function reachableModules(entries: readonly string[], ends: readonly string[] = []): string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || ends.includes(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file));
  }
  return [...found].sort();
}

/** The modules of this project that a module imports, also on demand. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const { importedFiles } = ts.preProcessFile(file.endsWith('.ts') ? compileModule(code, file) : code);
  return importedFiles
    .filter(({ fileName }) => /^\.{1,2}\/.*\.m?js$/.test(fileName))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName.replace(/\.js$/, '.ts')));
}
