import { createHash } from 'node:crypto';
import { after, mock } from 'node:test';
import { parseAgeHeader } from '../../../../src/features/record/age-header.ts';
import { createEncryptOption } from '../../../../src/features/record/browser/encrypt-option.client.ts';
import { downloadFile } from '../../../../src/features/record/browser/export-actions.client.ts';
import { watchIdle } from '../../../../src/features/record/browser/idle-timeout.client.ts';
import { importNotes } from '../../../../src/features/record/browser/import-notes.client.ts';
import { ImportPanel } from '../../../../src/features/record/browser/import-panel.client.ts';
import { PictureList } from '../../../../src/features/record/browser/picture-list.client.ts';
import type { Session } from '../../../../src/features/record/browser/session.client.ts';
import { entryHeading } from '../../../../src/features/record/labelled-lines.ts';
import * as limits from '../../../../src/features/record/limits.ts';
import { emptyEntry, emptyNotes, type Notes } from '../../../../src/features/record/notes.ts';
import { deserializeNotes } from '../../../../src/features/record/serialize.ts';
import { closeDomPage, define, openDomPage } from '../../../support/dom-page.ts';
import { testLimits } from '../../../support/test-limits.ts';

after(closeDomPage);

const wording = { say: (key: string) => key, language: 'en-GB', title: 'Information' };
const letters = (length: number) => 'x'.repeat(length);

/** A session with these notes; `told` resolves to its next message. */
function sessionWith(notes: Partial<Notes> = {}) {
  const { promise: told, resolve } = Promise.withResolvers<string>();
  const tell = (_: HTMLElement, text: string) => resolve(text);
  const session = { notes: { ...emptyNotes(), ...notes }, wording, isOver: false, tell };
  return { session: session as unknown as Session, told };
}

const bytes = new Uint8Array(3);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const picture = { name: 'a.png', changed: '2026-11-21T10:00:00Z', sha256, size: 3, data: 'AAAA' };
/** As many pictures as another file may have left, which weigh this much together. */
const pictures = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...picture,
    sha256: `${index}`,
    bytes: { length: index === 0 ? size : 0 },
  }));

/** Whether one more entry and picture are imported into these notes. */
async function imports(notes: object): Promise<boolean> {
  const text = JSON.stringify({
    kind: 'notes',
    version: 1,
    entries: [{ what: 'A call' }],
    pictures: [picture],
  });
  return (await importNotes(sessionWith(notes).session, text)) === undefined;
}

/** The first element of a kind in a part of the page. */
function within<Name extends 'input' | 'button'>(box: HTMLElement | undefined, name: Name) {
  const found = box?.matches(name) ? box : box?.querySelector(name);
  if (!found) throw new Error(`there is no <${name}>`);
  return found as HTMLElementTagNameMap[Name];
}

/** Chooses a file in the field of a part of the page. */
function choose(box: HTMLElement, file: object): void {
  const input = within(box, 'input');
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change'));
}

/** Whether one more picture can be attached to these notes. */
async function attaches(notes: object): Promise<boolean> {
  openDomPage('');
  const { session, told } = sessionWith(notes);
  const file = { name: 'b.png', size: 3, lastModified: 0, arrayBuffer: async () => bytes.buffer };
  choose(new PictureList(session).box, file);
  return (await told) === 'picture.added';
}

/** The message after a file of this size is opened. */
async function open(size: number, content = new ArrayBuffer(0)): Promise<string> {
  openDomPage('');
  const { session, told } = sessionWith();
  choose(new ImportPanel(session, () => undefined).box, { size, arrayBuffer: async () => content });
  return told;
}

/** Whether a passphrase is strong enough to encrypt with. The notes are not there, so nothing is encrypted. */
async function isStrong(passphrase: string): Promise<boolean> {
  openDomPage('');
  const { session, told } = sessionWith();
  Object.defineProperty(session, 'notes', { get: () => undefined });
  const [box, button] = createEncryptOption(session, document.createElement('p'));
  const input = within(box, 'input');
  input.value = passphrase;
  within(button, 'button').click();
  if (input.getAttribute('aria-invalid') === 'true') return false;
  return (await told) === 'out.lock-wait';
}

