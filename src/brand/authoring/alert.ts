import type { Content } from '../../content/read-content.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { today } from '../../facts/dates.ts';
import { alerts } from '../contact-schema.ts';
import { isPlainObject, type PlainObject } from '../fields.ts';
import { maxAlerts } from '../limits.ts';
import { lintBrandContent } from '../lint/pack-content-rule.ts';
import { validatePack } from '../lint/read-brands.ts';
import { languagesOf } from '../scaffold/defaults.ts';
import { appendEntry } from './edit-list.ts';
import { entriesOf, type PackText, readPackText } from './pack-text.ts';
import { replaceUnchanged } from './write-file.ts';

const key = 'alerts';
const alertFields = ['text', 'from', 'until', 'channel', 'link'];

/** The pack that gets an alert, and the content by whose rules it is checked. */
export interface AlertTarget {
  /** The folder of the pack. */
  folder: string;
  content: Content;
}

/**
 * Adds an alert to the brand.yaml of a pack, in which all other bytes stay. `answers` has the keys of an alert. Returns every
 * problem of the alert and of the pack; with one, nothing is written. Never throws.
 */
export function addAlert(answers: ParsedYaml, target: AlertTarget): Diagnostic[] {
  const { pack, diagnostics } = readPackText(target.folder);
  if (!pack) return diagnostics;
  const problems = [
    ...answers.diagnostics,
    ...alertObstacles(pack, target),
    ...(answers.diagnostics.length > 0 ? [] : lintAlert(answers, pack, target)),
  ];
  if (problems.length > 0 || !isPlainObject(answers.data)) return problems;
  const text = appendEntry(pack.text, key, answers.data);
  return replaceUnchanged(pack.file, pack.text, text);
}

/** Wraps the values of an alert that are in no file, so that its problems have no position. */
export function alertFromValues(data: object, folder: string): ParsedYaml {
  return { file: folder, data, positionOf: () => ({ line: 1, column: 1 }), diagnostics: [] };
}

/**
 * Returns the problems of an alert as part of a pack, by every rule, with positions in `answers`. A warning is a problem too: a new
 * alert that is over already is a mistyped day.
 */
export function lintAlert(answers: ParsedYaml, pack: PackText, target: AlertTarget): Diagnostic[] {
  const known = new Set(lintWithAlerts([], pack, target).map(({ message }) => message));
  const positionOf = ([list, index, ...path]: PropertyKey[]) =>
    list === key && index === 0 ? answers.positionOf(path) : pack.yaml.positionOf([key]);
  const located = { ...pack, yaml: { ...pack.yaml, positionOf } };
  // Rules look only at what has the right form: the second time, at all but the fields that have not.
  return [answers.data, withoutInvalidFields(answers.data, pack)]
    .flatMap((alert) => lintWithAlerts([alert], located, target))
    .filter(({ message }) => !known.has(message))
    .filter(({ message }, index, all) => all.findIndex((each) => each.message === message) === index)
    .map(({ line, column, message, fix }) => ({
      file: answers.file,
      ...(answers.file !== target.folder && line !== undefined && column !== undefined && { line, column }),
      message: message.replace(`"${key}.0"`, 'the content').replace(`"${key}.0.`, '"'),
      fix,
    }));
}

/** Returns an alert with valid values in the place of fields that break the schema. */
function withoutInvalidFields(alert: unknown, { data }: PackText): PlainObject {
  const values = isPlainObject(alert) ? alert : {};
  const { error } = alerts.safeParse([alert]);
  const invalid = new Set(error?.issues.flatMap((issue) => issue.path[1] ?? []));
  const text = Object.fromEntries(languagesOf(data).map((language) => [language, 'Words']));
  const valid = Object.fromEntries(
    alertFields
      .filter((field) => field in values && !invalid.has(field))
      .map((field) => [field, values[field]]),
  );
  const from = String(valid['from'] ?? today());
  return { text, from, until: [from, today()].sort().at(-1), ...valid };
}

/**
 * Returns why a pack gets no alert, whatever the alert says: no room is left, or something else is wrong with the pack. Rules look at
 * an alert only when the rest is right.
 */
export function alertObstacles(pack: PackText, target: AlertTarget): Diagnostic[] {
  return [...lintWithAlerts([], pack, target).filter(isError), ...tooManyAlerts(pack)];
}

/** Returns the alerts of a pack that are over, one line each with its place. They are not shown and may be removed. */
export function endedAlerts(pack: PackText): string[] {
  return entriesOf(pack, key).flatMap((entry, index) =>
    isEnded(entry)
      ? [`line ${pack.yaml.positionOf([key, index]).line}, until ${entry['until']}: ${firstText(entry)}`]
      : [],
  );
}

function lintWithAlerts(alerts: unknown[], pack: PackText, { folder, content }: AlertTarget): Diagnostic[] {
  const yaml = { ...pack.yaml, data: { ...pack.data, [key]: alerts } };
  const { brand, diagnostics } = validatePack(folder, yaml, { allowOverdue: true });
  return brand ? [...diagnostics, ...lintBrandContent(brand, content)] : diagnostics;
}

function tooManyAlerts(pack: PackText): Diagnostic[] {
  const current = entriesOf(pack, key).filter((entry) => !isEnded(entry));
  if (current.length < maxAlerts) return [];
  const position = pack.yaml.positionOf([key]);
  const message = `the pack has ${current.length} alerts that are not over, and pages have room for ${maxAlerts}`;
  return [{ file: pack.file, ...position, message, fix: 'one less first' }];
}

function isEnded(entry: unknown): entry is PlainObject {
  const until = isPlainObject(entry) ? entry['until'] : undefined;
  return typeof until === 'string' && until < today();
}

function firstText({ text }: PlainObject): string {
  return String(isPlainObject(text) ? Object.values(text)[0] : text);
}
