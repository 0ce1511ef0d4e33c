/**
 * A parent's conversation, from Start to the end: what the room asks for becomes control frames for the relay
 * and calls to the sealed session; what comes back becomes one snapshot. Knows no elements and no document.
 */
import { PROTOCOL_VERSION, TEXT_MAX_CHARACTERS } from '../../relay/protocol/bounds.ts';
import type { AfterClose, CloseName } from '../../relay/protocol/codes.ts';
import type { ParentFirstFrame, ParentFrame, Seat, ToParent } from '../../relay/protocol/control.ts';
import { Connection } from './connection.ts';
import type { Kept } from './kept.ts';
import type { PageEvent } from './page-life.ts';
import type { ParentPorts } from './ports.ts';
import { receiptNumber } from './receipt.ts';
import { readFrame } from './relay-frames.ts';
import { returning } from './returning.ts';
import type { ParentSealed } from './sealed/api.ts';
import { countOfCounselor, snapshot } from './snapshot.ts';
import type { Knows } from './snapshot.ts';
import { Speaker } from './speaker.ts';
import type { ConnectionState, ParentActions, ParentView } from './view.ts';

/** The counselor's browser has this long to acknowledge the end; then the relay is told anyway. */
export const END_ACKNOWLEDGED_MS = 2_000;
/** After a walk to the next page the page before it may still hold the lock for a moment. */
export const HOLD_MS = 1_500;
/** So many attempts without an answer, and the room says that the relay cannot be reached. */
export const UNREACHABLE_ATTEMPTS = 3;
/** A frame of ours that met a changed state is no reason to lose a conversation; a loop would be. */
export const REFUSALS_MAX = 3;

type Choice = { channel: string; lang: string; answers: string[] };

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
  seen: 0,
  end: null,
  problem: null,
  returnedText: '',
};

export class ParentConversation implements ParentActions {
  readonly #site: string;
  readonly #ports: ParentPorts;
  readonly #connection: Connection;
  readonly #speaker = new Speaker();
  #knows: Knows;
  #view: ParentView | null = null;
  #kept: Kept | null = null;
  #choice: Choice | null = null;
  #work = '';
  #session: ParentSealed | null = null;
  #leaveSession: (() => void) | null = null;
  #seats: readonly Seat[] = [];
  #takeover = false;
  #ending = false;
  #peerEnded = false;
  #refusals = 0;
  #forgetIdle: (() => void) | null = null;

