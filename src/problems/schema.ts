import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import type { Yaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;
/** The part of a schema's inner definition that leads to the schemas within it. */
interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
}

/**
 * Checks what was read against a schema: the typed value, or every problem with its place. The words of
 * "write …" are the `.describe()` text of the field in the schema, so each field is explained once.
 */
export function checkAgainst<T>(
  schema: z.ZodType<T>,
  yaml: Yaml,
): { value: T | undefined; problems: Problem[] } {
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => describe(issue, schema, yaml));
  return { value: undefined, problems };
}

function describe(issue: Issue, schema: z.ZodType, yaml: Yaml): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue, schema, yaml));
  const inner = closestUnionIssues(issue);
  if (inner) return inner.flatMap((each) => describe(each, schema, yaml));
  const name = nameOf(issue.path);
  return [
    {
      file: yaml.file,
      ...yaml.placeOf(issue.path),
      wrong: `${name} ${complaint(issue)}`,
      instead: hint(schemaAt(schema, issue.path)) ?? issue.message,
    },
  ];
}

function unknownKey(key: string, issue: Issue, schema: z.ZodType, yaml: Yaml): Problem {
  const allowed = Object.keys(definition(schemaAt(schema, issue.path))?.shape ?? {});
  const nearest = allowed.find((each) => distance(each, key) <= 2);
  return {
    file: yaml.file,
    ...yaml.placeOf([...issue.path, key]),
    wrong: `"${key}" is not a key that belongs here`,
    instead: nearest ? `"${nearest}"` : `only these keys: ${allowed.join(', ')}`,
  };
}

/** A choice between shapes fails once for each shape: report on the shape that the writer came nearest to. */
function closestUnionIssues(issue: Issue): Issue[] | undefined {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return undefined;
  const best = [...issue.errors].sort((a, b) => wrongness(a) - wrongness(b))[0];
  return best?.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function wrongness(issues: Issue[]): number {
  return issues.reduce((sum, each) => sum + (each.path.length === 0 ? 10 : 1), 0);
}

function complaint(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined && /undefined/.test(issue.message)
      ? 'is missing'
      : `is not ${article(issue.expected)}`;
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return 'is too short or too small';
  if (issue.code === 'too_big') return 'is too long or too large';
  if (issue.code === 'custom') return issue.message;
  return 'is not of the right form';
}

function article(expected: string): string {
  const plain: Record<string, string> = {
    string: 'text (put it in quotes)',
    object: 'a group of keys',
    record: 'a group of keys',
    array: 'a list (each line begins with "- ")',
    boolean: 'true or false',
  };
  return plain[expected] ?? `a ${expected}`;
}

function nameOf(path: PropertyKey[]): string {
  if (path.length === 0) return 'the content';
  return `"${path.map(String).join('.')}"`;
}

function hint(schema: z.ZodType | undefined): string | undefined {
  return schema?.description ?? (schema && hint(definition(schema)?.innerType));
}

function definition(schema: z.ZodType | undefined): Definition | undefined {
  if (!schema) return undefined;
  const found = (schema as unknown as { def: Definition }).def;
  return found.innerType && !found.shape ? definition(found.innerType) : found;
}

function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = definition(schema);
  const choices = inner?.options?.map((option) => schemaAt(option, path)).filter(Boolean);
  if (choices?.length) return choices[0];
  const next = inner?.shape?.[String(step)] ?? inner?.element ?? inner?.valueType;
  return next && schemaAt(next, rest);
}

/** Levenshtein distance, for "did you mean". */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
