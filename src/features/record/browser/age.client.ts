// Lazy-loaded when a file is encrypted or decrypted, and not before.
import { armor, Decrypter, Encrypter } from 'age-encryption';

/** Lets a drawing of the page pass, so that a person reads "this can take some seconds" while it does. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** How much is worked on before the page may draw and answer again. In bytes. */
const chunkBytes = 2 ** 18;

/** What comes next each time that the page had a moment for itself: pictures of years take seconds. */
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

/** The parts of a text as a file that the program age opens with this passphrase. */
export async function lockWith(passphrase: string, parts: Iterator<string>): Promise<Blob> {
  await nextPaint();
  const encoder = new TextEncoder();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const plain = yieldingStream(() => {
    const { value, done } = parts.next();
    return done ? undefined : encoder.encode(value);
  });
  return new Response(await encrypter.encrypt(plain)).blob();
}

/** The text of such a file. Rejects for a passphrase that does not fit, and for a file that was changed. */
export async function unlockWith(passphrase: string, file: Uint8Array): Promise<string> {
  await nextPaint();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const isArmoured = file[0] === '-'.charCodeAt(0);
  const bytes = isArmoured ? armor.decode(new TextDecoder().decode(file)) : file;
  let at = 0;
  const locked = yieldingStream(() => {
    const part = bytes.slice(at, at + chunkBytes);
    at += chunkBytes;
    return part.length > 0 ? part : undefined;
  });
  return new Response(await decrypter.decrypt(locked)).text();
}
