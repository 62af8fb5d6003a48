/** Calls an async function for each item, in order, with at most `concurrency` calls pending. */
export async function mapLimit<T>(
  items: Iterable<T>,
  concurrency: number,
  callback: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await callback(next.value);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
