/**
 * Two shipped sessions joined by the simplest honest relay there is: for tests of what they say to each other.
 * Time stands still until `advance`; frames wait in `wire` until `flow`, so that a test can bend them.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { ANSWER_MS } from '../../../../relay/protocol/bounds.ts';
import { setSlot } from '../../../../relay/protocol/sealed-frame.ts';
import type { SealedPorts } from '../../../../widget/session/sealed/api.ts';
import { CounselorSession } from '../../../../widget/session/sealed/counselor-session.ts';
import { ParentSession } from '../../../../widget/session/sealed/parent-session.ts';
import type { Suite } from '../../../../widget/session/sealed/suite.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

export { CounselorSession };

export const STASH = randomBytes(32).toString('base64url');

export interface Store {
  value: string | null;
  /** The outbox, a box each. */
  boxes?: Map<string, string>;
  /** The page that has it open. */
  page?: object;
}

/** Ports of one page: once another page has taken the store over, this one's hands are cut off. */
export function portsOn(
  clock: ManualClock,
  store: Store,
  send: (slot: number, frame: Uint8Array) => void,
): SealedPorts {
  const page = {};
  store.page = page;
  return {
    send: (slot, frame) => {
      if (store.page === page) send(slot, frame);
    },
    store: {
      load: name => (name === undefined ? store.value : (store.boxes?.get(name) ?? null)),
      save: (value, name) => {
        if (store.page !== page) return;
        if (name === undefined) store.value = value;
        const boxes = (store.boxes ??= new Map());
        if (name !== undefined && value !== null) boxes.set(name, value);
        else if (name !== undefined) boxes.delete(name);
        else if (value === null) boxes.clear();
      },
    },
    elapsed: clock.elapsed,
    date: clock.date,
    timer: (ms, run) => clock.after(ms, () => void (store.page === page && run())),
    random: bytes => new Uint8Array(randomBytes(bytes)),
    changed: () => undefined,
    fault: error => {
      throw error;
    },
  };
}

export interface Wire {
  to: 'parent' | 'counselor';
  seat: string;
  frame: Uint8Array;
}

/** May change a frame on its way, or drop it (null). */
type Bend = (wire: Wire) => Wire | null;

/** One parent, and counselors by claim. Slot on the parent's socket: order of the seats, from 1. */
export class Pair {
  readonly conversation = randomUUID();
  readonly clock = new ManualClock();
  /** How far each one's wall clock has been set forward (ms). */
  readonly set = { parent: 0, counselor: 0 };
  readonly parentStore: Store = { value: null };
  readonly counselorStores = new Map<string, Store>();
  readonly counselors = new Map<string, CounselorSession>();
  wire: Wire[] = [];
  confirmed: string[] = [];
  readonly faults: unknown[] = [];
  /** A screen is told to draw. */
  drawn: (by: 'parent' | 'counselor') => void = () => undefined;
  /** Called after each frame that was carried. */
  carried: () => void = () => undefined;
  readonly suite: Suite | undefined;
  /** Of another build, if a test says so. */
  Counselor = CounselorSession;
  parent: ParentSession;

  /** @param suite the shipped one unless told otherwise */
  constructor(suite?: Suite) {
    this.suite = suite;
    this.parent = this.newParent();
  }

  newClaim(): string {
    return randomBytes(16).toString('base64url');
  }

  newParent(): ParentSession {
    const ports = portsOn(this.clock, this.parentStore, (slot, frame) => {
      const seat = [...this.counselors.keys()][slot - 1];
      if (seat !== undefined) this.wire.push({ to: 'counselor', seat, frame });
    });
    return new ParentSession({
      ports: {
        ...ports,
        date: () => this.clock.date() + this.set.parent,
        changed: () => this.drawn('parent'),
        fault: error => this.faults.push(error),
        confirmed: claim => this.confirmed.push(claim),
      },
      conversationId: this.conversation,
      stash: STASH,
      profile: { lang: 'sv', answers: ['sv'] },
      ...(this.suite && { suite: this.suite }),
    });
  }

