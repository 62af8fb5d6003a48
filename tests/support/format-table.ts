/** Formats rows as a table: the first column is left-aligned, the others right-aligned. */
export function formatTable(rows: (string | number)[][]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
        )
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** A number for people to read; a dash for one that could not be measured. */
function formatNumber(number: number): string {
  if (Number.isNaN(number)) return '–';
  return number.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(number) < 100 ? 2 : 0 });
}
