import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPackFolders } from '../brand/all-packs.ts';
import { formatVoiceReport } from '../content/lint/voice-report.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { readInputs } from '../site/inputs.ts';
import { editorSchemas } from './editor-schemas.ts';
import { parseArguments } from './parse-arguments.ts';

// npm run check [-- <part of a path>…]: lists every problem of the pages, facts and packs, or of the matching files.
// npm run check -- --rules: lists every rule of the project, with its rationale.
// npm run check -- --voice: prints the figures of the voice of every page.
// npm run check -- --schemas: writes the JSON Schemas for editors.
const { flags, rest } = parseArguments({ rules: 'boolean', schemas: 'boolean', voice: 'boolean' });
if (flags['rules']) {
  // Imported lazily: the accessibility rules load a browser driver.
  const { formatRules, listRules } = await import('./list-rules.ts');
  console.log(formatRules(listRules()));
} else if (flags['voice']) {
  console.log(formatVoiceReport(readInputs([]).content));
} else if (flags['schemas']) {
  for (const [file, text] of editorSchemas()) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
  }
} else {
  const isSelected = ({ file }: Diagnostic) => rest.length === 0 || rest.some((part) => file.includes(part));
  const diagnostics = readInputs(allPackFolders()).diagnostics.filter(isSelected);
  console.log(diagnostics.length > 0 ? formatDiagnostics(diagnostics) : 'No problems.');
  process.exitCode = diagnostics.some(isError) ? 1 : 0;
}
