import { stringify } from 'yaml';
import { docPath } from '../../runtime/doc-path.ts';
import { brandJsonSchema, isPlainObject, type JsonSchema, type PlainObject } from '../fields.ts';
import { languagesOf } from './defaults.ts';

/** File name of the JSON Schema in a pack. Each pack contains its own copy, so that it works outside the project. */
export const schemaFileName = 'brand.schema.json';

const heading = `# yaml-language-server: $schema=./${schemaFileName}
# Above each line stands what to write in it. What may be left out stands as an example behind a #: to have it, take the #
# away from each of its lines and write your own values. More: ${docPath('branding.md')} of Waymark.
`;

/**
 * Serializes values as brand.yaml, each below its description from the schema. Omitted optional fields become commented
 * examples, with the value of the example pack or of the schema.
 */
export function stringifyBrand(data: PlainObject, example: PlainObject): string {
  const [schema, values] = [brandJsonSchema(), example].map((each) => inLanguages(each, languagesOf(data)));
  const sections = stringifyProperties(schema as JsonSchema, data, values as PlainObject);
  return `${[heading, ...sections].join('\n')}`;
}

/** Returns values with every text in these languages, in the words of the one that it has: a publisher sees what to translate. */
function inLanguages(value: object, languages: readonly string[]): object {
  const translate = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(translate);
    if (!isPlainObject(inner)) return inner;
    const [text, ...more] = Object.values(inner);
    return 'en' in inner && more.length === 0
      ? Object.fromEntries(languages.map((language) => [language, text]))
      : Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, translate(each)]));
  };
  return translate(value) as object;
}

function stringifyProperties(
  { properties = {}, required = [] }: JsonSchema,
  data: PlainObject,
  example: PlainObject,
): string[] {
  let previous: string | undefined;
  return Object.entries(properties).map(([key, schema]) => {
    const { description = '' } = schema;
    const isOptional = !required.includes(key) && isOmitted(data[key]);
    const comment =
      description === previous ? '' : `# ${isOptional ? 'May be left out: ' : ''}${description}\n`;
    previous = description;
    return `${comment}${isOptional ? commentedExample(key, schema, example[key]) : stringifyProperty(key, schema, [data[key], example[key]])}`;
  });
}

/** An empty list is equivalent to a missing key, and only a missing key can become a commented example. */
function isOmitted(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function commentedExample(key: string, { examples = [] }: JsonSchema, example: unknown): string {
  const options = { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 } as const;
  return stringify({ [key]: example ?? examples[0] }, options).replaceAll(/^(?=.)/gm, '# ');
}

function stringifyProperty(key: string, schema: JsonSchema, [value, example]: [unknown, unknown]): string {
  if (!schema.properties || !isPlainObject(value)) return `${key}: ${flowStyle(value)}\n`;
  const inner = stringifyProperties(schema, value, isPlainObject(example) ? example : {}).join('');
  const isEmpty = Object.values(value).every((entry) => entry === undefined);
  return `${key}:${isEmpty ? ' {} # take {} away when you fill in a line below' : ''}\n${inner.replaceAll(/^(?=.)/gm, '  ')}`;
}

/** Serializes in flow style. JSON is valid YAML, and its quoted strings are never coerced. */
function flowStyle(value: unknown): string {
  if (!isPlainObject(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, entry]) => `${/^[a-z]+$/.test(key) ? key : JSON.stringify(key)}: ${flowStyle(entry)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
