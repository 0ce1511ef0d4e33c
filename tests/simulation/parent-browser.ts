/**
 * The parent's browser: a device that keeps `sessionStorage`, the page in it with the shipped `ParentSession`,
 * and a person who writes, decides on a new counselor after a while, and sends again what came back.
 */
import type { Suite } from '../../widget/session/sealed/suite.ts';
import { ParentSession } from '../../widget/session/sealed/parent-session.ts';
import type { Clock } from './clock.ts';
import type { Screen } from './judge.ts';
import { Link } from './network.ts';
import { Page } from './page.ts';
import type { Random } from './random.ts';
import type { ParentLink, Relay } from './relay.ts';
import { Tab } from './tab.ts';
import type { PageIn } from './tab.ts';
import type { FromParent, ToParent } from './words.ts';

export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly relay: Relay;
  readonly suite: Suite;
  readonly conversation: string;
  fault(error: unknown): void;
  /** A screen is told to draw. `parent`, or the counselor's claim. */
  shows(screen: string, shown: Screen): void;
}

/** A person looks at a new counselor's card for so long before deciding without an introduction. */
const DECIDES_AFTER_MS = 20_000;

/** As long as the room gives the counselor's browser to acknowledge an end. */
const END_ACKNOWLEDGED_MS = 2000;

/** How the parent's side came to its end: `erased` when the counselor's browser has acknowledged that. */
export type ParentEnd = 'parent' | 'erased' | 'exit' | 'counselor' | 'told' | 'problem';

interface ParentPage extends PageIn {
  link: ParentLink | null;
  session: ParentSession | null;
  ending: boolean;
  peerEnded: boolean;
}

export class ParentBrowser extends Tab<ParentPage> {
  readonly #world: World;
  #storage: { token: string | null; claim: string | null } = { token: null, claim: null };
  /** What its session keeps, by name. */
  readonly #boxes = new Map<string, string>();
  #deciding = false;
  /** Gives the history along with a yes. */
  readonly shares: boolean;
  /** Wants to be said again: came back from a counselor who is gone. */
  returned: string[] = [];
  admittedWithHistory = new Set<string>();
  frames = 0;
  /** Looks for the end of a conversation that cannot go on, instead of waiting for another counselor. */
  wantsOut = false;
  /** What the person was told last. */
  end: ParentEnd | null = null;
  /** The counselor it was with. */
  endClaim: string | null = null;
  #started = false;

  constructor(world: World) {
    super(world);
    this.#world = world;
    this.shares = world.random.chance(0.5);
    this.now = this.open();
  }

  get session(): ParentSession | null {
    return this.now.page.dead ? null : this.now.session;
  }

