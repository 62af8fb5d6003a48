import { z } from 'astro/zod';
import { brandSchema } from './brand-schema.ts';

/** What this project reads of a JSON Schema (2020-12). */
export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  /** True for a choice that a publisher should make with open eyes, although it has a default. */
  asked?: boolean;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The JSON Schema of brand.yaml, for the completion of an editor. */
export function brandJsonSchema(): JsonSchema {
  return z.toJSONSchema(brandSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** The same as the text of a file. */
export function brandJsonSchemaText(): string {
  return `${JSON.stringify(brandJsonSchema(), undefined, 2)}\n`;
}

/** The form of a value, as far as a person can be asked for it in one line. */
export type InputType = 'text' | 'number' | 'list' | 'by language' | 'group';

/** One value of brand.yaml that holds no further keys of ours. */
export interface Field {
  path: string[];
  /** What to write, as the schema says it. */
  description: string;
  /** The same for one language, where there is a value for each. */
  perLanguageDescription: string | undefined;
  /** What the schema says about the group around it, for the first of its fields. */
  groupDescription: string | undefined;
  inputType: InputType;
  required: boolean;
  /** Every group around it is required. */
  groupRequired: boolean;
  /** What the schema takes when the field is left out. */
  default: unknown;
  /** A person is asked for it, although it has a default. */
  asked: boolean;
}

/** Every field of brand.yaml, in the order of the schema, so that a new one is asked, explained and compared by itself. */
export function fields(
  schema: JsonSchema = brandJsonSchema(),
  path: string[] = [],
  groupRequired = true,
): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner], index) => {
    const own = [...path, key];
    const required = schema.required?.includes(key) ?? false;
    if (inner.properties) return fields(inner, own, groupRequired && required);
    const each = inner.additionalProperties;
    const field = {
      path: own,
      description: inner.description ?? '',
      perLanguageDescription: typeof each === 'object' ? each.description : undefined,
      groupDescription: index === 0 && path.length > 0 ? schema.description : undefined,
      inputType: inputTypeOf(inner),
      required,
      groupRequired,
      default: inner.default,
      asked: inner.asked ?? false,
    };
    return [field];
  });
}

function inputTypeOf(schema: JsonSchema): InputType {
  const forms: Record<string, InputType> = { string: 'text', integer: 'number', number: 'number' };
  const simple = forms[schema.type ?? ''];
  if (simple) return simple;
  if (schema.anyOf?.every(({ type }) => type === 'string')) return 'text';
  if (schema.type === 'array' && schema.items?.type === 'string') return 'list';
  const each = schema.additionalProperties;
  return typeof each === 'object' && each.type === 'string' ? 'by language' : 'group';
}

export type PlainObject = Record<string, unknown>;

/** True for a group of keys. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`; undefined when there is none. */
export function getIn(data: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, step) => (isPlainObject(inner) ? inner[step] : undefined), data);
}

/** The data with a value at `path`. What is there and is no group of keys stays as it is. */
export function setIn(data: PlainObject, [step, ...rest]: string[], value: unknown): PlainObject {
  if (step === undefined) return data;
  if (rest.length === 0) return { ...data, [step]: value };
  const inner = data[step] ?? {};
  return isPlainObject(inner) ? { ...data, [step]: setIn(inner, rest, value) } : data;
}
