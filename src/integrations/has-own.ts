/** `Object.hasOwn`, which browsers have had since 2021: the bundles of scripts call this one, those of their packages too. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return Reflect.getOwnPropertyDescriptor(object, key) !== undefined;
}
