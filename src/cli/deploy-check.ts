import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { BrowserClient } from '../monitor/deployment/browser-client.ts';
import { checkDeployment } from '../monitor/deployment/check-deployment.ts';
import { pageCount, toDeploymentDiagnostics } from '../monitor/deployment/deployment-diagnostics.ts';
import { findBuild } from '../monitor/deployment/find-build.ts';
import { isLoopback } from '../monitor/http/http-client.ts';
import { outDir } from '../runtime/workspace.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run deploy:check -- <address> [--manifest <file>]: compares a deployment with its build, to the last byte and header.
// Imports no npm package, so that an hourly job needs only Node 24 and this folder.
const { flags, rest } = parseArguments({ manifest: 'string' });
const client = new BrowserClient(parseDeploymentUrl(rest));
const manifestFile = flags['manifest'] === undefined ? undefined : resolvePath(String(flags['manifest']));
const startTime = performance.now();
try {
  process.exitCode = (await runCheck()) ? 0 : 1;
} finally {
  client.close();
}

async function runCheck(): Promise<boolean> {
  const result = await findBuild(client, manifestFile, outDir);
  if ('message' in result) return printFailure(result.message);
  const { copy } = result;
  const { issues, responseCount, abortReason } = await checkDeployment(client, copy);
  const diagnostics = toDeploymentDiagnostics(issues, client.base, pageCount(copy.manifest));
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  if (abortReason !== undefined)
    return printFailure(`${abortReason}. The check has not ended: run it again.`);
  if (diagnostics.some(isError)) return false;
  const seconds = ((performance.now() - startTime) / 1000).toFixed(1);
  const { id, files, recalled = [] } = copy.manifest;
  console.log(
    `${client.base.origin} is the copy "${id}" as it was built: ${files.length} files, ${responseCount} answers with their headers, in ${seconds} s.`,
  );
  for (const { fact, date } of recalled) console.log(`Recalled on ${date}, and on no page: ${fact}.`);
  return true;
}

function printFailure(message: string): false {
  console.error(message);
  return false;
}

function parseDeploymentUrl([argument, ...more]: string[]): URL {
  const usage = 'Write: npm run deploy:check -- https://information.midshire.example';
  if (argument === undefined || more.length > 0) return fail(`This command takes one address. ${usage}`);
  const address = URL.parse(/^[a-z]+:\/\//i.test(argument) ? argument : `https://${argument}`);
  if (!address || !/^https?:$/.test(address.protocol))
    return fail(`"${argument}" is not an address. ${usage}`);
  if (address.protocol === 'http:' && !isLoopback(address))
    return fail(`A published copy has https, and this address has not. ${usage}`);
  if (address.pathname !== '/' || address.search || address.hash)
    return fail(`A copy is checked as a whole: leave out what follows the name of the host. ${usage}`);
  return address;
}
