import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { validate } from '../../diagnostics/validate.ts';
import { today } from '../../facts/dates.ts';
import type { Facts } from '../../facts/read-facts.ts';
import { isPlainObject } from '../fields.ts';
import { recalls } from '../recall-schema.ts';
import { findOwnRecalled } from '../recalled-contacts.ts';
import { appendEntry, removeEntries } from './edit-list.ts';
import { entriesOf, type PackText, readPackText } from './pack-text.ts';
import { recallTargets } from './recall-targets.ts';
import { replaceUnchanged } from './write-file.ts';

/** What a publisher recalls. */
export interface RecallRequest {
  /** The folder of the pack. */
  folder: string;
  /** The id of a fact, or a number in any spelling. */
  what: string;
  facts: Facts;
}

/** What became of a request. With diagnostics, nothing was written. */
export interface RecallResult {
  diagnostics: Diagnostic[];
  /** The ids of the facts that were recalled, or are shown again. */
  changed: string[];
  /** The ids of the facts that were recalled before. */
  unchanged: string[];
  /** Where the pack itself has a number or an address of these facts, for which the build will stop. */
  held: Diagnostic[];
}

const key = 'recalls';

/**
 * Finds what a request would recall, without writing: an unknown fact or number, or one that no page can do without, is a
 * problem. The rest of the pack may have problems: a wrong number must not wait for them. Never throws.
 */
export function planRecall({ folder, what, facts }: RecallRequest): RecallResult & { pack?: PackText } {
  const { pack, diagnostics } = readPackText(folder);
  if (!pack) return refused(diagnostics);
  const { ids, diagnostics: unknown } = recallTargets(what.trim(), facts, pack);
  if (unknown.length > 0) return refused(unknown);
  const recalled = recalledIds(pack);
  return {
    pack,
    diagnostics: [],
    changed: ids.filter((id) => !recalled.includes(id)),
    unchanged: ids.filter((id) => recalled.includes(id)),
    held: findOwnRecalled({ folder, data: pack.data, positionOf: pack.yaml.positionOf }, ids, facts),
  };
}

/** Writes a recall into brand.yaml, from the next build on, with the reason for the publisher's own records. */
export function recallFact(request: RecallRequest, why: string): RecallResult {
  const { pack, ...plan } = planRecall(request);
  if (!pack || plan.changed.length === 0) return plan;
  const added = plan.changed.map((fact) => ({ fact, date: today(), why }));
  const diagnostics = validateEntries(pack, added);
  if (diagnostics.length > 0) return refused(diagnostics);
  const text = added.reduce((edited, entry) => appendEntry(edited, key, entry), pack.text);
  const writing = replaceUnchanged(pack.file, pack.text, text);
  return writing.length > 0 ? refused(writing) : plan;
}

/** Validates new entries and the length of the list. A mistake in an earlier entry must not delay this one. */
function validateEntries(pack: PackText, added: object[]): Diagnostic[] {
  const list = [...added, ...entriesOf(pack, key).map(() => added[0])];
  const { diagnostics } = validate(z.strictObject({ [key]: recalls }), {
    ...pack.yaml,
    data: { [key]: list },
  });
  const texts = new Set(
    diagnostics.map(({ message, fix }) => JSON.stringify({ file: pack.file, message, fix })),
  );
  return [...texts].map((text) => JSON.parse(text) as Diagnostic);
}

/** Takes a recall out of brand.yaml again. A fact that the site does not have any more is found by its id. */
export function undoRecall({ folder, what, facts }: RecallRequest): RecallResult {
  const { pack, diagnostics } = readPackText(folder);
  if (!pack) return refused(diagnostics);
  const wanted = what.trim();
  const recalled = recalledIds(pack);
  const ids = recalled.includes(wanted) ? [wanted] : recallTargets(wanted, facts, pack).ids;
  const changed = ids.filter((id) => recalled.includes(id));
  if (changed.length === 0)
    return refused([
      {
        file: pack.file,
        message: `"${wanted}" is not recalled`,
        fix: recalled.length > 0 ? `one of ${recalled.join(', ')}` : 'nothing: this pack recalls no fact',
      },
    ]);
  const isChanged = (entry: unknown) => changed.includes(factOf(entry) ?? '');
  const text = removeEntries(pack.text, key, isChanged);
  const writing = replaceUnchanged(pack.file, pack.text, text);
  return writing.length > 0 ? refused(writing) : { diagnostics: [], changed, unchanged: [], held: [] };
}

function refused(diagnostics: Diagnostic[]): RecallResult {
  return { diagnostics, changed: [], unchanged: [], held: [] };
}

function recalledIds(pack: PackText): string[] {
  return entriesOf(pack, key).flatMap((entry) => factOf(entry) ?? []);
}

function factOf(entry: unknown): string | undefined {
  const fact = isPlainObject(entry) ? entry['fact'] : undefined;
  return typeof fact === 'string' ? fact : undefined;
}
