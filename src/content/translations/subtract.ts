/** Returns what is left of a list when each of the others takes away an equal one, by key. */
export function subtract<Item>(
  list: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const taken = others.map(keyOf);
  return list.filter((item) => {
    const index = taken.indexOf(keyOf(item));
    if (index !== -1) taken.splice(index, 1);
    return index === -1;
  });
}
