/**
 * The counselor's desk without a screen: one socket, the conversations held on it, and what is waiting.
 * The relay's frames come in through a `Link`; elements subscribe to `view` and call the actions.
 */
import type { AfterClose, CloseName } from '../../protocol/codes.ts';
import type { CounselorFrame, DeskSeat, ToCounselor } from '../../protocol/control.ts';
import { PROTOCOL_VERSION } from '../../protocol/bounds.ts';
import { slotOf } from '../../protocol/sealed-frame.ts';
import type { Clock } from '../../../widget/session/connection.ts';
import type { CounselorProfile } from '../../../widget/session/sealed/api.ts';
import type { ConnectionState } from '../../../widget/session/view.ts';
import { Endings } from './endings.ts';
import { HeldConversation } from './held.ts';
import type { MakeSession, ShownName } from './held.ts';
import type { Link, OpenLink } from './link.ts';
import { Lobby } from './lobby.ts';
import { emptyDesk } from './stored.ts';
import type { DeskStorage, StoredDesk, StoredSeat } from './stored.ts';
import type { DeskTabs } from './tabs.ts';
import { overView } from './unsaved.ts';
import type { DeskActions, DeskView, Notice } from './view.ts';

export interface DeskOptions {
  /** Staff id of whoever is signed in. */
  staff: string;
  openLink: OpenLink;
  storage: DeskStorage;
  tabs: DeskTabs;
  make: MakeSession;
  clock: Clock;
  random: (bytes: number) => Uint8Array;
  uuid: () => string;
  /** How this counselor is shown to a parent who writes in that language. */
  profile: (lang: string) => CounselorProfile;
  shownName: ShownName;
}

