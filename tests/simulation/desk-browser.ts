/**
 * A counselor's browser: a device that keeps tickets and one store for each seat, and the page in it with the
 * shipped `CounselorSession`s. Takes whoever waits while `takes` is set.
 */
import { CounselorSession } from '../../widget/session/sealed/counselor-session.ts';
import { Link } from './network.ts';
import { Page } from './page.ts';
import type { World } from './parent-browser.ts';
import type { DeskLink } from './relay.ts';
import { Tab } from './tab.ts';
import type { PageIn } from './tab.ts';
import type { FromDesk, SimulatedSeat, ToDesk } from './words.ts';

/** As long as the desk gives the parent's browser to acknowledge an end. */
const DRAIN_MAX_MS = 2000;

interface DeskPage extends PageIn {
  link: DeskLink | null;
  seats: Map<string, { session: CounselorSession; slot: number | null }>;
}

export class DeskBrowser extends Tab<DeskPage> {
  readonly #world: World;
  readonly staff: string;
  takes: boolean;
  /** By claim, what its session keeps by name. */
  #stores = new Map<string, Map<string, string>>();
  /** Seats whose counselor has pressed end, until the relay says that they are gone. */
  #ending = new Set<string>();
  frames = 0;

  constructor(world: World, staff: string, takes: boolean) {
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
    const now: DeskPage = { page, left: false, link: null, seats: new Map() };
    page.later(0, () => this.#connect(now));
    return now;
  }

  /** What the device keeps of conversations. */
  get kept(): string[] {
    return [...this.#stores.keys()];
  }

  #connect(now: DeskPage): void {
    const { clock, random, relay } = this.#world;
    const again = (): void => void now.page.later(random.between(50, 1500), () => this.#connect(now));
    if (!relay.isUp) return again();
    const link: DeskLink = new Link<FromDesk, ToDesk>(clock, random, {
      toRelay: message => relay.fromDesk(link, this.staff, message),
      toClient: message => {
        if (!now.page.dead && now.link === link) this.#hear(now, message);
      },
      relayLost: () => relay.deskLost(link, this.staff),
      clientLost: () => {
        if (now.page.dead || now.link !== link) return;
        now.link = null;
        for (const seat of now.seats.values()) {
          seat.slot = null;
          seat.session.disconnected();
        }
        again();
      },
    });
    now.link = link;
    link.up({ type: 'attach', claims: [...this.#stores.keys()] });
  }

  #hear(now: DeskPage, message: ToDesk): void {
    if (message instanceof Uint8Array) {
      const slot = new DataView(message.buffer).getUint32(1);
      const seat = [...now.seats.values()].find(one => one.slot === slot);
      seat?.session.frame(message);
      return;
    }
    switch (message.type) {
      case 'desk':
        for (const claim of [...this.#stores.keys(), ...now.seats.keys()])
          if (!message.seats.some(seat => seat.claim === claim)) this.#drop(now, claim);
        for (const seat of message.seats) this.#sit(now, seat);
        for (const claim of this.#ending) this.#tellEnd(now, claim);
        if (message.waiting) this.#take(now);
        break;
      case 'seat':
        this.#sit(now, message.seat);
        break;
      case 'waiting':
        if (message.waiting) this.#take(now);
        break;
      case 'peer':
        for (const { slot, session } of now.seats.values())
          if (slot === message.slot) session.peer(message.here);
        break;
      case 'closed':
        for (const [claim, { slot, session }] of now.seats)
          // The parent's last words may still be on their way through decryption.
          if (slot === message.slot) void session.settled().then(() => this.#drop(now, claim));
        break;
    }
  }

  #take(now: DeskPage): void {
    if (!this.takes) return;
    now.page.later(this.#world.random.between(100, 3000), () => now.link?.up({ type: 'accept' }));
  }

  #sit(now: DeskPage, seat: SimulatedSeat): void {
    const known = now.seats.get(seat.claim);
    if (known?.slot === seat.slot) {
      known.session.handOver(seat.handingOver ? 'Kollegan' : null);
      return;
    }
    // The ticket, kept before anything else.
    if (!this.#stores.has(seat.claim) && now.page.may()) this.#stores.set(seat.claim, new Map());
    const session = known?.session ?? this.#session(now, seat);
    now.seats.set(seat.claim, { session, slot: seat.slot });
    session.handOver(seat.handingOver ? 'Kollegan' : null);
    session.connected(seat.slot, seat.here);
  }

  #drop(now: DeskPage, claim: string): void {
    now.seats.get(claim)?.session.wipe();
    now.seats.delete(claim);
    if (!now.page.may()) return;
    this.#stores.delete(claim);
    this.#ending.delete(claim);
  }

  #session(now: DeskPage, { claim, stash }: SimulatedSeat): CounselorSession {
    const { suite, conversation } = this.#world;
    const session: CounselorSession = new CounselorSession({
      ports: now.page.ports({
        send: (_, frame) => {
          this.frames++;
          now.link?.up(frame);
        },
        store: {
          load: (name = '') => this.#stores.get(claim)?.get(name) ?? null,
          save: (value, name = '') => {
            const store = this.#stores.get(claim);
            if (value !== null) store?.set(name, value);
            else if (name === '') store?.clear();
            else store?.delete(name);
          },
        },
        changed: () => this.#world.shows(claim, session.state),
        fault: error => this.#world.fault(error),
      }),
      conversation,
      claim,
      stash,
      profile: { name: this.staff },
      suite,
    });
    return session;
  }

  handOver(claim: string): void {
    const slot = this.now.seats.get(claim)?.slot;
    if (slot !== undefined && slot !== null) this.now.link?.up({ type: 'hand-over', slot });
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
    const slot = now.seats.get(claim)?.slot;
    if (!now.page.dead && slot !== undefined && slot !== null) now.link?.up({ type: 'end', slot });
  }

  say(claim: string, text: string): boolean {
    return !this.now.page.dead && this.sessions.get(claim)?.send(text) != null;
  }
}
