import { z } from 'zod';
import { brandSchema } from './brand-schema.ts';

/** The subset of JSON Schema (2020-12) that this project uses. */
export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  /** Whether a publisher is prompted for the value although it has a default. */
  asked?: boolean;
  /** The question of the wizard, for a person who publishes and does not write code. */
  question?: string;
  /** What the questions about a group have in common. */
  heading?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Generates the JSON Schema of brand.yaml, for completion in editors. */
export function brandJsonSchema(): JsonSchema {
  return z.toJSONSchema(brandSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** Serializes the JSON Schema of brand.yaml. */
export function brandJsonSchemaText(): string {
  return `${JSON.stringify(brandJsonSchema(), undefined, 2)}\n`;
}

/** The input type of a field in a prompt; a group cannot be entered on one line. */
export type InputType = 'text' | 'number' | 'list' | 'by language' | 'group';

/** A leaf of the schema of brand.yaml. */
export interface Field {
  path: string[];
  /** Description from the schema. */
  description: string;
  /** Description of the value in one language, for localized fields. */
  perLanguageDescription: string | undefined;
  /** Heading of the questions about the containing group, on its first field only. */
  groupHeading: string | undefined;
  /** The question that asks for it; every field that is prompted for has one. */
  question: string | undefined;
  inputType: InputType;
  required: boolean;
  /** Whether every containing group is required. */
  groupRequired: boolean;
  /** Default value from the schema. */
  default: unknown;
  /** Whether it is prompted for although it has a default. */
  asked: boolean;
}

/** Flattens the schema of brand.yaml into fields, in its order, so that a new field is prompted for and documented by itself. */
export function fields(
  schema: JsonSchema = brandJsonSchema(),
  path: string[] = [],
  groupRequired = true,
): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner], index) => {
    const fieldPath = [...path, key];
    const required = schema.required?.includes(key) ?? false;
    if (inner.properties) return fields(inner, fieldPath, groupRequired && required);
    const entrySchema = inner.additionalProperties;
    const field = {
      path: fieldPath,
      description: inner.description ?? '',
      perLanguageDescription: typeof entrySchema === 'object' ? entrySchema.description : undefined,
      groupHeading: index === 0 ? schema.heading : undefined,
      question: inner.question,
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
  const entrySchema = schema.additionalProperties;
  return typeof entrySchema === 'object' && entrySchema.type === 'string' ? 'by language' : 'group';
}

/** An object from parsed YAML. */
export type PlainObject = Record<string, unknown>;

/** Whether a value is an object, but not an array. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value at `path`; undefined when there is none. */
export function getIn(data: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, step) => (isPlainObject(inner) ? inner[step] : undefined), data);
}

/** Returns a copy of `data` with a value at `path`. Does not replace a scalar or array on the way. */
export function setIn(data: PlainObject, [step, ...rest]: string[], value: unknown): PlainObject {
  if (step === undefined) return data;
  if (rest.length === 0) return { ...data, [step]: value };
  const inner = data[step] ?? {};
  return isPlainObject(inner) ? { ...data, [step]: setIn(inner, rest, value) } : data;
}
