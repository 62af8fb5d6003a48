import type { AddressInfo } from 'node:net';
import { serve } from '../../src/hosting/serve.ts';

/** Serves a built site while a callback runs, which gets its origin. */
export async function servePack<Result>(
  folder: string,
  callback: (origin: string) => Promise<Result>,
): Promise<Result> {
  const server = await serve(folder, 0);
  try {
    return await callback(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}
