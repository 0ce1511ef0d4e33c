/**
 * A parent's conversation, from Start to the end: what the room asks for becomes control frames for the relay
 * and calls to the sealed session; what comes back becomes one snapshot. Knows no elements and no document.
 */
import { TEXT_MAX_CHARACTERS } from '../../relay/protocol/bounds.ts';
import { hasSign } from '../writing/sign.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { Seat, ToParent } from '../../relay/protocol/control.ts';
import { answerCard } from './answer-card.ts';
import { ConversationEnd } from './conversation-end.ts';
import { ConversationRecord } from './conversation-record.ts';
import { IdleCountdown } from './idle-countdown.ts';
import { SessionStore } from './machine/store.ts';
import { transition } from './machine/transition.ts';
import { isLive, isOpen } from './phase.ts';
import type { ParentPorts } from './ports.ts';
import { keepReceipt } from './receipt.ts';
import { RelayLink } from './relay-link.ts';
import type { Choice } from './relay-link.ts';
import { SealedSessionOwner } from './sealed-session-owner.ts';
import type { ParentSealed } from './sealed/api.ts';
import { countOfCounselor, notDrawn, snapshot } from './snapshot.ts';
import type { Conversation, ParentView, Switches } from './view.ts';
import { TabOwnership } from './tab-ownership.ts';

export class ParentConversation implements Conversation {
  readonly #ports: ParentPorts;
  readonly #store: SessionStore;
  readonly #record: ConversationRecord;
  readonly #sealed: SealedSessionOwner;
  readonly #link: RelayLink;
  readonly #ownership: TabOwnership;
  readonly #idle: IdleCountdown;
  readonly #end: ConversationEnd;
  #seats: readonly Seat[] = [];
  #returning = false;

