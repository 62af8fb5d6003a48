import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A property in Amazon's resource specification: a primitive, a named type, or a list or map of either. */
interface ResourceProperty {
  Required?: true;
  Type?: string;
  ItemType?: string;
  PrimitiveType?: string;
  PrimitiveItemType?: string;
}

interface Specification {
  ResourceTypes: Record<string, { Properties: Record<string, ResourceProperty>; Attributes?: object }>;
  PropertyTypes: Record<string, { Properties: Record<string, ResourceProperty> }>;
}

/** Amazon's whole specification. */
export const specification: Specification = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@aws-cdk/cfnspec/spec/specification.json'), 'utf8'),
);

const primitiveSchemas: Record<string, object> = {
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  Integer: { type: 'integer' },
  Long: { type: 'integer' },
  Double: { type: 'number' },
  Json: { type: 'object' },
};

/** A literal value, or an intrinsic function that returns it. */
const intrinsicFunctions = {
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  propertyNames: { pattern: '^(?:Ref|Fn::GetAtt|Fn::Join)$' },
};

/** The JSON Schema of the properties of a resource type. */
export function resourceSchema(resource: string): object {
  const { Properties = {} } = specification.ResourceTypes[resource] ?? {};
  // A type without a resource name before it, like Tag, is shared by all.
  const ownTypes = Object.entries(specification.PropertyTypes).filter(
    ([name]) => !name.includes('.') || name.startsWith(`${resource}.`),
  );
  return {
    ...objectSchema(Properties),
    definitions: Object.fromEntries(
      ownTypes.map(([name, type]) => [name.split('.').at(-1), objectSchema(type.Properties)]),
    ),
  };
}

function objectSchema(properties: Record<string, ResourceProperty>): object {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, { Required }]) => Required).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, property]) => [name, { anyOf: [propertySchema(property), intrinsicFunctions] }]),
    ),
  };
}

function propertySchema({ Type, ItemType, PrimitiveType, PrimitiveItemType }: ResourceProperty): object {
  if (PrimitiveType) return primitiveSchemas[PrimitiveType] ?? {};
  const item = PrimitiveItemType
    ? primitiveSchemas[PrimitiveItemType]
    : { $ref: `#/definitions/${ItemType}` };
  if (Type === 'List') return { type: 'array', items: { anyOf: [item, intrinsicFunctions] } };
  if (Type === 'Map') return { type: 'object', additionalProperties: item };
  return { $ref: `#/definitions/${Type}` };
}
