import { readFileSync } from 'node:fs';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';

/** Parses a file of facts, or their double entry. Never throws. */
export function parseFactFile(file: string, maxBytes: number): ParsedYaml {
  return parseYaml(file, readFileOrEmpty(file), { maxBytes });
}

/** Reads a missing file as empty, so that the schema says what is expected. */
function readFileOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