  /** `store`: the room's, else an empty one. */
  constructor(site: string, ports: ParentPorts, store = new SessionStore(ports.storage.lasting)) {
    this.#ports = ports;
    this.#store = store;
    const record = (this.#record = new ConversationRecord(ports.storage));
    this.#sealed = new SealedSessionOwner(ports, store, record);
    store.transition = transition;
    store.draw = (state, context) =>
      snapshot(state, context, this.#sealed.session?.state ?? null, record.now?.receipt ?? null);
    this.#idle = new IdleCountdown(ports.clock, idleSeconds => store.set({ idleSeconds }));
    this.#link = new RelayLink(site, ports, store, record, {
      frame: frame => this.#hear(frame),
      binary: frame => this.#sealed.session?.frame(frame),
      lost: () => this.#sealed.session?.disconnected(),
      elsewhere: () => this.#ownership.goElsewhere(),
      over: name => this.#refused(name),
    });
    const parts = { ports, store, record, link: this.#link, sealed: this.#sealed };
    this.#ownership = new TabOwnership({ ...parts, over: problem => this.#end.finish(null, problem) });
    this.#end = new ConversationEnd({ ...parts, idle: this.#idle });
    // Nobody waits for the counselor's word on a page that goes away: the relay hears it while there is a socket.
    // Where nothing can be kept no page comes after this one, as the parent has been told.
    ports.page.subscribe(event => {
      if (event !== 'leaving') return;
      if (this.#end.relaySaid) this.#end.finish(this.#end.relaySaid);
      else if (this.#end.asked || (record.now && !ports.storage.lasting)) this.#end.say('parent', true);
      // No token has come: the next page could not come back to it.
      else if (store.state.phase === 'starting') this.#link.end('parent');
      // The browser may keep the page for whoever presses Back.
      store.set({ remains: null });
    });
  }

  get view(): ParentView {
    return this.#store.view;
  }
  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }
  /** Looks at what this tab has kept, and goes on where the page before it stood. */
  begin(): Promise<void> {
    return this.#ownership.begin();
  }

  // ── What the person does ──────────────────────────────────────────────────────────────────────
  async start(choice: Choice): Promise<void> {
    if (this.#store.dispatch({ type: 'start' }) === 'started') await this.connect(choice);
  }

  /** Start has been pressed. */
  async connect(choice: Choice): Promise<void> {
    const store = this.#store;
    store.dispatch({ type: 'delayed', problem: null });
    store.set({ connection: 'idle' });
    const mine = await this.#ownership.mayStart();
    // Left meanwhile: nothing starts behind their back.
    if (store.state.phase !== 'starting') return this.#ports.tabs.release();
    if (mine) this.#link.start(choice);
    else this.#ownership.goElsewhere();
  }

  resume(): void {
    this.#ownership.resume();
  }

  takeOver(): void {
    void this.#ownership.takeOver();
  }

  send(text: string): boolean {
    const { state, context } = this.#store;
    if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || !isOpen(state.phase) || this.#end.asked)
      return false;
    const { session } = this.#sealed;
    if (!session) this.#store.set({ early: [...context.early, { text, at: this.#ports.clock.date() }] });
    else if (!session.send(text)) return false;
    this.#idle.stop();
    return true;
  }

  typing(): void {
    this.#talking?.typing();
  }

  saveDraft(draft: string, switches: Switches): void {
    const record = this.#record.now;
    if (!record || this.#store.state.phase === 'elsewhere') return;
    this.#sealed.draft.keep(draft);
    if (JSON.stringify(record.switches) !== JSON.stringify(switches)) this.#record.update({ switches });
  }

  read(): void {
    const session = this.#talking;
    const seen = countOfCounselor(session?.state.lines ?? []);
    if (!session || seen <= this.#store.context.seen) return;
    session.read();
    this.#store.set({ seen });
    this.#record.update({ seen });
  }

  answer(cardId: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): void {
    const session = this.#talking;
    if (session) answerCard(session, cardId, answer, text);
    this.#store.changed();
  }

  stay(): void {
    this.#link.tell({ type: 'stay' });
    this.#idle.stop();
  }

  waitForAnother(): void {
    if (this.#store.context.counselorGone) this.#link.tell({ type: 'wait' });
  }

  end(reason: 'parent' | 'exit'): void {
    if (reason === 'parent') return void this.#end.ask(this.#talking, session => session.end(), 'parent');
    this.#ownership.leave();
    this.#end.finish(reason);
  }

  erase(): void {
    void this.#end.ask(
      this.#talking,
      session => {
        session.erase();
        session.end();
      },
      'erased',
    );
  }

  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void {
    this.#talking?.feedback(helped, tip);
  }

  anew(): void {
    this.#store.dispatch({ type: 'anew' });
  }

  // ── What the relay says ───────────────────────────────────────────────────────────────────────
  #hear(frame: ToParent): void {
    const { session } = this.#sealed;
    switch (frame.type) {
      case 'welcome':
        return this.#welcome(frame);
      case 'token':
        return this.#sealed.renew(frame.token, frame.stash);
      case 'queue':
        return this.#store.set({ place: frame.place, onDuty: frame.onDuty });
      case 'seats':
        this.#take(frame);
        return session?.seats(frame.seats);
      case 'peer': {
        const { claim, here, graceSeconds } = frame;
        if (this.#seats.some(seat => seat.claim === claim && seat.current))
          this.#store.set({ counselorHere: here, counselorGone: !here && graceSeconds === 0 });
        return session?.peer(claim, here);
      }
      case 'idle':
        return this.#idle.begin(frame.seconds);
      case 'ended':
        // The end that this side asked for is finished where it was asked.
        return this.#end.asked ? undefined : void this.#end.told(frame.reason);
      case 'pong':
        return;
    }
  }

  #welcome(frame: ToParent & { type: 'welcome' }): void {
    const { conversation, token, stash, state } = frame;
    const { choice } = this.#link;
    if (!this.#record.now && choice)
      this.#record.begin({ ...choice, conversation, token, claim: null, state, leftAt: null, seen: 0 });
    this.#store.set({ seen: this.#record.now?.seen ?? 0 });
    if (this.#sealed.session) this.#sealed.renew(token, stash);
    else {
      this.#sealed.open(conversation, stash, this.#link, () => this.#sessionDid());
      // The relay counts from here to the next renewal: pages that follow each other sooner would keep the first one's.
      this.#record.update({ token });
    }
    this.#take(frame);
    this.#sealed.session?.seats(frame.seats);
    this.#sealed.session?.connected();
    this.#sayEarly();
  }

  /** Each stays on the screen until the session draws it, which is when it is stored: no gap, and nothing read out twice. */
  #sayEarly(): void {
    const { session } = this.#sealed;
    const early = this.#store.context.early.map(one =>
      one.id ? one : { ...one, id: session?.send(one.text)?.id },
    );
    this.#store.set({ early });
  }

  #take(frame: { state: 'waiting' | 'active'; seats: Seat[]; place: number; onDuty: number }): void {
    const { state, seats, place, onDuty } = frame;
    const current = seats.find(seat => seat.current) ?? seats[0];
    const session = this.#sealed.session?.state;
    this.#seats = seats;
    this.#store.dispatch({ type: 'placed', state, live: session?.live ?? false });
    this.#store.set({ place, onDuty, counselorHere: current?.here ?? false, counselorGone: false });
    const claim = session?.claim ?? current?.claim ?? this.#record.now?.claim ?? null;
    this.#record.update({ state, claim });
  }

  /** The relay closed for good. */
  #refused(name: CloseName): void {
    if (this.#record.now) return this.#end.finish(null, name === 'ended' ? 'gone' : name);
    this.#ports.tabs.release();
    this.#store.dispatch({ type: 'over', reason: null, problem: name, unmet: true });
  }

  /** The session while its text may be seen and answered. */
  get #talking(): ParentSealed | null {
    return isLive(this.#store.state.phase) && !this.#end.asked ? this.#sealed.session : null;
  }

  #sessionDid(): void {
    const session = this.#sealed.session as ParentSealed;
    const { state } = session;
    const { live, problem, ended, erased, peerEnded, returnedText } = state;
    const store = this.#store;
    const { early } = store.context;
    if (early.length) store.set({ early: notDrawn(early, state.lines) });
    if (live) store.dispatch({ type: 'keys' });
    keepReceipt(session, this.#record);
    store.changed();
    if (this.#end.asked) return;
    if (returnedText && !this.#returning) {
      this.#returning = true;
      // Once the room has been told and has it in its composer.
      this.#ports.clock.after(0, () => {
        this.#returning = false;
        this.#sealed.session?.takeReturned();
      });
    }
    if (problem === 'unknown-pairing') {
      this.#link.end('parent');
      this.#end.finish(null, problem);
    } else if (ended && live) {
      // On a page before this one, which did not come to its end.
      void this.#end.ask(this.#talking, () => undefined, erased ? 'erased' : 'parent');
    } else if (peerEnded) this.#end.heard();
  }
}
