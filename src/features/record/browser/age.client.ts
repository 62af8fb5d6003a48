// Lazy-loaded when a file is first encrypted or decrypted.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { normalizePassphrase, passphraseCandidates } from '../passphrase.ts';

/** Resolves after the next paint, so that "this can take some seconds" is on screen before the work begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** How much to process before yielding to the event loop. In bytes. */
const chunkBytes = 2 ** 18;

/** Creates a stream that yields to the event loop before each chunk: encrypting many pictures takes seconds. */
function yieldingStream(
  next: () => Uint8Array<ArrayBuffer> | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      const bytes = next();
      if (bytes) controller.enqueue(bytes);
      else controller.close();
    },
  });
}

/** Encrypts the parts of a text as a file that age opens with the normalised passphrase. */
export async function lockWith(passphrase: string, parts: Iterator<string>): Promise<Blob> {
  await nextPaint();
  const encoder = new TextEncoder();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalizePassphrase(passphrase));
  const plain = yieldingStream(() => {
    const { value, done } = parts.next();
    return done ? undefined : encoder.encode(value);
  });
  return new Response(await encrypter.encrypt(plain)).blob();
}

/** Decrypts such a file, and one that was encrypted with the passphrase as typed. Rejects for another one, and for a changed file. */
export async function unlockWith(passphrase: string, file: Uint8Array): Promise<string> {
  await nextPaint();
  const decrypter = new Decrypter();
  for (const candidate of passphraseCandidates(passphrase)) decrypter.addPassphrase(candidate);
  const isArmoured = file[0] === '-'.charCodeAt(0);
  const bytes = isArmoured ? armor.decode(new TextDecoder().decode(file)) : file;
  let offset = 0;
  const encrypted = yieldingStream(() => {
    const chunk = bytes.slice(offset, offset + chunkBytes);
    offset += chunkBytes;
    return chunk.length > 0 ? chunk : undefined;
  });
  return new Response(await decrypter.decrypt(encrypted)).text();
}
