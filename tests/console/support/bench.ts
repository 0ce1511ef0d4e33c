/**
 * A desk on the bench: the real desk and real sealed sessions; socket, tabs, storage and time are the test's.
 * `Bench` is one tab; `parents` are real parents' sessions behind its seats.
 */
import { Desk } from '../../../relay/console/desk/desk.ts';
import type { LinkEvents } from '../../../relay/console/desk/link.ts';
import { DeskStorage } from '../../../relay/console/desk/desk-storage.ts';
import { DeskTabs } from '../../../relay/console/desk/tabs.ts';
import type { ConversationView } from '../../../relay/console/desk/view.ts';
import { CLOSE } from '../../../relay/protocol/codes.ts';
import type { CloseName } from '../../../relay/protocol/codes.ts';
import type {
  CounselorFirstFrame,
  CounselorFrame,
  DeskSeat,
  ToCounselor,
} from '../../../relay/protocol/control.ts';
import { setSlot, slotOf } from '../../../relay/protocol/sealed-frame.ts';
import { CounselorSession } from '../../../widget/session/sealed/counselor-session.ts';
import { ParentSession } from '../../../widget/session/sealed/parent-session.ts';
import { KARIN, newWorld, randomBytes, randomText, TabStorage } from './bench-world.ts';
import type { World } from './bench-world.ts';

