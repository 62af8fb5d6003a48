import { existsSync } from 'node:fs';
import path from 'node:path';
import { isError, type Problem } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { packFolders } from '../sites/current.ts';
import { sitesOf } from '../sites/site.ts';
import { readSources } from '../sites/sources.ts';
import { verify } from '../verify/verify.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';
import { out } from './building.ts';

// npm run verify [-- <pack folder>…]: every rule about the finished sites of these packs, or of all packs.
const { rest } = argumentsOf({});
const packs = rest.length > 0 ? rest.map(asTyped) : packFolders();
const { problems, ...sources } = readSources(packs);
if (problems.some(isError)) stop(report(problems));
const found: Problem[] = [];
for (const brand of sources.brands) {
  const folder = path.join(out, brand.id);
  if (existsSync(folder)) found.push(...(await verify(folder, sitesOf({ ...sources, brands: [brand] }))));
  else
    found.push({
      file: folder,
      wrong: 'there is no finished site',
      instead: `npm run build -- ${brand.folder}`,
    });
}
console.log(report(found));
process.exitCode = found.some(isError) ? 1 : 0;
