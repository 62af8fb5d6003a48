import { existsSync } from 'node:fs';
import path from 'node:path';
import { allPackFolders } from '../brand/all-packs.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites } from '../site/site.ts';
import { verifySite } from '../verify/verify-site.ts';
import { outDir } from './out-dir.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run verify [-- <pack folder>…]: checks the built sites of these packs, or of all packs, against every rule.
const { rest } = parseArguments({});
const packs = rest.length > 0 ? rest.map(resolvePath) : allPackFolders();
const { diagnostics, ...sources } = readInputs(packs);
if (diagnostics.some(isError)) fail(formatDiagnostics(diagnostics));
const problems: Diagnostic[] = [];
for (const brand of sources.brands) {
  const folder = path.join(outDir, brand.id);
  if (existsSync(folder))
    problems.push(...(await verifySite(folder, createSites({ ...sources, brands: [brand] }))));
  else
    problems.push({
      file: folder,
      message: 'there is no finished site',
      fix: `npm run build -- ${brand.folder}`,
    });
}
console.log(formatDiagnostics(problems));
process.exitCode = problems.some(isError) ? 1 : 0;
