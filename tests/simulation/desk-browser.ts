/**
 * A counselor's browser: a device that keeps tickets and one store for each seat, and the page in it with the
 * shipped `CounselorSession`s. Takes whoever waits while `takes` is set.
 */
import { PROTOCOL_VERSION } from '../../relay/protocol/bounds.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type {
  CounselorFirstFrame,
  CounselorFrame,
  DeskSeat,
  ToCounselor,
} from '../../relay/protocol/control.ts';
import { slotOf } from '../../relay/protocol/sealed-frame.ts';
import type { StaffMember } from '../../relay/storage/storage.ts';
import { CounselorSession } from '../../widget/session/sealed/counselor-session.ts';
import type { Data, Link, PageEnd } from './network.ts';
import { Page } from './page.ts';
import { Tab } from './tab.ts';
import type { PageIn } from './tab.ts';
import type { World } from './world.ts';

/** As long as the desk gives the parent's browser to acknowledge an end. */
const DRAIN_MAX_MS = 2000;

interface PageSeat {
  readonly session: CounselorSession;
  /** As the relay told it last. */
  told: DeskSeat;
  /** Null: the socket it was of is gone. */
  slot: number | null;
}

interface DeskPage extends PageIn {
  /** By claim. */
  seats: Map<string, PageSeat>;
  /** Conversations whose parents wait. */
  waiting: Set<string>;
  /** The relay has answered a page of this tab before. */
  answered: boolean;
}

/** What the device keeps of a seat: the ticket, and what its session stores by name. */
interface Kept {
  readonly conversation: string;
  ticket: string;
  readonly boxes: Map<string, string>;
}

export class DeskBrowser extends Tab<DeskPage> {
  readonly #world: World;
  readonly staff: StaffMember;
  takes: boolean;
  /** By claim. */
  readonly #kept = new Map<string, Kept>();
  /** Seats whose counselor has pressed end, until the relay says that they are gone. */
  #ending = new Set<string>();
  frames = 0;

  constructor(world: World, staff: StaffMember, takes: boolean) {
    super(world);
    this.#world = world;
    this.staff = staff;
    this.takes = takes;
    this.now = this.open();
  }

  /** Sessions of the living page, by claim. */
  get sessions(): Map<string, CounselorSession> {
    if (this.now.page.dead) return new Map();
    return new Map([...this.now.seats].map(([claim, { session }]) => [claim, session]));
  }

