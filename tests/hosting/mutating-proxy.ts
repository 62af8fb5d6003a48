import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/hosting/serve.ts';
import { rawRequest } from '../support/raw-request.ts';

/** A response on its way to a visitor, to be mutated. */
export interface ProxiedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** A mutation of a deployment. `isPlain` is true for a request without compression. */
export type ResponseMutator = (answer: ProxiedResponse, address: string, isPlain: boolean) => void;

/** A build on a local server whose responses are mutated on their way. */
export async function startMutatingProxy(
  folder: string,
  tamper: ResponseMutator,
): Promise<{ base: string; asked: () => number; mostAtOnce: () => number; stop: () => void }> {
  const own = await serve(folder, 0);
  let asked = 0;
  let open = 0;
  let most = 0;
  const front = createServer(async (request, response) => {
    asked += 1;
    open += 1;
    most = Math.max(most, open);
    const address = request.url ?? '/';
    const { status, headers, body } = await rawRequest(originOf(own.address()), address);
    const answer: ProxiedResponse = { status, headers: { ...headers }, body };
    delete answer.headers['content-length'];
    delete answer.headers['transfer-encoding'];
    delete answer.headers['connection'];
    tamper(answer, address, request.headers['accept-encoding'] === 'identity');
    response.writeHead(answer.status, answer.headers).end(answer.body);
    open -= 1;
  });
  await new Promise<void>((resolve) => front.listen(0, resolve));
  return {
    base: originOf(front.address()),
    asked: () => asked,
    mostAtOnce: () => most,
    stop() {
      for (const server of [front, own]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function originOf(address: AddressInfo | string | null): string {
  return `http://localhost:${(address as AddressInfo).port}`;
}

/** Replaces a piece of a page, which must occur in it. */
export function replaceInBody(answer: ProxiedResponse, from: string | RegExp, to: string): void {
  const before = answer.body.toString('utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`The page does not hold ${from}.`);
  answer.body = Buffer.from(after);
}
