/** A kept conversation as one string, for another tab that takes over: `whereabouts.ts` passes it through `tabs.ts`. */
import { isKept } from './kept.ts';
import type { Keeper, Kept } from './kept.ts';

interface Parcel {
  kept: Kept;
  sealed: string | null;
}

export function pack(keeper: Keeper): string | null {
  const kept = keeper.load();
  return kept && JSON.stringify({ kept, sealed: keeper.loadSealed() } satisfies Parcel);
}

/** False when the parcel is not one. */
export function unpack(keeper: Keeper, text: string): boolean {
  try {
    const { kept, sealed } = JSON.parse(text) as Parcel;
    if (!isKept(kept)) return false;
    keeper.save(kept);
    keeper.saveSealed(sealed);
    return true;
  } catch {
    return false;
  }
}
