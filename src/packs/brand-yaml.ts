import { brandJsonSchema, type Data, isData, type JsonSchema } from '../brand/fields.ts';

/** The name of the schema in a pack, beside brand.yaml: it travels with the pack, wherever that goes. */
export const schemaName = 'brand.schema.json';

const heading = `# yaml-language-server: $schema=./${schemaName}
# Above each line stands what to write in it. More: docs/branding.md of Waymark.
`;

/** A brand.yaml with these values, each under what the schema says about it. What is left out stands as a comment. */
export function brandYaml(data: Data): string {
  const parts = entries(brandJsonSchema(), data);
  return `${[heading, ...parts].join('\n')}`;
}

function entries({ properties = {}, required = [] }: JsonSchema, data: Data): string[] {
  let before: string | undefined;
  return Object.entries(properties).map(([key, schema]) => {
    const { description = '' } = schema;
    const isOptional = !required.includes(key) && data[key] === undefined;
    const comment =
      description === before ? '' : `# ${isOptional ? 'May be left out: ' : ''}${description}\n`;
    before = description;
    return `${comment}${isOptional ? `# ${key}:\n` : line(key, schema, data[key])}`;
  });
}

function line(key: string, schema: JsonSchema, value: unknown): string {
  if (!schema.properties || !isData(value)) return `${key}: ${inOneLine(value)}\n`;
  const inner = entries(schema, value).join('');
  const isEmpty = Object.values(value).every((each) => each === undefined);
  return `${key}:${isEmpty ? ' {}' : ''}\n${inner.replaceAll(/^(?=.)/gm, '  ')}`;
}

/** JSON is YAML too; its strings stay text whatever they hold. */
function inOneLine(value: unknown): string {
  if (!isData(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, each]) => `${/^[a-z]+$/.test(key) ? key : JSON.stringify(key)}: ${inOneLine(each)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