/** A browser has no `setImmediate`, and holds back timers that follow each other. */
const nextTurn = () =>
  new Promise<void>(resolve => {
    if (typeof setImmediate === 'function') return void setImmediate(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const STASH = randomText(32);

export class Bench {
  readonly world: World;
  readonly storage: TabStorage;
  readonly staff: string;
  readonly desk: Desk;
  sent: (CounselorFrame | CounselorFirstFrame)[] = [];
  /** This desk's seat on the parents' sockets; at a hand-over the new one is another. */
  parentSlot = 1;
  /** Desks that a conversation is handed over to, by their slot on the parent's socket. */
  readonly handedTo = new Map<number, Bench>();
  /** Frames of the parents wait until `release()`. */
  held: Uint8Array<ArrayBuffer>[] | null = null;
  /** Sealed frames reach nobody. */
  deaf = false;
  #events!: LinkEvents;
  #open = false;
  #answered = false;
  #slots = new Map<number, string>();
  /** The page that has the desk now, of those the parents were made on. */
  #deskOf: Bench = this;

  constructor(world = newWorld(), storage = new TabStorage(), staff: string = KARIN) {
    this.world = world;
    this.storage = storage;
    this.staff = staff;
    this.desk = this.#newDesk();
  }

  #newDesk(): Desk {
    const { clock, browser } = this.world;
    return new Desk({
      staff: this.staff,
      signedIn: () => Promise.resolve(this.world.signedIn),
      storage: new DeskStorage(this.storage, this.staff),
      tabs: new DeskTabs(browser.channel(this.staff), crypto.randomUUID(), clock.after),
      make: options => {
        const session = new CounselorSession(options);
        this.world.sessions.push(session);
        return session;
      },
      clock,
      random: randomBytes,
      uuid: () => crypto.randomUUID(),
      fault: error => {
        throw error;
      },
      profile: () => ({ role: 'Rådgivare' }),
      shownName: name => name ?? 'Rådgivare',
      openLink: events => {
        this.#events = events;
        return {
          open: () => {
            void events.prepare();
            this.connect();
          },
          close: () => this.#closeSocket(),
          send: data => this.#take(data),
        };
      },
    });
  }

  /** Opens the desk; the relay answers with these seats and this lobby, or (null) not yet. */
  async start(answer: Partial<ToCounselor & { type: 'desk' }> | null = {}): Promise<void> {
    const started = this.desk.start();
    this.world.clock.advance(300);
    await started;
    if (this.#open && answer) await this.answer(answer);
  }

  /** As the real link comes back: it asks first who is signed in. */
  async reconnect(): Promise<void> {
    await this.#events.prepare().then(
      () => this.connect(),
      () => undefined,
    );
    await this.settle();
  }

  connect(): void {
    this.#open = true;
    this.#events.onState('connecting', 1);
    const first = this.#events.firstFrame();
    if (first) this.sent.push(JSON.parse(first) as CounselorFirstFrame);
  }

  /** The relay's answer to `attach`. */
  async answer(more: Partial<ToCounselor & { type: 'desk' }> = {}): Promise<void> {
    this.#answered = true;
    this.#events.onState('online', 0);
    await this.hear({
      type: 'desk',
      seats: [],
      lost: [],
      waiting: [],
      colleagues: [],
      available: this.desk.view.available,
      ...more,
    });
  }

  /** The network is lost: the socket is gone and will be tried again. */
  cut(): void {
    this.#open = this.#answered = false;
    this.#events.onClose('lost', 'retry');
    this.#events.onState('reconnecting', 1);
  }

  /** The browser says for a moment that there is no network; the socket lives through it. */
  flicker(): void {
    this.#events.onState('offline', 1);
    this.#events.onState('online', 0);
  }

  /** The relay closes with a code. */
  close(name: CloseName): void {
    this.#closeSocket();
    this.#events.onClose(name, CLOSE[name].after);
  }

  #closeSocket(): void {
    this.#open = this.#answered = false;
    this.#events.onState('idle', 0);
  }

  async hear(frame: ToCounselor): Promise<void> {
    if (frame.type === 'desk') for (const seat of frame.seats) this.#slots.set(seat.slot, seat.conversation);
    if (frame.type === 'seat') this.#slots.set(frame.seat.slot, frame.seat.conversation);
    this.#events.onText(JSON.stringify(frame));
    await this.settle();
  }

  #take(data: string | Uint8Array<ArrayBuffer>): boolean {
    if (!this.#open || !this.#answered) return false;
    if (typeof data === 'string') this.sent.push(JSON.parse(data) as CounselorFrame);
    else if (!this.deaf) {
      const conversation = this.#slots.get(slotOf(data));
      const parent = this.world.parents.find(one => one.conversation === conversation);
      const copy = data.slice();
      setSlot(copy, this.parentSlot);
      parent?.session.frame(copy);
    }
    return true;
  }

  /** A seat in a conversation with a real parent behind it, who has written `text`. */
  seat(slot: number, more: Partial<DeskSeat> = {}): DeskSeat {
    const seat: DeskSeat = {
      slot,
      conversation: crypto.randomUUID(),
      claim: randomText(16),
      ticket: `ticket-${String(slot)}-${crypto.randomUUID()}`,
      stash: STASH,
      channel: 'smabarn',
      lang: 'sv',
      answers: ['sv'],
      here: true,
      current: true,
      ...more,
    };
    this.#slots.set(slot, seat.conversation);
    return seat;
  }

  parentOf(seat: DeskSeat, ...texts: string[]): ParentSession {
    const stored = new Map<string, string>();
    const { clock } = this.world;
    const session: ParentSession = new ParentSession({
      conversationId: seat.conversation,
      stash: STASH,
      profile: { lang: 'sv', answers: ['sv'] },
      ports: {
        send: (parentSlot, frame) => {
          const desk = this.handedTo.get(parentSlot) ?? this.#deskOf;
          const copy = frame.slice();
          const slot = [...desk.#slots].find(([, conversation]) => conversation === seat.conversation)?.[0];
          setSlot(copy, slot ?? 0);
          if (this.held) this.held.push(copy);
          else if (desk.#answered) desk.#events.onBinary(copy);
        },
        store: {
          load: (name = '') => stored.get(name) ?? null,
          save: (value, name = '') => void (value === null ? stored.delete(name) : stored.set(name, value)),
        },
        elapsed: clock.elapsed,
        date: clock.date,
        timer: clock.after,
        random: randomBytes,
        changed: () => undefined,
      },
    });
    this.world.parents.push({ conversation: seat.conversation, claim: seat.claim, session });
    for (const text of texts) session.send(text);
    return session;
  }

  /** The parent's socket learns of the seat, as the relay tells it. */
  async meet(seat: DeskSeat): Promise<void> {
    const parent = this.world.parents.find(one => one.conversation === seat.conversation);
    parent?.session.seats([{ claim: seat.claim, slot: 1, here: true, current: true }]);
    parent?.session.connected();
    await this.settle();
    // The offer came before the parent knew of the seat: it is asked for again, at most once a second.
    this.world.clock.advance(2_000);
    await this.settle();
  }

  /** This page's parents are behind the other page's socket from now on. */
  adopt(next: Bench): void {
    this.#deskOf = next;
  }

  /** All that was held arrives in one go. */
  release(): void {
    const frames = this.held ?? [];
    this.held = null;
    for (const frame of frames) this.#events.onBinary(frame);
  }

  /** Until nothing moves any more: keys, frames and promises of every session. */
  async settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      for (const { session } of this.world.parents) await session.settled();
      for (const session of this.world.sessions) await session.settled();
      await nextTurn();
    }
  }

  view(conversation: string): ConversationView {
    const found = this.desk.view.conversations.find(one => one.conversationId === conversation);
    if (!found) throw new Error('no such conversation at the desk');
    return found;
  }

  texts(conversation: string): string[] {
    return this.view(conversation).lines.map(({ text }) => text);
  }

  frames<Type extends CounselorFrame['type']>(type: Type): (CounselorFrame & { type: Type })[] {
    return this.sent.filter((frame): frame is CounselorFrame & { type: Type } => frame.type === type);
  }

  attaches(): CounselorFirstFrame[] {
    return this.sent.filter((frame): frame is CounselorFirstFrame => frame.type === 'attach');
  }
}

/** A desk that has accepted one parent, who wrote these lines before. */
export async function talking(...texts: string[]) {
  const bench = new Bench();
  await bench.start();
  bench.desk.setAvailable(true);
  const seat = bench.seat(7);
  const parent = bench.parentOf(seat, ...texts);
  await bench.hear({ type: 'seat', seat });
  await bench.meet(seat);
  return { bench, seat, parent, id: seat.conversation };
}
