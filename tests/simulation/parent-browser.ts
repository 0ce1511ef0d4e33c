/**
 * The parent's browser: a device that keeps `sessionStorage`, the page in it with the shipped `ParentSession`,
 * and a person who writes, decides on a new counselor after a while, and sends again what came back.
 */
import { ParentSession } from '../../widget/session/sealed/parent-session.ts';
import { PROTOCOL_VERSION } from '../../relay/protocol/bounds.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { ParentFirstFrame, ParentFrame, Seat, ToParent } from '../../relay/protocol/control.ts';
import type { Data, Link, PageEnd } from './network.ts';
import { Page } from './page.ts';
import { CHANNEL } from './site.ts';
import { Tab } from './tab.ts';
import type { PageIn } from './tab.ts';
import type { World } from './world.ts';

/** A person looks at a new counselor's card for so long before deciding without an introduction. */
const DECIDES_AFTER_MS = 20_000;

const PROFILE = { lang: 'sv', answers: ['sv'] };

/** As long as the room gives the counselor's browser to acknowledge an end. */
const END_ACKNOWLEDGED_MS = 2000;

/** How the parent's side came to its end: `erased` when the counselor's browser has acknowledged that. */
export type ParentEnd = 'parent' | 'erased' | 'exit' | 'counselor' | 'told' | 'problem';

/** What its page keeps beside what the session does. */
interface Stored {
  token: string | null;
  claim: string | null;
}
const NOTHING: Stored = { token: null, claim: null };

interface ParentPage extends PageIn {
  session: ParentSession | null;
  ending: boolean;
  peerEnded: boolean;
}

export class ParentBrowser extends Tab<ParentPage> {
  readonly #world: World;
  #storage: Stored = NOTHING;
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
  /** The one it began; also when it is over. */
  conversation: string | null = null;

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
    page.later(0, () => this.connect(now));
    return now;
  }

  /** The device still has something to come back with. */
  get keeps(): boolean {
    return this.#boxes.size > 0 || Object.values(this.#storage).some(value => value !== null);
  }

  protected override openSocket(page: PageEnd): Link | null {
    return this.#world.relay.openParent(page);
  }

  protected override firstFrame(): ParentFirstFrame | null {
    const version = PROTOCOL_VERSION;
    const { token, claim } = this.#storage;
    if (token !== null) return { type: 'resume', version, token, ...(claim && { claim }), takeover: false };
    // Whoever has ended does not begin again.
    if (this.conversation !== null) return null;
    const site = this.#world.site.id;
    return { type: 'start', version, site, channel: CHANNEL, ...PROFILE, work: 'solved' };
  }

  /** There is one page in this tab and no other tab, so nobody else can have the conversation. */
  protected override lost(now: ParentPage, why: CloseName | 'lost'): boolean {
    if (why === 'replaced' || why === 'elsewhere') this.#world.wrong('the page a person looks at was taken');
    now.session?.disconnected();
    const isOver = why === 'ended' || why === 'gone';
    if (isOver && !now.ending) this.#finish(now, 'told');
    return !isOver;
  }

  #tells(now: ParentPage, frame: ParentFrame): void {
    now.link?.up(JSON.stringify(frame));
  }

  protected override hear(now: ParentPage, data: Data): void {
    const { session } = now;
    if (typeof data !== 'string') return session?.frame(data);
    const message = JSON.parse(data) as ToParent;
    switch (message.type) {
      case 'welcome':
        return this.#welcome(now, message);
      case 'token':
        return this.#renew(now, message);
      case 'seats':
        this.#see(now, message.seats);
        session?.seats(message.seats);
        break;
      case 'peer':
        session?.peer(message.claim, message.here);
        if (!message.here && message.graceSeconds === 0) now.page.later(3000, () => this.#waitOrEnd(now));
        break;
      case 'ended':
        // The end that this side asked for is finished where it was asked.
        if (!now.ending) this.#finish(now, 'told');
        break;
    }
  }

  #welcome(now: ParentPage, { conversation, token, stash, seats }: ToParent & { type: 'welcome' }): void {
    if (now.session) this.#renew(now, { token, stash });
    else {
      now.session = this.#session(now, conversation, stash);
      this.#keep(now, { token });
    }
    if (this.#storage.token !== null) this.conversation ??= conversation;
    this.#see(now, seats);
    now.session.seats(seats);
    now.session.connected();
  }

  /** A token is kept only when the outbox can be opened with what comes with it. */
  #renew(now: ParentPage, { token, stash }: { token: string; stash: string }): void {
    void now.session?.restash(stash).then(() => this.#keep(now, { token }));
  }

  #keep(now: ParentPage, what: Partial<Stored>): void {
    if (now.page.may()) this.#storage = { ...this.#storage, ...what };
  }

  #see(now: ParentPage, seats: readonly Seat[]): void {
    const claim = now.session?.state.claim ?? seats.find(seat => seat.current)?.claim;
    if (claim !== undefined) this.#keep(now, { claim });
  }

  #session(now: ParentPage, conversation: string, stash: string): ParentSession {
    const { suite } = this.#world;
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
          fault: error => this.#world.wrong(`a task failed: ${String(error)}`),
        }),
        confirmed: claim => {
          this.#keep(now, { claim });
          if (now.page.may()) this.#tells(now, { type: 'confirm', claim });
        },
        declined: claim => {
          if (now.page.may()) this.#tells(now, { type: 'decline', claim });
        },
      },
      conversationId: conversation,
      stash,
      profile: PROFILE,
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
    else this.#tells(now, { type: 'wait' });
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
    this.#tells(now, { type: 'end', reason: end === 'exit' ? 'exit' : 'parent' });
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
      this.#storage = NOTHING;
      this.#boxes.clear();
    }
    this.end = end;
  }

  say(text: string): boolean {
    return !this.now.page.dead && this.session?.send(text) != null;
  }
}
