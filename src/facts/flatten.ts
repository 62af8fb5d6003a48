/** Returns every string, number and `true` in a parsed value with its path, like "phone.digits". */
export function flatten(value: unknown, parents: string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number' || value === true)
    return [{ path: parents.join('.'), text: String(value) }];
  return Object.entries(value ?? {}).flatMap(([key, child]) => flatten(child, [...parents, key]));
}
