import { z } from 'astro/zod';
import type { Facts } from './load.ts';
import { type Fact, type Kind, kinds } from './schema.ts';

/** The files of open data that each site publishes, and the kinds of fact in each. */
export const dataFiles = {
  facts: Object.keys(kinds) as Kind[],
  services: ['services'] as Kind[],
};

export type DataFile = keyof typeof dataFiles;

/** Who publishes the data, and where. */
export interface Publisher {
  name: string;
  /** The address of the site, without a slash at its end. */
  address: string;
}

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Notes for editors: nobody outside needs them. */
const forEditors = ['note', 'question', 'publish'];

/** The published facts of a file as JSON, so that others can reuse checked numbers. */
export function openData(file: DataFile, facts: Facts, publisher: Publisher): string {
  const records = dataFiles[file].flatMap((kind) => facts.published(kind) as unknown as Fact[]);
  const data = {
    $schema: `${publisher.address}/${file}.schema.json`,
    licence,
    publisher: publisher.name,
    records: records.map(({ kind, ...fact }) => ({ kind, ...forReaders(fact) })),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

function forReaders(fact: object): object {
  return Object.fromEntries(Object.entries(fact).filter(([key]) => !forEditors.includes(key)));
}

/** The JSON Schema (2020-12) of a file of open data. */
export function openDataSchema(file: DataFile, publisher: Publisher): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publisher.address}/${file}.schema.json`,
    title: `${file}.json`,
    description:
      'Checked facts about help for people who are stalked. Days are like 2026-11-21. Use no record after its checkBy day.',
    type: 'object',
    required: ['licence', 'publisher', 'records'],
    properties: {
      $schema: { type: 'string' },
      licence: { const: licence },
      publisher: { type: 'string' },
      records: { type: 'array', items: { anyOf: dataFiles[file].map(recordSchema) } },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, undefined, 1)}\n`;
}

interface ObjectSchema {
  properties: Record<string, object>;
  required: string[];
}

function recordSchema(kind: Kind): object {
  const { $schema: _, ...schema } = z.toJSONSchema(kinds[kind], {
    io: 'input',
    unrepresentable: 'any',
  }) as unknown as ObjectSchema & { $schema: string };
  const isShown = (key: string) => !forEditors.includes(key);
  return {
    ...schema,
    properties: {
      kind: { const: kind },
      ...Object.fromEntries(Object.entries(schema.properties).filter(([key]) => isShown(key))),
    },
    required: ['kind', ...schema.required.filter(isShown)],
  };
}
