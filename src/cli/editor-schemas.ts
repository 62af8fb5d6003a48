import { brandJsonSchemaText } from '../brand/fields.ts';
import { type FactKind, factKinds } from '../facts/fact-kinds.ts';
import { factJsonSchema } from '../facts/json-schema.ts';

const folder = '.vscode/schemas';

/** The JSON Schemas with which editors complete brand.yaml and the files of facts: the text of each file, by its path. */
export function editorSchemas(): Map<string, string> {
  const ofFacts = factKinds.map(({ kind }): [string, string] => [
    `${folder}/${kind}.schema.json`,
    `${JSON.stringify(factFileSchema(kind), undefined, 2)}\n`,
  ]);
  return new Map([[`${folder}/brand.schema.json`, brandJsonSchemaText()], ...ofFacts]);
}

/** The file of a kind is a list. Its records do not name their kind, which is added when the file is read. */
function factFileSchema(kind: FactKind): object {
  const { properties: { kind: _, ...properties } = {}, required = [], ...schema } = factJsonSchema(kind);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'array',
    items: { ...schema, properties, required: required.filter((key) => key !== 'kind') },
  };
}
