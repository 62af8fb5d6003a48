/** A quantile: the value below which this share of the list is. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of these numbers; NaN when there are none. */
export function median(numbers: number[]): number {
  return quantile(numbers, 0.5);
}

/** Prints the figures of an adversarial test as a short table. */
export function printFigures(rows: [what: string, figure: string | number][]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  console.log(rows.map(([what, figure]) => `${what.padEnd(width)}  ${figure}`).join('\n'));
}