export class Desk implements DeskActions {
  readonly #options: DeskOptions;
  readonly #link: Link;
  readonly #lobby: Lobby;
  readonly #endings: Endings;
  readonly #held = new Map<string, HeldConversation>();
  readonly #listeners = new Set<() => void>();
  #stored: StoredDesk = emptyDesk();
  #connection: DeskView['connection'] = 'connecting';
  #problem: DeskView['problem'] = null;
  #notice: Notice | null = null;
  #takeover = false;
  #holds = false;
  /** Conversations whose tickets went along in the last `attach`, in its order. */
  #attached: string[] = [];
  #accepting: string | null = null;
  #view: DeskView | null = null;
  #telling = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#lobby = new Lobby(options.staff, () => options.clock.now());
    this.#endings = new Endings({
      clock: options.clock,
      uuid: options.uuid,
      send: frame => this.#send(frame),
      held: conversation => this.#held.get(conversation),
      release: conversation => this.#release(conversation),
      notice: notice => this.#say(notice),
      changed: () => this.#changed(),
    });
    this.#link = options.openLink({
      firstFrame: () => this.#attach(),
      onText: text => this.#hear(JSON.parse(text) as ToCounselor),
      onBinary: frame => this.#bySlot(slotOf(frame))?.session.frame(frame),
      onState: state => this.#state(state),
      onClose: (name, after) => this.#closed(name, after),
    });
    options.tabs.serve({ holds: () => this.#holds, letGo: () => this.#letGo() });
  }

  /** Asks first whether another tab of this browser has the desk; if so nothing is opened. */
  async start(): Promise<void> {
    if (await this.#options.tabs.heldElsewhere()) return this.#elsewhere();
    this.#begin(this.#options.storage.read());
    // Whoever has stored seats had the desk: the other socket can only be this tab's own dead one.
    this.#takeover = this.#stored.seats.length > 0;
    this.#open();
  }

  /** The page goes away, or the counselor signs out; `wipe` when it is meant. */
  stop(wipe = false): void {
    this.#holds = false;
    this.#link.close();
    if (!wipe) return;
    for (const held of this.#held.values()) held.session.wipe();
    this.#forget();
    this.#options.storage.wipe();
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get view(): DeskView {
    this.#view ??= {
      connection: this.#connection,
      problem: this.#problem,
      available: this.#stored.available,
      waiting: this.#lobby.waiting(),
      colleagues: this.#lobby.colleagues,
      conversations: [
        ...[...this.#held.values()].map(held => this.#endings.mark(held.view())),
        ...this.#endings.unsaved.over().map(overView),
      ].sort((a, b) => a.order - b.order),
      inView: this.#stored.inView,
      notice: this.#notice,
    };
    return this.#view;
  }

  // ── What a counselor does ─────────────────────────────────────────────────────────────────────
  setAvailable(on: boolean): void {
    this.#stored.available = on;
    this.#send({ type: 'available', on });
    this.#store();
    this.#changed();
  }

  accept(conversation: string): void {
    this.#accepting = conversation;
    this.#send({ type: 'accept', conversation });
  }

  show(conversation: string | null): void {
    this.#stored.inView = conversation;
    this.#store();
    this.#changed();
  }

  send(conversation: string, text: string): boolean {
    const held = this.#held.get(conversation);
    const sent = held?.session.send(text) ?? null;
    if (held && sent) held.idleUntil = null;
    this.#changed();
    return sent !== null;
  }

  typing(conversation: string): void {
    this.#held.get(conversation)?.session.typing();
  }

  read(conversation: string): void {
    this.#held.get(conversation)?.read();
  }

  stay(conversation: string): void {
    this.#onSeat(conversation, (held, slot) => {
      held.idleUntil = null;
      this.#send({ type: 'stay', slot });
    });
  }

  putBack(conversation: string): void {
    this.#onSeat(conversation, (_, slot) => this.#send({ type: 'put-back', slot }));
  }

  handOver(conversation: string, to: string | null): void {
    this.#onSeat(conversation, (_, slot) => this.#send({ type: 'hand-over', slot, to }));
  }

  cancelHandOver(conversation: string): void {
    this.#onSeat(conversation, (_, slot) => this.#send({ type: 'hand-over-cancel', slot }));
  }

  askConsent(conversation: string, { recipient, text }: { recipient: string; text: string }): void {
    this.#onSeat(conversation, ({ session }) => session.ask({ about: 'consent', recipient, text }));
  }

  openConcern(conversation: string, text: string): void {
    this.#onSeat(conversation, ({ session }) => session.ask({ about: 'concern', text }));
  }

  fetched(conversation: string, question: string): void {
    this.#onSeat(conversation, ({ session }) => session.fetched(question));
  }

  startEnding(conversation: string): void {
    this.#onSeat(conversation, held => (held.closing = true));
  }

  continueTalking(conversation: string): void {
    this.#onSeat(conversation, held => (held.closing = false));
  }

  saveTopics(conversation: string, topics: readonly string[]): void {
    this.#endings.save(conversation, topics);
  }

  dropTopics(conversation: string): void {
    this.#endings.drop(conversation);
  }

  dismissNotice(): void {
    this.#say(null);
  }

  takeOver(): void {
    this.#connection = 'connecting';
    this.#changed();
    void this.#options.tabs.take().then(handed => {
      this.#begin(handed ?? this.#options.storage.read());
      this.#takeover = true;
      this.#open();
    });
  }

  // ── What the relay says ───────────────────────────────────────────────────────────────────────
  #hear(frame: ToCounselor): void {
    switch (frame.type) {
      case 'desk':
        return this.#desk(frame);
      case 'waiting':
        this.#lobby.replace(frame.waiting);
        return this.#changed();
      case 'colleagues':
        this.#lobby.colleagues = frame.colleagues;
        return this.#changed();
      case 'seat':
        this.#seat(frame.seat, false);
        return this.#changed();
      case 'ticket': {
        const held = this.#bySlot(frame.slot);
        if (held) void held.ticket(frame.ticket, frame.stash);
        return;
      }
      case 'peer':
        this.#bySlot(frame.slot)?.peer(frame.here, frame.graceSeconds);
        return this.#changed();
      case 'idle': {
        const held = this.#bySlot(frame.slot);
        if (held) held.idleUntil = this.#options.clock.now() + frame.seconds * 1000;
        return this.#changed();
      }
      case 'closed': {
        const held = this.#bySlot(frame.slot);
        if (held) void this.#endings.closed(held, frame.reason, frame.topicsTicket ?? null);
        return;
      }
      case 'saved':
        return this.#endings.saved(frame.record);
      case 'refused':
        if (!this.#endings.refused(frame.about, frame.code)) this.#say({ kind: 'refused', code: frame.code });
        if (frame.about === this.#accepting) this.#accepting = null;
        return;
      case 'pong':
        return;
    }
  }

  #desk(frame: ToCounselor & { type: 'desk' }): void {
    this.#takeover = true;
    this.#holds = true;
    this.#lobby.replace(frame.waiting);
    this.#lobby.colleagues = frame.colleagues;
    const missing = new Set([
      ...this.#stored.seats.map(seat => seat.conversation),
      ...this.#endings.ending(),
    ]);
    for (const seat of frame.seats) {
      missing.delete(seat.conversation);
      this.#seat(seat, true);
    }
    for (const { ticket, topicsTicket } of frame.lost) {
      const conversation = this.#attached[ticket];
      if (conversation && topicsTicket) void this.#endings.lost(conversation, topicsTicket);
      if (conversation && topicsTicket) missing.delete(conversation);
    }
    for (const conversation of missing) void this.#endings.lost(conversation, null);
    this.#endings.flush();
    this.#store();
    this.#changed();
  }

  #seat(seat: DeskSeat, reconnected: boolean): void {
    let held = this.#held.get(seat.conversation);
    if (held && held.seat.claim !== seat.claim) {
      this.#release(seat.conversation);
      held = undefined;
    }
    if (held) return held.update(seat, reconnected, this.#options.shownName);
    const known = this.#stored.seats.find(one => one.claim === seat.claim);
    const stored = known ?? this.#newSeat(seat);
    stored.ticket = seat.ticket;
    const created = new HeldConversation({
      seat,
      stored,
      make: this.#options.make,
      profile: this.#options.profile(seat.lang),
      ports: {
        send: (_, bytes) => void this.#link.send(bytes as Uint8Array<ArrayBuffer>),
        now: () => this.#options.clock.now(),
        timer: (ms, run) => this.#options.clock.after(ms, run),
        random: bytes => this.#options.random(bytes),
        store: () => this.#store(),
        changed: () => this.#changed(),
      },
    });
    this.#held.set(seat.conversation, created);
    created.update(seat, true, this.#options.shownName);
    if (this.#accepting === seat.conversation || this.#stored.inView === null) {
      this.#stored.inView = seat.conversation;
      this.#accepting = null;
    }
    this.#store();
  }

  #newSeat(seat: DeskSeat): StoredSeat {
    const stored: StoredSeat = {
      conversation: seat.conversation,
      claim: seat.claim,
      ticket: seat.ticket,
      channel: seat.channel,
      order: ++this.#stored.taken,
      sealed: null,
      talked: false,
      receivedFrom: this.#lobby.from(seat.conversation),
    };
    this.#stored.seats.push(stored);
    return stored;
  }

  // ── Beneath ───────────────────────────────────────────────────────────────────────────────────
  #begin(stored: StoredDesk): void {
    this.#forget();
    this.#stored = stored;
    this.#endings.unsaved.restore(stored.topics, this.#options.clock.now());
    this.#problem = null;
  }

  #open(): void {
    this.#holds = true;
    this.#link.open();
    this.#changed();
  }

  #attach(): string {
    this.#attached = this.#stored.seats.map(seat => seat.conversation);
    return JSON.stringify({
      type: 'attach',
      version: PROTOCOL_VERSION,
      tickets: this.#stored.seats.map(seat => seat.ticket),
      takeover: this.#takeover,
      available: this.#stored.available,
    });
  }

  #state(state: ConnectionState): void {
    if (state !== 'online') for (const held of this.#held.values()) held.session.disconnected();
    if (state !== 'idle') this.#connection = state;
    this.#changed();
  }

  #closed(name: CloseName | 'lost', after: AfterClose): void {
    if (name === 'elsewhere' || name === 'replaced') {
      // The secrets stay stored, the text does not stay on this screen.
      this.#forget();
      return this.#elsewhere();
    }
    if (after === 'retry') return;
    this.#connection = 'stopped';
    this.#problem = name === 'lost' ? 'unreachable' : name;
    this.#holds = false;
    this.#changed();
  }

  #elsewhere(): void {
    this.#holds = false;
    this.#connection = 'elsewhere';
    this.#changed();
  }

  /** Another tab takes the desk: everything stored goes to it, nothing stays here. */
  #letGo(): StoredDesk {
    this.#store();
    const handed = structuredClone(this.#stored);
    this.#link.close();
    this.#forget();
    this.#options.storage.wipe();
    this.#elsewhere();
    return handed;
  }

  /** Nothing is shown or held any more; what is in sessionStorage stays. */
  #forget(): void {
    for (const held of this.#held.values()) held.session.disconnected();
    this.#held.clear();
    this.#endings.unsaved.clear();
    this.#stored = emptyDesk();
    this.#lobby.replace([]);
  }

  /** The seat is no longer this desk's: keys, secret and text are gone. */
  #release(conversation: string): void {
    this.#held.get(conversation)?.session.wipe();
    this.#held.delete(conversation);
    this.#stored.seats = this.#stored.seats.filter(seat => seat.conversation !== conversation);
    if (this.#stored.inView === conversation && !this.#endings.unsaved.get(conversation))
      this.#stored.inView = null;
    this.#store();
  }

  #onSeat(conversation: string, act: (held: HeldConversation, slot: number) => void): void {
    const held = this.#held.get(conversation);
    if (!held) return;
    act(held, held.seat.slot);
    this.#changed();
  }

  #bySlot(slot: number): HeldConversation | undefined {
    for (const held of this.#held.values()) if (held.seat.slot === slot) return held;
    return undefined;
  }

  #send(frame: CounselorFrame): boolean {
    return this.#link.send(JSON.stringify(frame));
  }

  #say(notice: Notice | null): void {
    this.#notice = notice;
    this.#changed();
  }

  #store(): void {
    if (!this.#holds) return;
    this.#stored.topics = this.#endings.unsaved.stored();
    this.#options.storage.write(this.#stored);
  }

  /** Listeners hear once per turn, however much happened in it; one that throws does not silence the others. */
  #changed(): void {
    this.#view = null;
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of this.#listeners) {
        try {
          listener();
        } catch (error) {
          reportError(error);
        }
      }
    });
  }
}
