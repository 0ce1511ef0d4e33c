/**
 * A parent's conversation, from Start to the end: what the room asks for becomes control frames for the relay
 * and calls to the sealed session; what comes back becomes one snapshot. Knows no elements and no document.
 */
import { TEXT_MAX_CHARACTERS } from '../../relay/protocol/bounds.ts';
import { hasSign } from '../writing/sign.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { Seat, ToParent } from '../../relay/protocol/control.ts';
import { answerCard } from './answer-card.ts';
import { Board } from './board.ts';
import { IdleCountdown } from './idle-countdown.ts';
import type { ParentPorts } from './ports.ts';
import { receiptOf } from './receipt.ts';
import { RelayLink } from './relay-link.ts';
import type { Choice } from './relay-link.ts';
import { SealedHold } from './sealed-hold.ts';
import type { ParentSealed } from './sealed/api.ts';
import { countOfCounselor, notDrawn, snapshot } from './snapshot.ts';
import { undeliveredOf } from './undelivered.ts';
import type { Ending } from './undelivered.ts';
import type { Conversation, ParentView, Switches } from './view.ts';
import { TabOwnership } from './tab-ownership.ts';

/** The counselor's browser has this long to acknowledge the end; then the relay is told anyway. */
export const END_ACKNOWLEDGED_MS = 2_000;

export class ParentConversation implements Conversation {
  readonly #ports: ParentPorts;
  readonly #board: Board;
  readonly #hold: SealedHold;
  readonly #link: RelayLink;
  readonly #ownership: TabOwnership;
  readonly #idle: IdleCountdown;
  #seats: readonly Seat[] = [];
  #ending = false;
  #peerEnded = false;
  #returning = false;

