/** One goal of the project with the figure measured in this run. */
export interface Goal {
  /** Like "2,700 pages, rendering, against Hugo". */
  name: string;
  measured: number;
  /** The maximum that meets the goal; `isLeast` makes it a minimum. */
  limit: number;
  isMinimum?: boolean;
  /** The unit after both numbers, like "×" or "ms". */
  unit: string;
}

/** Prints every goal with whether it is met, or that it could not be measured. */
export function formatGoals(goals: Goal[]): string {
  const lines = goals.map(({ name, measured, limit, isMinimum = false, unit }) => {
    const sign = isMinimum ? '≥' : '≤';
    const isReached = isMinimum ? measured >= limit : measured <= limit;
    const verdict = Number.isNaN(measured) ? 'not measured' : isReached ? 'reached' : 'NOT REACHED';
    const figure = Number.isNaN(measured) ? '' : formatFigure(measured, unit);
    return `  ${verdict.padEnd(13)} ${name.padEnd(66)} ${figure.padStart(12)}  (goal ${sign} ${formatFigure(limit, unit)})`;
  });
  return ['Goals:', ...lines].join('\n');
}

function formatFigure(number: number, unit: string): string {
  const digits = unit === '×' ? 2 : Number.isInteger(number) || number >= 100 ? 0 : 2;
  return `${number.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${unit}`.trim();
}
