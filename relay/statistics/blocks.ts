/**
 * Months are published in blocks that each hold at least the threshold. A block, once full, never changes
 * its bounds, so the difference of any two published periods is made of whole blocks: never of a small group.
 */
export interface Block {
  /** `YYYY-MM`, both included. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** `months`: one entry per conversation. The unfinished tail is left out: it appears when it is full. */
export function blocksOf(months: readonly string[], threshold: number): Block[] {
  const perMonth = new Map<string, number>();
  for (const month of months) perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
  const blocks: Block[] = [];
  let open = null as Block | null;
  for (const month of [...perMonth.keys()].sort()) {
    open = { from: open?.from ?? month, to: month, count: (open?.count ?? 0) + (perMonth.get(month) ?? 0) };
    if (open.count < threshold) continue;
    blocks.push(open);
    open = null;
  }
  return blocks;
}

export const within = (blocks: readonly Block[], from: string, to: string): Block[] =>
  blocks.filter(block => from <= block.from && block.to <= to);

export const covers = (blocks: readonly Block[], month: string): boolean =>
  blocks.some(block => block.from <= month && month <= block.to);
