import { type ParsedYaml, parseYaml } from '../../diagnostics/yaml.ts';
import { faultDiagnostic } from '../../files/file-fault.ts';
import { readTextFile } from '../../files/text-file.ts';
import { maxAnswersFileBytes } from '../limits.ts';

/**
 * Reads the file of answers that `--from` names. `keys` says what it holds, for the message when there is none: "the keys of
 * brand.yaml". Never throws.
 */
export function readAnswersFile(file: string, keys: string): ParsedYaml {
  const smaller = `a file with ${keys} only`;
  const { text, fault } = readTextFile(file, { maxBytes: maxAnswersFileBytes, smaller });
  if (text !== undefined) return parseYaml(file, text, { maxBytes: maxAnswersFileBytes });
  const diagnostic = fault.isMissing
    ? { file, message: 'there is no such file', fix: `the path of a file with ${keys}` }
    : faultDiagnostic(file, fault);
  return { file, data: undefined, positionOf: () => ({ line: 1, column: 1 }), diagnostics: [diagnostic] };
}
