import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSites } from '../build/build-sites.ts';
import { htmlFiles } from '../hosting/files.ts';
import { packFolders } from '../sites/current.ts';
import { firstFlight, weightOf } from '../verify/rules/weight.ts';
import { argumentsOf, stop } from './arguments.ts';
import { out } from './building.ts';

// npm run bench: bytes of each page, and seconds of a build. Figures to read, never a test.
argumentsOf({});
const runs = 5;
const seconds: number[] = [];
let sites: string[] = [];
for (let run = 0; run < runs; run++) {
  const began = performance.now();
  const { built } = await buildSites({ packs: packFolders(), out });
  if (built.length === 0) stop('The build has problems: npm run build tells which.');
  sites = built;
  seconds.push((performance.now() - began) / 1000);
}

interface Weight {
  file: string;
  plain: number;
  compressed: number;
}

const weights: Weight[] = sites.flatMap((site) =>
  htmlFiles(site).map((file) => {
    const html = readFileSync(path.join(site, file));
    return {
      file: `${path.basename(site)}/${file}`,
      plain: html.length,
      compressed: weightOf(site, file),
    };
  }),
);

console.log('Bytes of each page in one response, with its style and script: after brotli, and before\n');
for (const { file, plain, compressed } of weights.toSorted((a, b) => a.compressed - b.compressed))
  console.log(`${String(compressed).padStart(7)} ${String(plain).padStart(7)}  ${file}`);
const compressed = weights.map((weight) => weight.compressed);
console.log(
  `\nMedian ${median(compressed)}, largest ${Math.max(...compressed)}, limit ${firstFlight} bytes.`,
);
const pages = `${weights.length} pages of ${sites.length} ${sites.length === 1 ? 'site' : 'sites'}`;
console.log(
  `Build of ${pages}, checked and verified: median ${median(seconds).toFixed(2)} s of ${runs} runs`,
);
console.log(`(${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)} s).`);

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
