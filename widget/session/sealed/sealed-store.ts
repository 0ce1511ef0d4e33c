/**
 * What a session keeps over a reload: its secrets, how far it has come, and each thing of the outbox in a box.
 * `Outgoing` has it written before anything is sent, the agreements keep their secrets in it; record.ts and stash.ts
 * give it its form.
 */
import { PAIRING_CANDIDATES_MAX } from '../../../relay/protocol/bounds.ts';
import type { SealedPorts } from './api.ts';
import type { Bytes } from './bytes.ts';
import type { Delivery } from './delivery.ts';
import { entryFromJson, entryToJson, inOrder } from './entry.ts';
import type { Entry } from './entry.ts';
import { readRecord, writeRecord } from './record.ts';
import type { KnownSecret, StoredState } from './record.ts';
import type { Stash } from './stash.ts';

export class SealedStore {
  confirmed: KnownSecret | null;
  candidates: KnownSecret[];
  /** Pairings of counselors before the present one. */
  former: Bytes[];
  /** What a former counselor never acknowledged, until the composer has it. */
  returned: string[];
  /** What the page before this one left. */
  readonly stored: StoredState | null;
  readonly #ports: SealedPorts;
  readonly #delivery: Delivery;
  readonly #stash: Stash;
  /** See `StoredState`. */
  #base: number;
  /** What lies in storage, oldest first: null, if it is to be stored anew. */
  readonly #boxes = new Map<number, Entry | null>();
  #gone = false;

  constructor(ports: SealedPorts, delivery: Delivery, stash: Stash) {
    this.#ports = ports;
    this.#delivery = delivery;
    this.#stash = stash;
    const stored = (this.stored = readRecord(ports.store.load()));
    this.confirmed = stored?.confirmed ?? null;
    this.candidates = stored?.candidates ?? [];
    this.former = stored?.former ?? [];
    this.returned = [];
    this.#base = stored?.base ?? 0;
    // Before keys were confirmed nothing was shown by either side, so the outbox is the whole log.
    if (stored) delivery.resume(stored.sent, stored.acknowledged, stored.confirmed === null);
  }

  /** The first of all: with the relay's stash the outbox of the page before can be opened. */
  async open(stash: string): Promise<void> {
    await this.#stash.add(stash);
    if (this.stored) await this.#restore(this.stored);
  }

  /** All boxes are to be stored under the new one as well. */
  async restash(stash: string): Promise<void> {
    await this.#stash.add(stash);
    for (const name of this.#boxes.keys()) this.#boxes.set(name, null);
  }

  /** A secret that this side has agreed, and not yet seen to work. */
  addCandidate(secret: KnownSecret): void {
    this.candidates = [...this.candidates, secret].slice(-PAIRING_CANDIDATES_MAX);
  }

  dropCandidates(claim: string): void {
    this.candidates = this.candidates.filter(one => one.claim !== claim);
  }

  /** Numbers begin again; the names of boxes do not. */
  renumber(): void {
    this.#base += this.#delivery.sent;
  }

  /**
   * In one go, and in this order: new boxes, what counts them, away with old ones. A page may be killed after each;
   * one that is left or reloaded is not.
   */
  async persist(): Promise<void> {
    const { confirmed, candidates, former, returned } = this;
    const { sent, acknowledged, era } = this.#delivery;
    const { store } = this.#ports;
    const base = this.#base;
    const fresh: { name: number; entry: Entry; box: string }[] = [];
    for (const entry of this.#delivery.outbox.filter(one => this.#boxes.get(base + one.number) !== one))
      fresh.push({ name: base + entry.number, entry, box: await this.#stash.seal(entryToJson(entry, era)) });
    const back = returned.length > 0 ? await this.#stash.seal(returned) : null;
    if (this.#gone) return;
    for (const { name, entry, box } of fresh) {
      store.save(box, `${name}`);
      this.#boxes.set(name, entry);
    }
    store.save(writeRecord({ confirmed, candidates, former, sent, acknowledged, base, returned: back }));
    this.#delivery.stored = sent;
    for (const name of this.#boxes.keys()) {
      if (name > base + acknowledged) break;
      store.save(null, `${name}`);
      this.#boxes.delete(name);
    }
  }

  async #restore({ base, sent, acknowledged, returned }: StoredState): Promise<void> {
    const { store } = this.#ports;
    const { era } = this.#delivery;
    const entries: Entry[] = [];
    let number = sent;
    for (; number > acknowledged; number--) {
      const entry = entryFromJson(await this.#stash.open(store.load(`${base + number}`)), era);
      if (entry?.number !== number) break;
      entries.unshift(entry);
    }
    // The clock may have been set between two pages.
    const kept = inOrder(entries, this.#ports.date());
    for (const entry of kept) this.#boxes.set(base + entry.number, entry);
    this.#delivery.restore(kept, number === acknowledged);
    const back = await this.#stash.open(returned);
    if (Array.isArray(back)) this.returned.unshift(...back.filter(text => typeof text === 'string'));
    // The page before this one may have died before it had counted what it stored, or taken away what was heard.
    for (let above = base + sent + 1; store.load(`${above}`) !== null && !this.#boxes.has(above); above++)
      store.save(null, `${above}`);
    for (let below = base + acknowledged; store.load(`${below}`) !== null; below--)
      store.save(null, `${below}`);
  }

  wipe(): void {
    this.#gone = true;
    this.#stash.wipe();
    this.confirmed = null;
    this.candidates = [];
    this.former = [];
    this.returned = [];
    this.#boxes.clear();
    this.#ports.store.save(null);
  }
}