  /** `board`: as the threshold leaves it, else an empty one. */
  constructor(site: string, ports: ParentPorts, board = new Board(ports.storage)) {
    this.#ports = ports;
    this.#board = board;
    this.#hold = new SealedHold(ports, board);
    board.draw = knows => snapshot(knows, this.#hold.session?.state ?? null);
    this.#idle = new IdleCountdown(ports.clock, idleSeconds => this.#board.now({ idleSeconds }));
    this.#link = new RelayLink(site, ports, this.#board, {
      frame: frame => this.#hear(frame),
      binary: frame => this.#hold.session?.frame(frame),
      lost: () => this.#hold.session?.disconnected(),
      elsewhere: () => this.#ownership.goElsewhere(),
      over: name => this.#refused(name),
    });
    this.#ownership = new TabOwnership({
      ports,
      board: this.#board,
      link: this.#link,
      hold: this.#hold,
      over: problem => this.#finish(null, problem),
    });
    // Nobody waits for the counselor's word on a page that goes away: the relay hears it while there is a socket.
    // Where nothing can be kept no page comes after this one, as the parent has been told.
    ports.page.subscribe(event => {
      if (event !== 'leaving') return;
      if (this.#ending || (board.stored && !ports.storage.lasting)) this.#ended('parent', true);
      // No token has come: the next page could not come back to it.
      else if (board.knows.starting) this.#link.end('parent');
    });
  }

  get view(): ParentView {
    return this.#board.view;
  }
  subscribe(listener: () => void): () => void {
    return this.#board.subscribe(listener);
  }
  /** Looks at what this tab has kept, and goes on where the page before it stood. */
  begin(): Promise<void> {
    return this.#ownership.begin();
  }

  // ── What the person does ──────────────────────────────────────────────────────────────────────
  async start(choice: Choice): Promise<void> {
    const { knows, stored } = this.#board;
    if (stored || knows.starting || knows.covered) return;
    this.#board.anew({ starting: true });
    const mine = await this.#ownership.mayStart();
    // Left meanwhile: nothing starts behind their back.
    if (!this.#board.knows.starting) return this.#ports.tabs.release();
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
    const { knows, stored } = this.#board;
    if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || this.#ending || knows.covered) return false;
    if (this.#hold.session) {
      if (!this.#hold.session.send(text)) return false;
    } else if (stored || knows.starting) {
      this.#board.now({ early: [...knows.early, { text, at: this.#ports.clock.date() }] });
    } else return false;
    this.#idle.stop();
    return true;
  }

  typing(): void {
    this.#talking?.typing();
  }

  keeps(draft: string, switches: Switches): void {
    const { stored, knows } = this.#board;
    if (!stored || knows.covered === 'elsewhere') return;
    this.#hold.draft.keep(draft);
    if (JSON.stringify(stored.switches) !== JSON.stringify(switches)) this.#board.keep({ switches });
  }

  read(): void {
    const session = this.#talking;
    const seen = countOfCounselor(session?.state.lines ?? []);
    if (!session || seen <= this.#board.knows.seen) return;
    session.read();
    this.#board.now({ seen });
    this.#board.keep({ seen });
  }

  answer(cardId: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): void {
    const session = this.#talking;
    if (session) answerCard(session, cardId, answer, text);
    this.#board.changed();
  }

  stay(): void {
    this.#link.tell({ type: 'stay' });
    this.#idle.stop();
  }

  waitForAnother(): void {
    if (this.#board.knows.counselorGone) this.#link.tell({ type: 'wait' });
  }

  end(reason: 'parent' | 'exit'): void {
    if (reason === 'parent') return void this.#end(session => session.end(), 'parent');
    this.#ownership.leave();
    this.#finish(reason);
  }

  erase(): void {
    void this.#end(session => {
      session.erase();
      session.end();
    }, 'erased');
  }

  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void {
    this.#talking?.feedback(helped, tip);
  }

  /** Rejects when there is no conversation to erase later. */
  async receipt(): Promise<string> {
    if (!this.#talking) throw new Error('no conversation');
    return receiptOf(this.#talking, this.#board, this.#ports);
  }

  anew(): void {
    if (this.view.phase === 'ended') this.#board.anew();
  }

  // ── What the relay says ───────────────────────────────────────────────────────────────────────
  #hear(frame: ToParent): void {
    const { session } = this.#hold;
    switch (frame.type) {
      case 'welcome':
        return this.#welcome(frame);
      case 'token':
        return this.#hold.renew(frame.token, frame.stash);
      case 'queue':
        return this.#board.now({ place: frame.place, onDuty: frame.onDuty });
      case 'seats':
        this.#take(frame);
        return session?.seats(frame.seats);
      case 'peer': {
        const { claim, here, graceSeconds } = frame;
        if (this.#seats.some(seat => seat.claim === claim && seat.current))
          this.#board.now({ counselorHere: here, counselorGone: !here && graceSeconds === 0 });
        return session?.peer(claim, here);
      }
      case 'idle':
        return this.#idle.begin(frame.seconds);
      case 'ended':
        // The end that this side asked for is finished where it was asked.
        return this.#ending ? undefined : this.#finish(frame.reason);
      case 'pong':
        return;
    }
  }

  #welcome(frame: ToParent & { type: 'welcome' }): void {
    const { conversation, token, stash, state } = frame;
    const { choice } = this.#link;
    if (!this.#board.stored && choice)
      this.#board.begin({ ...choice, conversation, token, claim: null, state, leftAt: null, seen: 0 });
    this.#board.now({ starting: false, problem: null, seen: this.#board.stored?.seen ?? 0 });
    if (this.#hold.session) this.#hold.renew(token, stash);
    else this.#hold.open(conversation, stash, this.#link, () => this.#sessionDid());
    this.#take(frame);
    this.#hold.session?.seats(frame.seats);
    this.#hold.session?.connected();
    this.#sayEarly();
  }

  /** Each stays on the screen until the session draws it, which is when it is stored: no gap, and nothing read out twice. */
  #sayEarly(): void {
    const { session } = this.#hold;
    const early = this.#board.knows.early.map(one =>
      one.id ? one : { ...one, id: session?.send(one.text)?.id },
    );
    this.#board.now({ early });
  }

  #take(frame: { state: 'waiting' | 'active'; seats: Seat[]; place: number; onDuty: number }): void {
    const { state, seats, place, onDuty } = frame;
    const current = seats.find(seat => seat.current) ?? seats[0];
    const counselorHere = current?.here ?? false;
    const agreed = state === 'active' && this.#board.knows.agreed;
    this.#seats = seats;
    this.#board.now({ state, place, onDuty, counselorHere, counselorGone: false, agreed });
    const claim = this.#hold.session?.state.claim ?? current?.claim ?? this.#board.stored?.claim ?? null;
    this.#board.keep({ state, claim });
  }

  /** The relay closed for good. */
  #refused(name: CloseName): void {
    if (this.#board.stored) return this.#finish(null, name === 'ended' ? 'gone' : name);
    this.#ports.tabs.release();
    this.#board.anew({ problem: name });
  }

  /** The session while its text may be seen and answered. */
  get #talking(): ParentSealed | null {
    return this.#board.knows.covered || this.#ending ? null : this.#hold.session;
  }

  #sessionDid(): void {
    const { state } = this.#hold.session as ParentSealed;
    const { live, restoring, receipt, problem, ended, erased, peerEnded, returnedText } = state;
    const { early } = this.#board.knows;
    if (early.length) this.#board.now({ early: notDrawn(early, state.lines) });
    if (live && !this.#board.knows.agreed) this.#board.now({ agreed: true });
    // Lost with the log when both pages were loaded anew: the number that is out would erase nothing.
    if (live && !restoring && receipt === null && this.#board.stored?.receipt)
      void receiptOf(this.#hold.session as ParentSealed, this.#board, this.#ports);
    this.#board.changed();
    if (this.#ending) return;
    if (returnedText && !this.#returning) {
      this.#returning = true;
      // Once the room has been told and has it in its composer.
      this.#ports.clock.after(0, () => {
        this.#returning = false;
        this.#hold.session?.takeReturned();
      });
    }
    if (problem === 'unknown-pairing') {
      this.#link.end('parent');
      this.#finish(null, problem);
    } else if (ended && live) {
      // On a page before this one, which did not come to its end.
      void this.#end(() => undefined, erased ? 'erased' : 'parent');
    } else if (peerEnded && !this.#peerEnded) {
      this.#peerEnded = true;
      // The relay's word follows; if the console died in between, this side ends it.
      this.#ports.clock.after(END_ACKNOWLEDGED_MS, () => {
        if (this.#peerEnded) this.#ended('counselor');
      });
    }
  }

  // ── The end ───────────────────────────────────────────────────────────────────────────────────
  async #end(say: (session: ParentSealed) => void, reason: Ending): Promise<void> {
    if (this.#ending) return;
    if (!this.#board.stored) {
      if (!this.#board.knows.starting) return;
      this.#link.end('parent');
      return this.#finish(null);
    }
    const session = this.#talking;
    this.#ending = true;
    // Whoever never had a counselor has their text on no other screen.
    let heard = !this.#board.stored.claim;
    if (session) say(session);
    if (session?.state.live) {
      const late = new Promise<void>(resolve => this.#ports.clock.after(END_ACKNOWLEDGED_MS, resolve));
      heard = await Promise.race([session.drained().then(() => true), late.then(() => false)]);
    }
    if (this.#ending) this.#ended(heard ? reason : 'parent');
  }

  #ended(reason: Ending, leaving = false): void {
    this.#link.end('parent', leaving);
    this.#finish(reason);
  }

  /** Keys, token and text are gone from this tab and its copies; without a reason it came to nothing. */
  #finish(reason: Ending | null, problem: ParentView['problem'] = null): void {
    const { tabs } = this.#ports;
    const { conversation, claim } = this.#board.stored ?? {};
    const hidden = this.#board.knows.covered || this.#ports.page.hidden();
    const undelivered = hidden || claim ? '' : undeliveredOf(this.#board.view.lines, reason, problem);
    this.#hold.drop();
    this.#hold.draft.forget();
    this.#board.wipe();
    this.#link.close();
    this.#idle.stop();
    this.#seats = [];
    this.#ending = this.#peerEnded = false;
    if (conversation) tabs.over(conversation);
    tabs.release();
    this.#board.anew({ end: reason && { reason }, problem, undelivered, unmet: claim === null });
  }
}
