import { existsSync } from 'node:fs';
import path from 'node:path';
import { allPackFolders } from '../brand/all-packs.ts';
import { packCommand } from '../brand/pack-command.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { outDir } from '../runtime/workspace.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites } from '../site/site.ts';
import { verifySite } from '../verify/verify-site.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run verify [-- <pack folder>…]: checks the built sites of these packs, or of all packs, against every rule.
const { rest } = parseArguments({});
const packs = rest.length > 0 ? rest.map(resolvePath) : allPackFolders();
const { diagnostics: inputDiagnostics, ...sources } = readInputs(packs);
if (inputDiagnostics.some(isError)) fail(formatDiagnostics(inputDiagnostics));
const diagnostics: Diagnostic[] = [];
for (const brand of sources.brands) {
  const folder = path.join(outDir, brand.id);
  if (existsSync(folder))
    diagnostics.push(...(await verifySite(folder, createSites({ ...sources, brands: [brand] }))));
  else
    diagnostics.push({
      file: folder,
      message: 'there is no finished site',
      fix: packCommand('build', { folder: brand.folder }),
    });
}
console.log(formatDiagnostics(diagnostics));
process.exitCode = diagnostics.some(isError) ? 1 : 0;
