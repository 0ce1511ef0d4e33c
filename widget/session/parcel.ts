/** A kept conversation as one string, for another tab that takes over: `whereabouts.ts` passes it through `tabs.ts`. */
import { isKept } from './kept.ts';
import type { Keeper, Kept } from './kept.ts';
import { DRAFT } from './draft-hold.ts';
import { SEALED } from './sealed-hold.ts';

interface Parcel {
  kept: Kept;
  /** By name. */
  sealed: Record<string, string | null>;
  draft: string | null;
}

export function pack(keeper: Keeper): string | null {
  const kept = keeper.load();
  if (!kept) return null;
  const sealed = Object.fromEntries(
    keeper.parts(SEALED).map(part => [part.slice(SEALED.length), keeper.get(part)]),
  );
  return JSON.stringify({ kept, sealed, draft: keeper.get(DRAFT) } satisfies Parcel);
}

/** False when the parcel is not one. */
export function unpack(keeper: Keeper, text: string): boolean {
  try {
    const { kept, sealed, draft } = JSON.parse(text) as Parcel;
    if (!isKept(kept)) return false;
    keeper.save(kept);
    for (const part of keeper.parts(SEALED)) keeper.put(part, null);
    for (const name in sealed) keeper.put(SEALED + name, sealed[name] ?? null);
    keeper.put(DRAFT, draft);
    return true;
  } catch {
    return false;
  }
}
