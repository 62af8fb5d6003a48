import { isFactKind } from '../facts/fact-kinds.ts';
import { componentRegistry } from './component-registry.ts';
import type { ComponentUse } from './page-ast.ts';

/** Returns the ids of the facts that the attributes of a component name. */
export function namedFactIds({ name, attributes }: Pick<ComponentUse, 'name' | 'attributes'>): string[] {
  const types = Object.entries(componentRegistry[name]?.attributes ?? {});
  return types.flatMap(([attribute, type]) => {
    const value = attributes.get(attribute);
    return typeof value === 'string' && isFactKind(type.replace('?', '')) ? [value] : [];
  });
}