  newCounselor(claim: string, name = 'Rådgivare'): CounselorSession {
    const store = this.counselorStores.get(claim) ?? { value: null };
    this.counselorStores.set(claim, store);
    const ports = portsOn(this.clock, store, (_, frame) => {
      this.wire.push({ to: 'parent', seat: claim, frame });
    });
    const session = new this.Counselor({
      ports: {
        ...ports,
        date: () => this.clock.date() + this.set.counselor,
        changed: () => this.drawn('counselor'),
        fault: error => this.faults.push(error),
      },
      conversationId: this.conversation,
      claim,
      stash: STASH,
      profile: { name },
      ...(this.suite && { suite: this.suite }),
    });
    this.counselors.set(claim, session);
    return session;
  }

  /** A counselor takes a seat, and both sides learn of it. */
  async join(claim: string, name?: string): Promise<CounselorSession> {
    const counselor = this.newCounselor(claim, name);
    this.link();
    counselor.connected(7, true);
    await this.flow();
    return counselor;
  }

  /** A counselor takes a seat; the parent says "ett", then the counselor "två". */
  async talk(claim = this.newClaim(), name?: string): Promise<CounselorSession> {
    const counselor = await this.join(claim, name);
    this.parent.send('ett');
    await this.flow();
    counselor.send('två');
    await this.flow();
    return counselor;
  }

  /** Both sides of every seat are connected (again). */
  link(): void {
    this.parent.seats(
      [...this.counselors.keys()].map((claim, index) => ({
        claim,
        slot: index + 1,
        here: true,
        current: this.confirmed.at(-1) === claim || this.counselors.size === 1,
      })),
    );
    this.parent.connected();
  }

  async reloadParent(): Promise<void> {
    this.parent.disconnected();
    this.parent = this.newParent();
    this.link();
    await this.flow();
  }

  async reloadCounselor(claim: string): Promise<CounselorSession> {
    this.counselors.get(claim)?.disconnected();
    const fresh = this.newCounselor(claim);
    fresh.connected(7, true);
    await this.flow();
    return fresh;
  }

  async settled(): Promise<void> {
    await this.parent.settled();
    for (const counselor of this.counselors.values()) await counselor.settled();
  }

  /**
   * Carries frames until none is under way, nor due by `soon`: by then also what was said is acknowledged.
   */
  async flow(bend: Bend = wire => wire, soon = this.clock.elapsed() + ANSWER_MS): Promise<void> {
    await this.settled();
    for (let rounds = 0; this.wire.length > 0 || (await this.#next(soon)); rounds++) {
      if (rounds > 10_000) throw new Error('the two never come to rest');
      const sent = this.wire.shift();
      const next = sent && bend(sent);
      if (next) this.deliver(next);
      await this.settled();
      this.carried();
    }
  }

  deliver({ to, seat, frame }: Wire): void {
    const copy = frame.slice();
    setSlot(copy, to === 'parent' ? [...this.counselors.keys()].indexOf(seat) + 1 : 7);
    if (to === 'parent') this.parent.frame(copy);
    else this.counselors.get(seat)?.frame(copy);
  }

  /** Runs the next timer due by then; false when there is none. */
  async #next(end: number): Promise<boolean> {
    const ran = this.clock.next(end);
    if (ran) await this.settled();
    return ran;
  }

  /** Lets time pass, timer by timer, with frames carried in between. */
  async advance(ms: number, bend?: Bend): Promise<void> {
    const end = this.clock.elapsed() + ms;
    await this.flow(bend, end);
    this.clock.advance(end - this.clock.elapsed());
  }
}

export const texts = (session: { state: { lines: readonly { text: string }[] } }): string[] =>
  session.state.lines.map(line => line.text);
