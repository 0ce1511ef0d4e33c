/**
 * Owns the one sealed session of this tab: opens it when the relay has said which conversation it is, and
 * lets go of it without a trace in memory while the stored part stays, for the tab or page that goes on.
 */
import type { ConversationRecord } from './conversation-record.ts';
import { SealedDraft } from './sealed-draft.ts';
import type { SessionStore } from './machine/store.ts';
import type { ParentPorts } from './ports.ts';
import type { RelayLink } from './relay-link.ts';
import type { ParentSealed } from './sealed/api.ts';

/** Beside the token in this tab's storage: what the sealed layer stores, by its names. */
export const SEALED = ':sealed';

export class SealedSessionOwner {
  session: ParentSealed | null = null;
  readonly draft: SealedDraft;
  readonly #ports: ParentPorts;
  readonly #record: ConversationRecord;
  #letGo: (() => void) | null = null;

  constructor(ports: ParentPorts, store: SessionStore, record: ConversationRecord) {
    this.#ports = ports;
    this.#record = record;
    this.draft = new SealedDraft(ports.storage, ports.random, draft => store.set({ draft }));
  }

  /** The record must stand. */
  open(conversationId: string, stash: string, link: RelayLink, changed: () => void): void {
    const { clock, storage, random } = this.#ports;
    const { lang = '', answers = [] } = this.#record.now ?? {};
    let mine = true;
    const session = this.#ports.session({
      conversationId,
      stash,
      profile: { lang, answers },
      ports: {
        send: (_slot, frame) => void (mine && link.send(frame)),
        store: {
          load: (name = '') => storage.get(SEALED + name),
          // Another tab may have taken the conversation further: then this one must not write over it.
          save: (value, name = '') => {
            if (!mine) return;
            if (value ?? name) storage.put(SEALED + name, value);
            else for (const part of storage.parts(SEALED)) storage.put(part, null);
          },
        },
        elapsed: clock.elapsed,
        date: clock.date,
        timer: clock.after,
        random,
        changed: () => mine && changed(),
        confirmed: claim => {
          this.#record.update({ claim });
          link.tell({ type: 'confirm', claim });
        },
        declined: claim => void link.tell({ type: 'decline', claim }),
      },
    });
    this.session = session;
    void this.draft.open(conversationId, stash);
    this.#letGo = () => {
      mine = false;
      session.wipe();
    };
  }

  /** A token is stored only when the outbox can be opened with what comes with it. */
  renew(token: string, stash: string): void {
    const { conversation } = this.#record.now ?? {};
    if (conversation) void this.draft.open(conversation, stash);
    void this.session?.restash(stash).then(() => this.#record.update({ token }));
  }

  drop(): void {
    this.draft.drop();
    this.#letGo?.();
    this.#letGo = this.session = null;
  }
}
