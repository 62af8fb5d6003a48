import { type Fact, type FactKind, factKinds } from '../facts/fact-kinds.ts';
import { factJsonSchema, namedSourceJsonSchema } from '../facts/json-schema.ts';
import type { Facts } from '../facts/read-facts.ts';
import { namedSources } from '../facts/sources.ts';

/** Open data files that each site publishes, with the kinds of fact in each. */
export const openDataFiles = {
  facts: factKinds.map(({ kind }) => kind),
  services: ['services'],
} satisfies Record<string, FactKind[]>;

/** Name of an open data file, without its extension. */
export type OpenDataFile = keyof typeof openDataFiles;

/** The publisher of the data. */
export interface Publisher {
  name: string;
  /** Origin of the site, without a trailing slash. */
  siteUrl: string;
}

const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';

/** Keys for editors, omitted from the published data. */
const editorOnlyKeys = ['note', 'question', 'publish'];

/** Serializes the published facts of an open data file as JSON, so that others can reuse verified numbers. */
export function openData(file: OpenDataFile, facts: Facts, publisher: Publisher): string {
  const records = openDataFiles[file].flatMap((kind: FactKind) => facts.published(kind));
  const data = {
    $schema: `${publisher.siteUrl}/${file}.schema.json`,
    licence: licenceUrl,
    publisher: publisher.name,
    records: records.map(publicRecord),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

function publicRecord({ kind, ...fact }: Fact): object {
  const shown = Object.entries(fact).filter(([key]) => !editorOnlyKeys.includes(key));
  return { kind, ...Object.fromEntries(shown), sources: namedSources(fact) };
}

/** Generates the JSON Schema (2020-12) of an open data file. */
export function openDataSchema(file: OpenDataFile, publisher: Publisher): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publisher.siteUrl}/${file}.schema.json`,
    title: `${file}.json`,
    description:
      'Checked facts about help for people who are stalked. Days are like 2026-11-21. Use no record after its checkBy day.',
    type: 'object',
    required: ['licence', 'publisher', 'records'],
    properties: {
      $schema: { type: 'string' },
      licence: { const: licenceUrl },
      publisher: { type: 'string' },
      records: { type: 'array', items: { anyOf: openDataFiles[file].map(recordSchema) } },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, undefined, 1)}\n`;
}

function recordSchema(kind: FactKind): object {
  const schema = factJsonSchema(kind);
  const isShown = (key: string) => key !== 'kind' && !editorOnlyKeys.includes(key);
  return {
    ...schema,
    properties: {
      kind: { const: kind },
      ...Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => isShown(key))),
      sources: { type: 'array', items: namedSourceJsonSchema() },
    },
    required: ['kind', ...(schema.required ?? []).filter(isShown)],
  };
}