  constructor(site: string, ports: ParentPorts) {
    this.#site = site;
    this.#ports = ports;
    this.#knows = { ...NOTHING, storage: ports.keeper.lasting };
    this.#connection = new Connection({
      address: ports.address,
      prepare: () => this.#prepare(),
      firstFrame: () => this.#firstFrame(),
      onText: text => this.#hear(readFrame(text)),
      onBinary: frame => this.#session?.frame(frame),
      onState: (state, attempt) => this.#connectionIs(state, attempt),
      onClose: (name, after) => this.#closed(name, after),
      page: ports.page,
      clock: ports.clock,
      open: ports.open,
    });
    ports.tabs.listen({
      asked: () => this.#handOver(),
      taken: () => this.#goElsewhere(),
      over: conversation => {
        if (this.#kept?.conversation === conversation) this.#finish(null);
      },
    });
    ports.page.subscribe(event => this.#pageDid(event));
  }

  get view(): ParentView {
    return (this.#view ??= snapshot(this.#knows, this.#session?.state ?? null));
  }

  /** Called after each change of `view`, once for several in a row. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    return this.#speaker.subscribe(listener);
  }

  /** Looks at what this tab has kept, and goes on where the page before it stood. */
  async begin(): Promise<void> {
    const { keeper, clock, tabs, restored } = this.#ports;
    const kept = keeper.load();
    if (!kept) {
      if (await tabs.hold(0)) return tabs.release();
      this.#now({ covered: 'elsewhere' });
      void tabs.free().then(() => {
        if (!this.#kept && this.#knows.covered) this.#now({ covered: null });
      });
      return;
    }
    this.#kept = kept;
    const how = returning(kept.leftAt, clock.now(), restored);
    const covered = how === 'asks' ? 'returned' : null;
    this.#now({ state: kept.state, agreed: kept.state === 'active', covered });
    if (how === 'over') this.#finish(null, 'gone');
    else if (how === 'goes-on') await this.#goOn();
    else if (await tabs.hold(HOLD_MS)) this.#now({ covered: 'returned' });
    else this.#goElsewhere();
  }

  // ── What the person does ──────────────────────────────────────────────────────────────────────
  async start(choice: Choice): Promise<void> {
    if (this.#kept || this.#knows.starting || this.#knows.covered) return;
    this.#choice = choice;
    this.#now({ ...NOTHING, starting: true });
    if (await this.#ports.tabs.hold(HOLD_MS)) this.#connection.open();
    else this.#now({ starting: false, covered: 'elsewhere' });
  }

  resume(): void {
    if (this.#knows.covered !== 'returned') return;
    this.#now({ covered: null });
    this.#keep({ leftAt: null });
    if (this.#connection.state === 'idle') void this.#goOn();
  }

  takeOver(): void {
    if (this.#knows.covered === 'elsewhere') void this.#takeOver();
  }

  send(text: string): boolean {
    if (!text.trim() || text.length > TEXT_MAX_CHARACTERS || !this.#talking) return false;
    const line = this.#talking.send(text);
    if (line) this.#notIdle();
    this.#changed();
    return line !== null;
  }

  typing(): void {
    this.#talking?.typing();
  }

  read(): void {
    const session = this.#talking;
    if (!session) return;
    const seen = countOfCounselor(session.state.lines);
    if (seen <= this.#knows.seen) return;
    session.read();
    this.#now({ seen });
    this.#keep({ seen });
  }

  /** For a new counselor, `yes` lets them read what was said; with the text `without-history` it does not. */
  answer(cardId: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): void {
    const session = this.#talking;
    const card = session?.state.cards.find(({ id }) => id === cardId);
    if (!session || !card) return;
    if (card.kind !== 'new-counselor') session.answer(cardId, answer, text);
    else if (answer === 'yes') session.admit(cardId, text !== 'without-history');
    else session.decline(cardId);
    this.#changed();
  }

  stay(): void {
    this.#tell({ type: 'stay' });
    this.#notIdle();
  }

  waitForAnother(): void {
    if (this.#knows.counselorGone) this.#tell({ type: 'wait' });
  }

  end(reason: 'parent' | 'exit'): void {
    if (reason === 'exit') {
      this.#tell({ type: 'end', reason });
      return this.#finish('exit');
    }
    void this.#end(() => this.#session?.end(), 'parent');
  }

  erase(): void {
    void this.#end(() => {
      this.#session?.erase();
      this.#session?.end();
    }, 'erased');
  }

  /** Before `end`: after it nobody is there to hear. */
  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void {
    this.#talking?.feedback(helped, tip);
  }

  /** Rejects when there is no conversation to erase later. */
  async receipt(): Promise<string> {
    const session = this.#talking;
    if (!session) throw new Error('no conversation');
    const number = receiptNumber(this.#ports.random);
    session.receipt(await this.#ports.sha256(number));
    return number;
  }

  // ── The relay ─────────────────────────────────────────────────────────────────────────────────
  async #prepare(): Promise<void> {
    if (!this.#kept) this.#work = await this.#ports.work();
  }

  #firstFrame(): string | null {
    const version = PROTOCOL_VERSION;
    let frame: ParentFirstFrame;
    if (this.#kept) {
      const { token, claim } = this.#kept;
      frame = { type: 'resume', version, token, ...(claim && { claim }), takeover: this.#takeover };
    } else if (this.#choice) {
      frame = { type: 'start', version, site: this.#site, ...this.#choice, work: this.#work };
    } else return null;
    return JSON.stringify(frame);
  }

  #tell(frame: ParentFrame): boolean {
    return this.#connection.send(JSON.stringify(frame));
  }

  #hear(frame: ToParent | null): void {
    switch (frame?.type) {
      case 'welcome':
        return this.#welcome(frame);
      case 'token':
        return this.#renew(frame.token, frame.stash);
      case 'queue':
        return this.#now({ place: frame.place, onDuty: frame.onDuty });
      case 'seats':
        this.#take(frame);
        return this.#session?.seats(frame.seats);
      case 'peer': {
        const { claim, here, graceSeconds } = frame;
        if (this.#seats.some(seat => seat.claim === claim && seat.current))
          this.#now({ counselorHere: here, counselorGone: !here && graceSeconds === 0 });
        return this.#session?.peer(claim, here);
      }
      case 'idle':
        // 0: somebody spoke, the warning is withdrawn.
        if (frame.seconds === 0) return this.#notIdle();
        return this.#idle(this.#ports.clock.now() + frame.seconds * 1000);
      case 'ended':
        // The end that this side asked for is finished where it was asked.
        return this.#ending ? undefined : this.#finish(frame.reason);
    }
  }

  #welcome(frame: ToParent & { type: 'welcome' }): void {
    const { conversation, token, stash } = frame;
    this.#takeover = false;
    this.#now({ starting: false, problem: null });
    if (!this.#kept) {
      const choice = this.#choice as Choice;
      const { state } = frame;
      this.#kept = { ...choice, conversation, token, claim: null, state, leftAt: null, seen: 0 };
    }
    this.#now({ seen: this.#kept.seen });
    if (this.#session) this.#renew(token, stash);
    else this.#openSession(conversation, stash);
    this.#take(frame);
    this.#session?.seats(frame.seats);
    this.#session?.connected();
  }

  /** A token is stored only when the outbox can be opened with what comes with it. */
  #renew(token: string, stash: string): void {
    void this.#session?.restash(stash).then(() => this.#keep({ token }));
  }

  #take(frame: { state: 'waiting' | 'active'; seats: Seat[]; place: number; onDuty: number }): void {
    const { state, seats, place, onDuty } = frame;
    this.#seats = seats;
    const current = seats.find(seat => seat.current) ?? seats[0];
    if (state === 'waiting') this.#now({ agreed: false });
    this.#now({ state, place, onDuty, counselorHere: current?.here ?? false, counselorGone: false });
    this.#keep({ state, claim: this.#session?.state.claim ?? current?.claim ?? this.#kept?.claim ?? null });
  }

  #connectionIs(connection: ConnectionState, attempt: number): void {
    if (connection !== 'online' && this.#knows.connection === 'online') this.#session?.disconnected();
    const unreachable = this.#knows.starting && attempt > UNREACHABLE_ATTEMPTS;
    this.#now({ connection, ...(unreachable && { problem: 'unreachable' as const }) });
  }

  #closed(name: CloseName | 'lost', after: AfterClose): void {
    if (name === 'elsewhere' || name === 'replaced') return this.#goElsewhere();
    if (after === 'retry') {
      if (name !== 'lost' && this.#knows.starting) this.#now({ problem: name });
      return;
    }
    if (name === 'ended' || name === 'lost') return this.#finish(null, 'gone');
    if (name === 'gone' || name === 'token-refused') return this.#finish(null, name);
    if (!this.#kept) {
      this.#ports.tabs.release();
      return this.#now({ starting: false, problem: name });
    }
    if (++this.#refusals > REFUSALS_MAX) return this.#finish(null, name);
    this.#connection.open();
  }

  // ── The sealed session ────────────────────────────────────────────────────────────────────────
  /** The session while its text may be seen and answered. */
  get #talking(): ParentSealed | null {
    return this.#knows.covered || this.#ending ? null : this.#session;
  }

  #openSession(conversation: string, stash: string): void {
    const { clock, keeper, random, session } = this.#ports;
    const { lang, answers } = this.#kept as Kept;
    let mine = true;
    const current = session({
      conversation,
      stash,
      profile: { lang, answers },
      ports: {
        send: (_slot, frame) => void (mine && this.#connection.send(frame)),
        store: {
          load: () => keeper.loadSealed(),
          // Another tab may have taken the conversation further: then this one must not write over it.
          save: value => mine && keeper.saveSealed(value),
        },
        now: clock.now,
        timer: clock.after,
        random,
        changed: () => {
          if (mine) this.#sessionDid();
        },
        confirmed: claim => {
          this.#keep({ claim });
          this.#tell({ type: 'confirm', claim });
        },
        declined: claim => void this.#tell({ type: 'decline', claim }),
      },
    });
    this.#session = current;
    this.#leaveSession = () => {
      mine = false;
      current.wipe();
    };
  }

  #sessionDid(): void {
    const { state } = this.#session as ParentSealed;
    if (state.live && !this.#knows.agreed) this.#now({ agreed: true });
    if (state.problem === 'unknown-pairing' && !this.#ending) {
      this.#tell({ type: 'end', reason: 'parent' });
      return this.#finish(null, 'unknown-pairing');
    }
    if (state.peerEnded && !this.#ending && !this.#peerEnded) {
      this.#peerEnded = true;
      // The relay's word follows; if the console died in between, this side ends it.
      this.#ports.clock.after(END_ACKNOWLEDGED_MS, () => {
        if (this.#session?.state.peerEnded && !this.#knows.end) {
          this.#tell({ type: 'end', reason: 'parent' });
          this.#finish('counselor');
        }
      });
    }
    this.#changed();
  }

  /** Lets go of keys and text in memory, not of what is stored. */
  #dropSession(): void {
    this.#leaveSession?.();
    this.#leaveSession = null;
    this.#session = null;
  }

  // ── Tabs, pages, time ─────────────────────────────────────────────────────────────────────────
  async #goOn(): Promise<void> {
    if (await this.#ports.tabs.hold(HOLD_MS)) {
      if (this.#kept && !this.#knows.covered) this.#connection.open();
    } else this.#goElsewhere();
  }

  async #takeOver(): Promise<void> {
    const { tabs, keeper } = this.#ports;
    const parcel = await tabs.ask();
    if (parcel) keeper.unpack(parcel);
    await tabs.take();
    this.#kept = keeper.load();
    if (!this.#kept) {
      // The other tab is gone or frozen and there is nothing to resume here: back to the notice.
      tabs.release();
      return this.#now({ ...NOTHING });
    }
    this.#takeover = true;
    this.#now({ covered: null, state: this.#kept.state, agreed: this.#kept.state === 'active' });
    this.#connection.open();
  }

  #handOver(): string | null {
    if (!this.#kept || this.#ending) return null;
    const parcel = this.#ports.keeper.pack();
    this.#goElsewhere();
    return parcel;
  }

  #goElsewhere(): void {
    if (!this.#kept && !this.#knows.starting) return;
    this.#dropSession();
    this.#connection.close();
    this.#ports.tabs.release();
    this.#now({ covered: 'elsewhere', starting: false });
  }

  #pageDid(event: PageEvent): void {
    if (!this.#kept || this.#knows.covered === 'elsewhere') return;
    const { clock, keeper, tabs } = this.#ports;
    // Hidden before it was left: away since then. And who has not said *Fortsätt* has not come back.
    const seenNow = !this.#knows.covered && this.#kept.leftAt === null;
    if ((event === 'hidden' || event === 'leaving') && seenNow) this.#keep({ leftAt: clock.now() });
    if (event === 'leaving') tabs.release();
    if (event !== 'woke' && event !== 'restored') return;
    const how = returning(this.#kept.leftAt ?? clock.now(), clock.now(), false);
    if (event === 'restored') {
      // Another page of this tab may have ended the conversation, or taken it further, since.
      const kept = keeper.load();
      if (!kept) return this.#finish(null);
      this.#kept = kept;
      this.#dropSession();
      this.#connection.close();
      if (how === 'goes-on' && !this.#knows.covered) void this.#goOn();
    }
    if (how !== 'goes-on') this.#now({ covered: 'returned' });
    else this.#keep({ leftAt: null });
  }

  #idle(until: number): void {
    this.#forgetIdle?.();
    const left = Math.max(0, Math.round((until - this.#ports.clock.now()) / 1000));
    this.#now({ idleSeconds: left });
    if (left > 0) this.#forgetIdle = this.#ports.clock.after(5_000, () => this.#idle(until));
  }

  #notIdle(): void {
    this.#forgetIdle?.();
    this.#forgetIdle = null;
    this.#now({ idleSeconds: null });
  }

  // ── The end ───────────────────────────────────────────────────────────────────────────────────
  async #end(sealed: () => void, reason: 'parent' | 'erased'): Promise<void> {
    if (this.#ending) return;
    if (!this.#kept) return this.#knows.starting ? this.#finish(null) : undefined;
    const session = this.#talking;
    this.#ending = true;
    sealed();
    if (session?.state.live) {
      const late = new Promise<void>(resolve => this.#ports.clock.after(END_ACKNOWLEDGED_MS, resolve));
      await Promise.race([session.drained(), late]);
    }
    this.#tell({ type: 'end', reason: 'parent' });
    this.#finish(reason);
  }

  /** Keys, token and text are gone from here; `null` with a problem: it came to nothing. */
  #finish(
    reason: NonNullable<ParentView['end']>['reason'] | null,
    problem: ParentView['problem'] = null,
  ): void {
    const { keeper, tabs } = this.#ports;
    const conversation = this.#kept?.conversation;
    this.#kept = this.#choice = null;
    this.#dropSession();
    keeper.wipe();
    // The close goes out after what was sent before it.
    this.#connection.close();
    this.#forgetIdle?.();
    if (conversation) tabs.over(conversation);
    tabs.release();
    this.#seats = [];
    this.#ending = this.#takeover = this.#peerEnded = false;
    this.#refusals = 0;
    this.#now({ ...NOTHING, end: reason && { reason }, problem });
  }

  #keep(change: Partial<Kept>): void {
    if (!this.#kept) return;
    this.#kept = { ...this.#kept, ...change };
    this.#ports.keeper.save(this.#kept);
  }

  #now(change: Partial<Knows>): void {
    this.#knows = { ...this.#knows, ...change };
    this.#changed();
  }

  #changed(): void {
    this.#view = null;
    this.#speaker.say();
  }
}
