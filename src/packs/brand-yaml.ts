import { stringify } from 'yaml';
import { brandJsonSchema, type Data, isData, type JsonSchema } from '../brand/fields.ts';

/** The name of the schema in a pack, beside brand.yaml: it travels with the pack, wherever that goes. */
export const schemaName = 'brand.schema.json';

const heading = `# yaml-language-server: $schema=./${schemaName}
# Above each line stands what to write in it. What may be left out stands as an example behind a #: to have it, take the #
# away from each of its lines and write your own values. More: docs/branding.md of Waymark.
`;

/**
 * A brand.yaml with these values, each under what the schema says about it. What is left out stands as a comment, with the
 * value of the example pack or of the schema.
 */
export function brandYaml(data: Data, example: Data): string {
  const parts = entries(brandJsonSchema(), data, example);
  return `${[heading, ...parts].join('\n')}`;
}

function entries({ properties = {}, required = [] }: JsonSchema, data: Data, example: Data): string[] {
  let before: string | undefined;
  return Object.entries(properties).map(([key, schema]) => {
    const { description = '' } = schema;
    const isOptional = !required.includes(key) && isLeftOut(data[key]);
    const comment =
      description === before ? '' : `# ${isOptional ? 'May be left out: ' : ''}${description}\n`;
    before = description;
    return `${comment}${isOptional ? asComment(key, schema, example[key]) : line(key, schema, [data[key], example[key]])}`;
  });
}

/** An empty list says no more than a missing one, and an example can only stand in for the latter. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function asComment(key: string, { examples = [] }: JsonSchema, example: unknown): string {
  const options = { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 } as const;
  return stringify({ [key]: example ?? examples[0] }, options).replaceAll(/^(?=.)/gm, '# ');
}

function line(key: string, schema: JsonSchema, [value, example]: [unknown, unknown]): string {
  if (!schema.properties || !isData(value)) return `${key}: ${inOneLine(value)}\n`;
  const inner = entries(schema, value, isData(example) ? example : {}).join('');
  const isEmpty = Object.values(value).every((each) => each === undefined);
  return `${key}:${isEmpty ? ' {} # take {} away when you fill in a line below' : ''}\n${inner.replaceAll(/^(?=.)/gm, '  ')}`;
}

/** JSON is YAML too; its strings stay text whatever they hold. */
function inOneLine(value: unknown): string {
  if (!isData(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, each]) => `${/^[a-z]+$/.test(key) ? key : JSON.stringify(key)}: ${inOneLine(each)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
