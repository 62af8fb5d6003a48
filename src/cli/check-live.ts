import { checkCopy } from '../live/check-copy.ts';
import { findCopy } from '../live/find-copy.ts';
import { pagesOf, problemsOf } from '../live/in-words.ts';
import { Visitor } from '../live/visitor.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { isLocal } from '../web/ask.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';

// npm run check:live -- <address> [--manifest <file>]: whether a published copy is what was built, to the last byte and header.
// Nothing that this imports has to be installed: an hourly job needs no more than Node 24 and this folder.
const { flags, rest } = argumentsOf({ manifest: 'string' });
const visitor = new Visitor(addressFrom(rest));
const named = flags['manifest'] === undefined ? undefined : asTyped(String(flags['manifest']));
const began = performance.now();
try {
  process.exitCode = (await check()) ? 0 : 1;
} finally {
  visitor.close();
}

async function check(): Promise<boolean> {
  const found = await findCopy(visitor, named, 'dist');
  if ('wrong' in found) return tell(found.wrong);
  const { copy } = found;
  const { findings, answers, ended } = await checkCopy(visitor, copy);
  const problems = problemsOf(findings, visitor.base, pagesOf(copy.manifest));
  if (problems.length > 0) console.error(report(problems));
  if (ended !== undefined) return tell(`${ended}. The check has not ended: run it again.`);
  if (problems.some(isError)) return false;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { id, files } = copy.manifest;
  console.log(
    `${visitor.base.origin} is the copy "${id}" as it was built: ${files.length} files, ${answers} answers with their headers, in ${seconds} s.`,
  );
  return true;
}

function tell(words: string): false {
  console.error(words);
  return false;
}

function addressFrom([typed, ...more]: string[]): URL {
  const usage = 'Write: npm run check:live -- https://information.midshire.example';
  if (typed === undefined || more.length > 0) return stop(`This command takes one address. ${usage}`);
  const address = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!address || !/^https?:$/.test(address.protocol)) return stop(`"${typed}" is not an address. ${usage}`);
  if (address.protocol === 'http:' && !isLocal(address))
    return stop(`A published copy has https, and this address has not. ${usage}`);
  if (address.pathname !== '/' || address.search || address.hash)
    return stop(`A copy is checked as a whole: leave out what follows the name of the host. ${usage}`);
  return address;
}
