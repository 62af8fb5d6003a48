import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { fields, getIn, isPlainObject, type PlainObject, setIn } from '../fields.ts';
import { defaultContext, type ScaffoldOptions, writeAndLintPack } from './create-pack.ts';
import { defaultFor, languagesOf, withDefaults } from './defaults.ts';

/** A pack that is being asked for. */
export interface AnsweredPack {
  /** The answers so far. */
  data: PlainObject;
  /** The fields that were asked, also those that were left out. */
  asked: readonly string[][];
}

/** The problems of the pack that was looked at last: an answer that is taken is followed by the next one. */
let last: { options: ScaffoldOptions; pack: string; problems: LocatedProblem[] } | undefined;

/**
 * Returns the errors that the newest answer brings into a pack, by every rule. What is not answered yet has its default or the value
 * of the example pack; problems of fields that were not asked are none of this answer.
 */
export function newProblems(before: AnsweredPack, now: AnsweredPack, options: ScaffoldOptions): Diagnostic[] {
  const known = JSON.stringify(before);
  const earlier =
    last?.options === options && last.pack === known ? last.problems : problemsOf(before, options);
  const identities = new Set(earlier.map(({ identity }) => identity));
  const problems = problemsOf(now, options);
  last = { options, pack: JSON.stringify(now), problems };
  return problems.filter(({ identity }) => !identities.has(identity)).map(({ diagnostic }) => diagnostic);
}

/** Wraps values that are in no file, so that their problems have no position. */
export function valuesOnly(data: PlainObject): ParsedYaml {
  return { file: 'brand.yaml', data, positionOf: () => ({ line: 1, column: 1 }), diagnostics: [] };
}

interface LocatedProblem {
  diagnostic: Diagnostic;
  /** Equal for the same problem of the same field. */
  identity: string;
}

function problemsOf({ data, asked }: AnsweredPack, options: ScaffoldOptions): LocatedProblem[] {
  const located: PropertyKey[][] = [];
  // The line of a problem leads back to the path that its rule gave.
  const positionOf = (path: PropertyKey[]) => ({ line: located.push(path), column: 1 });
  const complete = withDefaults(defaultContext(options, completed(data, options)));
  return writeAndLintPack({ ...valuesOnly(complete), positionOf }, options)
    .filter(({ severity }) => severity !== 'warning')
    .map((diagnostic) => ({ diagnostic, path: located[(diagnostic.line ?? 0) - 1] ?? [] }))
    .filter(({ path }) => asked.some((steps) => steps.every((step, index) => path[index] === step)))
    .map(({ diagnostic: { message, fix, file }, path }) => ({
      diagnostic: { file, message, fix },
      identity: JSON.stringify([path, message, fix]),
    }));
}

/** Fills in the required fields that have no answer yet, so that rules can look at the others. */
function completed(data: PlainObject, options: ScaffoldOptions): PlainObject {
  const languages = languagesOf(data);
  return fields()
    .filter(({ required, groupRequired }) => required && groupRequired)
    .reduce((filled, { path, inputType }) => {
      // Defaults take precedence: dates of the example could be earlier than the answers.
      const value = defaultFor(path, defaultContext(options, data)) ?? getIn(options.example, path);
      if (value === undefined) return filled;
      if (inputType === 'by language')
        return setIn(
          filled,
          path,
          inEveryLanguage(languages, [getIn(data, path), value, getIn(options.example, path)]),
        );
      return getIn(filled, path) === undefined ? setIn(filled, path, value) : filled;
    }, data);
}

/** Returns the first text of a field that there is, for every language that none of the texts is for. */
function inEveryLanguage(languages: string[], texts: unknown[]): PlainObject {
  const known: PlainObject = Object.assign({}, ...texts.filter(isPlainObject).toReversed());
  const [sample] = Object.values(known);
  return Object.fromEntries(languages.map((language) => [language, known[language] ?? sample]));
}