  protected override open(): DeskPage {
    const page = new Page(this.#world.clock, this.#world.random);
    const now: DeskPage = {
      page,
      left: false,
      link: null,
      seats: new Map(),
      waiting: new Set(),
      answered: false,
    };
    page.later(0, () => this.connect(now));
    return now;
  }

  /** Conversations of which something is on the screen or kept by the device. */
  get held(): Set<string> {
    const shown = this.now.page.dead ? [] : [...this.now.seats.values()].map(({ told }) => told.conversation);
    return new Set([...shown, ...[...this.#kept.values()].map(({ conversation }) => conversation)]);
  }

  protected override openSocket(page: PageEnd): Link | null {
    return this.#world.relay.openDesk(page, this.staff);
  }

  protected override firstFrame(now: DeskPage): CounselorFirstFrame {
    return {
      type: 'attach',
      version: PROTOCOL_VERSION,
      tickets: [...this.#kept.values()].map(({ ticket }) => ticket),
      takeover: now.answered || this.#kept.size > 0,
      available: true,
    };
  }

  protected override lost(now: DeskPage, why: CloseName | 'lost'): boolean {
    if (why === 'replaced' || why === 'elsewhere') this.#world.wrong('the desk a person looks at was taken');
    for (const seat of now.seats.values()) {
      seat.slot = null;
      seat.session.disconnected();
    }
    return true;
  }

  #tells(now: DeskPage, frame: CounselorFrame): void {
    now.link?.up(JSON.stringify(frame));
  }

  protected override hear(now: DeskPage, data: Data): void {
    now.answered = true;
    if (typeof data !== 'string') return this.#bySlot(now, slotOf(data))?.session.frame(data);
    const message = JSON.parse(data) as ToCounselor;
    switch (message.type) {
      case 'desk':
        return this.#attached(now, message);
      case 'seat':
        return this.#sit(now, message.seat, false);
      case 'waiting':
        for (const { conversation } of message.waiting) now.waiting.add(conversation);
        for (const conversation of message.gone) now.waiting.delete(conversation);
        return this.#take(now);
      case 'ticket': {
        const { ticket, stash } = message;
        const seat = this.#bySlot(now, message.slot);
        return seat && this.#renew(now, { ...seat.told, ticket, stash });
      }
      case 'peer': {
        const seat = this.#bySlot(now, message.slot);
        if (seat) seat.told = { ...seat.told, here: message.here };
        return seat?.session.peer(message.here);
      }
      case 'closed': {
        const seat = this.#bySlot(now, message.slot);
        // The parent's last words may still be on their way through decryption.
        void seat?.session.settled().then(() => this.#drop(now, seat.told.claim));
        return;
      }
      case 'ping':
        return this.#tells(now, { type: 'pong' });
    }
  }

  #bySlot(now: DeskPage, slot: number): PageSeat | undefined {
    return [...now.seats.values()].find(seat => seat.slot === slot);
  }

  #attached(now: DeskPage, { seats, waiting }: ToCounselor & { type: 'desk' }): void {
    for (const claim of [...this.#kept.keys(), ...now.seats.keys()])
      if (!seats.some(seat => seat.claim === claim)) this.#drop(now, claim);
    for (const seat of seats) this.#sit(now, seat, true);
    for (const claim of this.#ending) this.#tellEnd(now, claim);
    now.waiting = new Set(waiting.map(({ conversation }) => conversation));
    this.#take(now);
  }

  /** A person needs a moment; by then it may be somebody else's. */
  #take(now: DeskPage): void {
    for (const conversation of this.takes ? now.waiting : [])
      now.page.later(this.#world.random.between(100, 3000), () => {
        if (now.waiting.has(conversation)) this.#tells(now, { type: 'accept', conversation });
      });
  }

  /** `reconnected`: told by a new socket, which counts its slots anew. */
  #sit(now: DeskPage, told: DeskSeat, reconnected: boolean): void {
    const { claim, slot, here, handingOverTo } = told;
    const known = now.seats.get(claim);
    // The ticket, kept before anything else.
    if (!known && now.page.may()) this.#keep(told);
    const seat = known ?? { session: this.#session(now, told), told, slot: null };
    now.seats.set(claim, seat);
    const before = seat.told;
    Object.assign(seat, { told, slot });
    if (told.stash !== before.stash || told.ticket !== before.ticket) this.#renew(now, told);
    seat.session.handOver(handingOverTo === undefined ? null : 'Kollegan');
    if (reconnected || !known) seat.session.connected(slot, here);
    else if (here !== before.here) seat.session.peer(here);
  }

  #keep({ claim, conversation, ticket }: DeskSeat): void {
    const kept = this.#kept.get(claim);
    if (kept) kept.ticket = ticket;
    else this.#kept.set(claim, { conversation, ticket, boxes: new Map() });
  }

  /** A ticket is kept only when the outbox can be opened with what comes with it. */
  #renew(now: DeskPage, told: DeskSeat): void {
    const seat = now.seats.get(told.claim);
    void seat?.session.restash(told.stash).then(() => {
      if (now.seats.get(told.claim) === seat && now.page.may()) this.#keep(told);
    });
  }

  #drop(now: DeskPage, claim: string): void {
    now.seats.get(claim)?.session.wipe();
    now.seats.delete(claim);
    if (!now.page.may()) return;
    this.#kept.delete(claim);
    this.#ending.delete(claim);
  }

  #session(now: DeskPage, { conversation, claim, stash }: DeskSeat): CounselorSession {
    const session: CounselorSession = new CounselorSession({
      ports: now.page.ports({
        send: (_, frame) => {
          this.frames++;
          now.link?.up(frame);
        },
        store: {
          load: (name = '') => this.#kept.get(claim)?.boxes.get(name) ?? null,
          save: (value, name = '') => {
            const boxes = this.#kept.get(claim)?.boxes;
            if (value !== null) boxes?.set(name, value);
            else if (name === '') boxes?.clear();
            else boxes?.delete(name);
          },
        },
        changed: () => this.#world.shows(claim, session.state),
        fault: error => this.#world.wrong(`a task failed: ${String(error)}`),
      }),
      conversationId: conversation,
      claim,
      stash,
      profile: { name: this.staff.name },
      suite: this.#world.suite,
    });
    return session;
  }

  #slotOf(now: DeskPage, claim: string): number | null {
    return now.seats.get(claim)?.slot ?? null;
  }

  handOver(claim: string): void {
    const slot = this.#slotOf(this.now, claim);
    if (slot !== null) this.#tells(this.now, { type: 'hand-over', slot, to: null });
  }

  /** Once more if it was pressed before. `acknowledged`: the parent's browser has it. */
  end(claim: string, acknowledged: () => void): void {
    const now = this.now;
    const session = this.sessions.get(claim);
    if (!session) return;
    const again = this.#ending.has(claim);
    if (now.page.may()) this.#ending.add(claim);
    const tell = (): void => this.#tellEnd(now, claim);
    if (again || !session.state.live) return tell();
    const { ended, peerEnded } = session.state;
    session.end();
    const late = now.page.later(DRAIN_MAX_MS, tell);
    void session.drained().then(() => {
      late();
      if (now.page.dead || !now.seats.has(claim)) return;
      if (!ended && !peerEnded) acknowledged();
      tell();
    });
  }

  #tellEnd(now: DeskPage, claim: string): void {
    const slot = this.#slotOf(now, claim);
    if (!now.page.dead && slot !== null) this.#tells(now, { type: 'end', slot });
  }

  say(claim: string, text: string): boolean {
    return !this.now.page.dead && this.sessions.get(claim)?.send(text) != null;
  }
}