/** What happened after so long without activity. */
function afterIdle(milliseconds: number): string {
  openDomPage('');
  mock.timers.enable({ apis: ['setInterval', 'Date'] });
  let state = 'active';
  const stop = watchIdle({ warn: () => (state = 'warned'), clear: () => (state = 'cleared') });
  mock.timers.setTime(milliseconds);
  document.dispatchEvent(new Event('visibilitychange'));
  stop();
  mock.timers.reset();
  return state;
}

/** Whether a file that was saved is released after this time. */
function isRevoked(milliseconds: number): boolean {
  const link = { click: () => undefined };
  define('document', { createElement: () => link });
  const revoke = mock.method(URL, 'revokeObjectURL', () => undefined);
  mock.timers.enable({ apis: ['setTimeout'] });
  downloadFile('notes.txt', 'text/plain', 'A');
  mock.timers.tick(milliseconds);
  mock.timers.reset();
  revoke.mock.restore();
  return revoke.mock.callCount() === 1;
}

const header = (salt: string, workFactor: number) =>
  new TextEncoder().encode(`age-encryption.org/v1\n-> scrypt ${salt} ${workFactor}\n`);
const opens = (fields: object) =>
  'notes' in deserializeNotes(JSON.stringify({ kind: 'notes', version: 1, ...fields }));

testLimits(limits, {
  'limits.letters': { max: 20_000, accepts: (length) => opens({ entries: [{ what: letters(length) }] }) },
  'limits.entries': {
    max: 5000,
    accepts: async (count) =>
      opens({ entries: Array.from({ length: count }, () => ({})) }) &&
      (await imports({ entries: Array.from({ length: count - 1 }, emptyEntry) })),
  },
  'limits.pictures': {
    max: 200,
    accepts: async (count) =>
      opens({ pictures: Array.from({ length: count }, () => picture) }) &&
      (await imports({ pictures: pictures(count - 1, 3) })) &&
      (await attaches({ pictures: pictures(count - 1, 3) })),
  },
  'limits.pictureBytes': {
    max: 60_000_000,
    accepts: async (size) =>
      (await imports({ pictures: pictures(1, size - 3) })) &&
      (await attaches({ pictures: pictures(1, size - 3) })),
  },
  'limits.fileBytes': { max: 120_000_000, accepts: async (size) => (await open(size)) !== 'open.large' },
  maxPlainBytes: {
    max: 20_000_000,
    accepts: async (size) => (await open(size, new ArrayBuffer(size))) !== 'open.large',
  },
  maxHeaderBytes: {
    max: 1000,
    accepts: (size) => parseAgeHeader(header(letters(size - header('', 18).length), 18)) === 'passphrase',
  },
  maxWorkFactor: { max: 20, accepts: (factor) => parseAgeHeader(header('salt', factor)) === 'passphrase' },
  minPassphraseLength: { min: 20, accepts: (length) => isStrong('a b c d '.padEnd(length, 'e')) },
  minPassphraseWords: {
    min: 5,
    accepts: (count) => isStrong(Array.from({ length: count }, () => 'lantern').join(' ')),
  },
  warnAfter: { min: 13 * 60_000, accepts: (milliseconds) => afterIdle(milliseconds) === 'warned' },
  clearAfter: { min: 15 * 60_000, accepts: (milliseconds) => afterIdle(milliseconds) === 'cleared' },
  revokeDelayMs: { min: 60_000, accepts: isRevoked },
  maxHeadingLength: {
    max: 50,
    accepts: (length) =>
      entryHeading({ ...emptyEntry(), what: letters(length) }, wording) === letters(length),
  },
});
