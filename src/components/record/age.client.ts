// Loads when somebody locks or opens a locked file, and not before.
import { armor, Decrypter, Encrypter } from 'age-encryption';

/** Lets a drawing of the page pass, so that a person reads "this can take some seconds" while it does. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The text as a file that the program age opens with this passphrase. */
export async function lockWith(passphrase: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  await drawn();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(text));
}

/** The text of such a file. Rejects for a passphrase that does not fit, and for a file that was changed. */
export async function unlockWith(passphrase: string, file: Uint8Array): Promise<string> {
  await drawn();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const isArmoured = file[0] === '-'.charCodeAt(0);
  const bytes = isArmoured ? armor.decode(new TextDecoder().decode(file)) : file;
  return decrypter.decrypt(bytes, 'text');
}
