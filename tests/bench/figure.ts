/** One line of the tables: what was measured, what it must be, and what stands beside it. */
interface About {
  readonly name: string;
  readonly unit: string;
  /** The most it may be (`least`: the least); null: reported only. */
  readonly limit: number | null;
  /** What it was measured against, in words and figures. */
  readonly beside: string | null;
  readonly least?: true;
}
export type Figure = About & ({ readonly ratio: number } | { readonly value: number });

export const measured = (figure: Figure): number => ('ratio' in figure ? figure.ratio : figure.value);

export function isWithin(figure: Figure): boolean {
  if (figure.limit === null) return true;
  return figure.least ? measured(figure) >= figure.limit : measured(figure) <= figure.limit;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) throw new Error('nothing was measured');
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** For people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(figure => {
    const said = `${String(measured(figure))} ${'ratio' in figure ? '×' : figure.unit}`;
    const limit = figure.limit === null ? '' : `${figure.least ? '≥' : '≤'} ${String(figure.limit)}`;
    return [figure.name, said, limit, isWithin(figure) ? '' : 'MISSED', figure.beside ?? ''];
  });
  const all = [['what', 'measured', 'must', '', 'beside'], ...rows];
  const widths = [0, 1, 2, 3].map(at => Math.max(...all.map(row => row[at]?.length ?? 0)));
  return all
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
