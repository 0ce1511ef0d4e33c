/**
 * What a parent's conversation knows and keeps, in one place: the parts of the conversation write here, the
 * room reads the snapshot that comes of it.
 */
import type { Keeper, Kept } from './kept.ts';
import { viewBefore } from './knows.ts';
import type { Knows } from './knows.ts';
import { Speaker } from './speaker.ts';
import type { ParentView } from './view.ts';

const NOTHING: Omit<Knows, 'storage'> = {
  covered: null,
  starting: false,
  state: null,
  agreed: false,
  connection: 'idle',
  place: 0,
  onDuty: 0,
  counselorHere: false,
  counselorGone: false,
  idleSeconds: null,
  early: [],
  undelivered: '',
  draft: null,
  switches: null,
  seen: 0,
  end: null,
  unmet: false,
  problem: null,
};

export class Board {
  knows: Knows;
  /** The conversation this tab can come back to; null: there is none. */
  kept: Kept | null = null;
  /** How what is known is drawn. */
  draw: (knows: Knows) => ParentView = viewBefore;
  readonly keeper: Keeper;
  readonly #speaker = new Speaker();
  #view: ParentView | null = null;

  constructor(keeper: Keeper) {
    this.keeper = keeper;
    this.knows = { ...NOTHING, storage: keeper.lasting };
  }

  get view(): ParentView {
    return (this.#view ??= this.draw(this.knows));
  }
  subscribe(listener: () => void): () => void {
    return this.#speaker.subscribe(listener);
  }

  now(change: Partial<Knows>): void {
    this.knows = { ...this.knows, ...change };
    this.changed();
  }
  /** Back to the beginning, with what is to be said about it. */
  anew(change: Partial<Knows> = {}): void {
    this.now({ ...NOTHING, ...change });
  }
  changed(): void {
    this.#view = null;
    this.#speaker.say();
  }

  /** Reads what this tab has kept: another page or tab may have written since. */
  load(): Kept | null {
    return (this.kept = this.keeper.load());
  }
  begin(kept: Kept): void {
    this.kept = kept;
    this.keeper.save(kept);
  }
  keep(change: Partial<Kept>): void {
    if (this.kept) this.begin({ ...this.kept, ...change });
  }
  wipe(): void {
    this.kept = null;
    this.keeper.wipe();
  }
}
