import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { docPath } from '../../runtime/doc-path.ts';
import { isPlainObject, type PlainObject } from '../fields.ts';
import { readPackFile } from '../pack-file.ts';

/** The brand.yaml of a pack, to be edited. */
export interface PackText {
  file: string;
  text: string;
  yaml: ParsedYaml;
  /** The values, which may break the schema. */
  data: PlainObject;
}

/** Reads the brand.yaml of a pack to edit it. What is no YAML, or no group of keys, cannot be edited. Never throws. */
export function readPackText(
  folder: string,
): { pack: PackText; diagnostics?: never } | { pack?: never; diagnostics: Diagnostic[] } {
  const { yaml, text, diagnostic } = readPackFile(folder);
  if (!yaml) return { diagnostics: [diagnostic] };
  const { file, data, diagnostics } = yaml;
  if (diagnostics.length > 0) return { diagnostics };
  if (!isPlainObject(data))
    return {
      diagnostics: [
        { file, message: 'this is not a brand pack', fix: `the fields that ${docPath('branding.md')} lists` },
      ],
    };
  return { pack: { file: path.join(folder, 'brand.yaml'), text, yaml, data } };
}

/** Returns the entries of a list of a pack; empty when it is missing or no list. */
export function entriesOf({ data }: PackText, key: string): unknown[] {
  const list = data[key];
  return Array.isArray(list) ? list : [];
}
