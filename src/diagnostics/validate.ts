import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import { maxUnknownKeys } from './limits.ts';
import type { ParsedYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;
/** The part of Zod's internal definition that contains nested schemas. */
interface SchemaDef extends z.core.$ZodTypeDef {
  innerType?: z.ZodType;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
}

/**
 * Validates parsed YAML against a schema. Returns the typed value, or all problems with their positions. The fix of a problem is
 * the `.describe()` text of its field, so that each field is documented once.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  yaml: ParsedYaml,
): { value: T | undefined; diagnostics: Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: yaml.diagnostics };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => toDiagnostics(issue, schema, yaml));
  return { value: undefined, diagnostics };
}

function toDiagnostics(issue: Issue, schema: z.ZodType, yaml: ParsedYaml): Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, maxUnknownKeys).map((key) => unknownKey([...issue.path, key], schema, yaml));
  if (issue.code === 'invalid_key') return [invalidKey(issue.path, schema, yaml)];
  const inner = closestUnionIssues(issue);
  if (inner) return inner.flatMap((each) => toDiagnostics(each, schema, yaml));
  const name = formatPath(issue.path);
  return [
    {
      file: yaml.file,
      ...yaml.positionOf(issue.path),
      message: `${name} ${isMissing(yaml.data, issue.path) ? 'is missing' : issueMessage(issue)}`,
      fix: schemaDescription(schemaAt(schema, issue.path)) ?? issue.message,
    },
  ];
}

function unknownKey(path: PropertyKey[], schema: z.ZodType, yaml: ParsedYaml): Diagnostic {
  const key = String(path.at(-1));
  const allowed = Object.keys(schemaDef(schemaAt(schema, path.slice(0, -1)))?.shape ?? {});
  return {
    file: yaml.file,
    ...yaml.positionOf(path),
    message: `"${key}" is not a key that belongs here`,
    fix: didYouMean(key, allowed),
  };
}

/** A key of another form than its group has. Within { }, a comma in a value without quotes makes such a key of the rest. */
function invalidKey(path: PropertyKey[], schema: z.ZodType, yaml: ParsedYaml): Diagnostic {
  const group = schemaDef(schemaAt(schema, path.slice(0, -1)));
  const keys = (group?.keyType && schemaDescription(group.keyType)) ?? 'a key of the right form';
  return {
    file: yaml.file,
    ...yaml.positionOf(path),
    message: `"${String(path.at(-1))}" is not a key that belongs in ${formatPath(path.slice(0, -1))}`,
    fix: `${keys}; and a value that holds a comma in double quotes`,
  };
}

/** Returns the issues of the union member that is closest to the input. */
function closestUnionIssues(issue: Issue): Issue[] | undefined {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return undefined;
  const best = [...issue.errors].sort((a, b) => mismatchScore(a) - mismatchScore(b))[0];
  return best?.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function mismatchScore(issues: Issue[]): number {
  return issues.reduce((sum, each) => sum + (each.path.length === 0 ? 10 : 1), 0);
}

function isMissing(data: unknown, path: PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
  return value === undefined;
}

function issueMessage(issue: Issue): string {
  if (issue.code === 'invalid_type') return `is not ${describeType(issue.expected)}`;
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return 'is too short or too small';
  if (issue.code === 'too_big') return 'is too long or too large';
  if (issue.code === 'custom') return issue.message;
  return 'is not of the right form';
}

function describeType(expected: string): string {
  const plain: Record<string, string> = {
    string: 'text (put it in quotes)',
    object: 'a group of keys',
    record: 'a group of keys',
    array: 'a list (each line begins with "- ")',
    boolean: 'true or false',
  };
  return plain[expected] ?? `a ${expected}`;
}

function formatPath(path: PropertyKey[]): string {
  if (path.length === 0) return 'the content';
  return `"${path.map(String).join('.')}"`;
}

function schemaDescription(schema: z.ZodType | undefined): string | undefined {
  const def: SchemaDef | undefined = schema?.def;
  return schema?.description ?? (def?.innerType && schemaDescription(def.innerType));
}

function schemaDef(schema: z.ZodType | undefined): SchemaDef | undefined {
  if (!schema) return undefined;
  const found: SchemaDef = schema.def;
  return found.innerType && !found.shape ? schemaDef(found.innerType) : found;
}

/** Returns the children of a value, each with its schema and relative path. */
export function childSchemas(
  schema: z.ZodType,
  value: unknown,
): { schema: z.ZodType; steps: (string | number)[]; value: unknown }[] {
  const { innerType, options, shape, element, valueType }: SchemaDef = schema.def;
  const same = innerType ?? options?.find((option) => option.safeParse(value).success);
  if (same) return [{ schema: same, steps: [], value }];
  const inner = (key: string) => shape?.[key] ?? valueType;
  if (Array.isArray(value))
    return element ? value.map((each, index) => ({ schema: element, steps: [index], value: each })) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const own = inner(key);
    return own ? [{ schema: own, steps: [key], value: each }] : [];
  });
}

/** Returns the schema at `path`; undefined when there is none. */
export function schemaAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = schemaDef(schema);
  const choices = inner?.options?.map((option) => schemaAt(option, path)).filter(Boolean);
  if (choices?.length) return choices[0];
  const next = inner?.shape?.[String(step)] ?? inner?.element ?? inner?.valueType;
  return next && schemaAt(next, rest);
}
