/**
 * What a parent's conversation knows and keeps, in one place: the parts of the conversation write here, the
 * room reads the snapshot that comes of it.
 */
import type { ConversationStorage, StoredConversation } from './conversation-storage.ts';
import { viewBefore } from './knows.ts';
import type { Knows } from './knows.ts';
import { ChangeEmitter } from './change-emitter.ts';
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
  stored: StoredConversation | null = null;
  /** How what is known is drawn. */
  draw: (knows: Knows) => ParentView = viewBefore;
  readonly storage: ConversationStorage;
  readonly #changes = new ChangeEmitter();
  #view: ParentView | null = null;

  constructor(storage: ConversationStorage) {
    this.storage = storage;
    this.knows = { ...NOTHING, storage: storage.lasting };
  }

  get view(): ParentView {
    return (this.#view ??= this.draw(this.knows));
  }
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
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
    this.#changes.emit();
  }

  /** Reads what this tab has kept: another page or tab may have written since. */
  load(): StoredConversation | null {
    return (this.stored = this.storage.load());
  }
  begin(stored: StoredConversation): void {
    this.stored = stored;
    this.storage.save(stored);
  }
  keep(change: Partial<StoredConversation>): void {
    if (this.stored) this.begin({ ...this.stored, ...change });
  }
  wipe(): void {
    this.stored = null;
    this.storage.wipe();
  }
}