  protected override open(): ParentPage {
    const { clock, random } = this.#world;
    const page = new Page(clock, random);
    const now: ParentPage = {
      page,
      left: false,
      link: null,
      session: null,
      ending: false,
      peerEnded: false,
    };
    page.later(0, () => this.#connect(now));
    return now;
  }

  /** The device still has something to come back with. */
  get keeps(): boolean {
    return this.#boxes.size > 0 || Object.values(this.#storage).some(value => value !== null);
  }

  #connect(now: ParentPage): void {
    const { clock, random, relay } = this.#world;
    const again = (): void => void now.page.later(random.between(50, 1500), () => this.#connect(now));
    // Whoever has ended does not begin again.
    if (this.#started && this.#storage.token === null) return;
    if (!relay.isUp) return again();
    const link: ParentLink = new Link<FromParent, ToParent>(clock, random, {
      toRelay: message => relay.fromParent(link, message),
      toClient: message => {
        if (!now.page.dead && now.link === link) this.#hear(now, message);
      },
      relayLost: () => relay.parentLost(link),
      clientLost: () => {
        if (now.page.dead || now.link !== link) return;
        now.link = null;
        now.session?.disconnected();
        again();
      },
    });
    now.link = link;
    const { token, claim } = this.#storage;
    link.up(token === null ? { type: 'start' } : { type: 'resume', token, claim });
  }

  #hear(now: ParentPage, message: ToParent): void {
    const { session } = now;
    if (message instanceof Uint8Array) {
      session?.frame(message);
      return;
    }
    switch (message.type) {
      case 'welcome':
        now.session ??= this.#session(now, message.stash);
        if (this.#storage.token === null) this.#keep(now, { token: message.token });
        this.#started ||= this.#storage.token !== null;
        this.#see(now, message.seats);
        now.session.seats(message.seats);
        now.session.connected();
        break;
      case 'token':
        void session?.restash(message.stash).then(() => this.#keep(now, { token: message.token }));
        break;
      case 'seats':
        this.#see(now, message.seats);
        session?.seats(message.seats);
        break;
      case 'peer':
        session?.peer(message.claim, message.here);
        if (message.gone) now.page.later(3000, () => this.#waitOrEnd(now));
        break;
      case 'ended':
        // The end that this side asked for is finished where it was asked.
        if (!now.ending) this.#finish(now, 'told');
        break;
    }
  }

  #keep(now: ParentPage, what: Partial<{ token: string; claim: string }>): void {
    if (now.page.may()) this.#storage = { ...this.#storage, ...what };
  }

  #see(now: ParentPage, seats: readonly { claim: string; current: boolean }[]): void {
    const claim = now.session?.state.claim ?? seats.find(seat => seat.current)?.claim;
    if (claim !== undefined) this.#keep(now, { claim });
  }

  #session(now: ParentPage, stash: string): ParentSession {
    const { suite, conversation } = this.#world;
    const session: ParentSession = new ParentSession({
      ports: {
        ...now.page.ports({
          send: (_, frame) => {
            this.frames++;
            now.link?.up(frame);
          },
          store: {
            load: (name = '') => this.#boxes.get(name) ?? null,
            save: (value, name = '') => {
              if (value !== null) this.#boxes.set(name, value);
              else if (name === '') this.#boxes.clear();
              else this.#boxes.delete(name);
            },
          },
          changed: () => this.#look(session),
          fault: error => this.#world.fault(error),
        }),
        confirmed: claim => {
          this.#keep(now, { claim });
          if (now.page.may()) now.link?.up({ type: 'confirm', claim });
        },
        declined: claim => {
          if (now.page.may()) now.link?.up({ type: 'decline', claim });
        },
      },
      conversation,
      stash,
      profile: { lang: 'sv', answers: ['sv'] },
      suite,
    });
    return session;
  }

  // ── the person ────────────────────────────────────────────────────────────────────────────────
  #look(session: ParentSession): void {
    if (session !== this.session) return;
    const { state } = session;
    this.#world.shows('parent', state);
    this.#lookForEnd(state);
    if (state.returnedText !== '') {
      const back = state.returnedText.split('\n\n');
      this.returned.push(...back.filter(text => !this.returned.includes(text)));
      session.takeReturned();
    }
    const card = state.cards.find(one => one.kind === 'new-counselor');
    if (!card || this.#deciding) return;
    this.#deciding = true;
    const wait = card.introducedBy === null ? DECIDES_AFTER_MS : 500;
    this.#world.clock.after(wait, () => this.#decide());
  }

  #decide(): void {
    this.#deciding = false;
    const { session } = this;
    const card = session?.state.cards.find(one => one.kind === 'new-counselor');
    if (!session || !card) return;
    // The counselor one is talking with, once more and without a word of introduction: no thanks.
    if (session.state.live && session.state.claim === card.id) return;
    if (this.shares) this.admittedWithHistory.add(card.id);
    session.admit(card.id, this.shares);
  }

  // ── the end, as the room does it ──────────────────────────────────────────────────────────────
  #waitOrEnd(now: ParentPage): void {
    if (this.wantsOut) this.ends('parent');
    else now.link?.up({ type: 'wait' });
  }

  #lookForEnd({ live, ended, erased, peerEnded, problem }: ParentSession['state']): void {
    const now = this.now;
    if (now.ending) return;
    if (problem === 'unknown-pairing' && this.wantsOut) this.#tell(now, 'problem');
    else if (ended && live) this.#endsSealed(now, erased ? 'erased' : 'parent');
    else if (peerEnded && !now.peerEnded) {
      now.peerEnded = true;
      now.page.later(END_ACKNOWLEDGED_MS, () => this.#tell(now, 'counselor'));
    }
  }

  ends(how: 'parent' | 'erase' | 'exit'): void {
    const now = this.now;
    const { session } = now;
    if (now.ending || this.#storage.token === null) return;
    if (how === 'exit' || !session) return this.#tell(now, how === 'exit' ? 'exit' : 'parent');
    if (how === 'erase') session.erase();
    session.end();
    this.#endsSealed(now, how === 'erase' ? 'erased' : 'parent');
  }

  /** As far as two seconds go. */
  #endsSealed(now: ParentPage, how: 'erased' | 'parent'): void {
    const { session, page } = now;
    now.ending = true;
    if (!session?.state.live) return this.#tell(now, 'parent');
    const late = page.later(END_ACKNOWLEDGED_MS, () => this.#tell(now, 'parent'));
    void session.drained().then(() => {
      late();
      this.#tell(now, how);
    });
  }

  #tell(now: ParentPage, end: ParentEnd): void {
    if (now.page.dead || now !== this.now || this.#storage.token === null) return;
    now.link?.up({ type: 'end', reason: end === 'exit' ? 'exit' : 'parent' });
    this.#finish(now, end);
  }

  /** Keys, token and text go from the tab, as far as a dying page still comes. */
  #finish(now: ParentPage, end: ParentEnd): void {
    if (now !== this.now || now.page.dead) return;
    this.endClaim = now.session?.state.claim ?? null;
    now.session?.wipe();
    now.session = null;
    now.link?.left();
    now.link = null;
    if (now.page.may()) {
      this.#storage = { token: null, claim: null };
      this.#boxes.clear();
    }
    this.end = end;
  }

  say(text: string): boolean {
    return !this.now.page.dead && this.session?.send(text) != null;
  }
}
