/**
 * The counselor's desk without a screen: one socket, the conversations held on it, and what is waiting.
 * The relay's frames come in through a `Link`; elements subscribe to `view` and call the actions.
 */
import type { CounselorFirstFrame, CounselorFrame, ToCounselor } from '../../protocol/control.ts';
import { PROTOCOL_VERSION } from '../../protocol/bounds.ts';
import { slotOf } from '../../protocol/sealed-frame.ts';
import type { Clock } from '../../../widget/session/connection.ts';
import { Announcer } from './announcer.ts';
import { Endings } from './endings.ts';
import type { HeldConversation } from './held.ts';
import { InView } from './in-view.ts';
import { Incoming } from './incoming.ts';
import { Lobby } from './lobby.ts';
import { Presence } from './presence.ts';
import type { PresencePorts } from './presence.ts';
import { Seats } from './seats.ts';
import type { SeatPorts } from './seats.ts';
import type { StoredDesk } from './stored.ts';
import { overView } from './unsaved.ts';
import type { DeskActions, DeskView, Notice } from './view.ts';

export interface DeskOptions
  extends
    Pick<SeatPorts, 'make' | 'clock' | 'random' | 'profile' | 'shownName' | 'fault'>,
    Pick<PresencePorts, 'staff' | 'signedIn' | 'openLink' | 'storage' | 'tabs'> {
  uuid: () => string;
}

export class Desk implements DeskActions {
  readonly #clock: Clock;
  readonly #presence: Presence;
  readonly #announcer = new Announcer();
  readonly #lobby: Lobby;
  readonly #endings: Endings;
  readonly #seats: Seats;
  #available = false;
  /** Pressed before this tab knew whether it has the desk. */
  #pressed: boolean | null = null;
  readonly #inView = new InView();
  #notice: Notice | null = null;
  /** Conversations whose tickets went along in the last `attach`, in its order. */
  #attached: string[] = [];
  #view: DeskView | null = null;

  constructor(options: DeskOptions) {
    this.#clock = options.clock;
    this.#lobby = new Lobby(options.staff, () => options.clock.now());
    this.#seats = new Seats({
      ...options,
      send: frame => void this.#presence.send(frame),
      from: conversation => this.#lobby.from(conversation),
      store: () => this.#presence.store(),
      changed: () => this.#changed(),
    });
    this.#endings = new Endings({
      clock: options.clock,
      uuid: options.uuid,
      send: frame => this.#send(frame),
      held: conversation => this.#seats.get(conversation),
      release: conversation => this.#release(conversation),
      notice: notice => this.#say(notice),
      store: () => this.#presence.store(),
      changed: () => this.#changed(),
    });
    const incoming = new Incoming({
      lobby: this.#lobby,
      seats: this.#seats,
      endings: this.#endings,
      send: frame => this.#send(frame),
      say: notice => this.#say(notice),
      attached: () => this.#attached.splice(0),
      available: () => this.#available,
      seated: conversation => this.#inView.seated(conversation),
      refused: about => this.#notAccepted(about),
      store: () => this.#presence.store(),
      changed: () => this.#changed(),
    });
    this.#presence = new Presence({
      ...options,
      attach: takeover => this.#attach(takeover),
      text: text => incoming.hear(JSON.parse(text) as ToCounselor),
      binary: frame => this.#seats.bySlot(slotOf(frame))?.session.frame(frame),
      disconnected: () => this.#seats.disconnected(),
      begin: stored => this.#begin(stored),
      forget: () => this.#forget(),
      stored: () => this.#stored(),
      changed: () => this.#changed(),
    });
  }

  /** Asks first whether another tab of this browser has the desk; if so nothing is opened. */
  start(): Promise<void> {
    return this.#presence.start();
  }

  /** Signed out: keys, secrets and text are gone from this browser. */
  stop(): void {
    this.#presence.stop();
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    return this.#announcer.subscribe(listener);
  }

  get view(): DeskView {
    this.#view ??= {
      connection: this.#presence.connection,
      problem: this.#presence.problem,
      available: this.#available,
      waiting: this.#lobby.waiting(),
      colleagues: this.#lobby.colleagues,
      conversations: [
        ...this.#seats.all().map(held => this.#endings.mark(held.view())),
        ...this.#endings.unsaved.over().map(overView),
      ].sort((a, b) => a.order - b.order),
      inView: this.#inView.conversation,
      notice: this.#notice,
    };
    return this.#view;
  }

  setAvailable(on: boolean): void {
    this.#available = on;
    if (this.#presence.connection === 'connecting') this.#pressed = on;
    this.#send({ type: 'available', on });
    this.#presence.store();
    this.#changed();
  }

  accept(conversation: string): void {
    if (!this.#ask({ type: 'accept', conversation })) return;
    this.#inView.accept(conversation);
    this.#looked();
  }

  show(conversation: string | null): void {
    this.#inView.show(conversation);
    this.#looked();
  }

  send(conversation: string, text: string): boolean {
    const held = this.#seats.get(conversation);
    const sent = held?.session.send(text) ?? null;
    if (held && sent) held.idleUntil = null;
    this.#changed();
    return sent !== null;
  }

  typing(conversation: string): void {
    this.#seats.get(conversation)?.session.typing();
  }

  read(conversation: string): void {
    this.#seats.get(conversation)?.read();
  }

  stay(conversation: string): void {
    this.#onSeat(conversation, (held, slot) => {
      held.idleUntil = null;
      this.#ask({ type: 'stay', slot });
    });
  }

  putBack(conversation: string): void {
    this.#onSeat(conversation, (_, slot) => this.#ask({ type: 'put-back', slot }));
  }

  handOver(conversation: string, to: string | null): void {
    this.#onSeat(conversation, (_, slot) => this.#ask({ type: 'hand-over', slot, to }));
  }

  cancelHandOver(conversation: string): void {
    this.#onSeat(conversation, (_, slot) => this.#ask({ type: 'hand-over-cancel', slot }));
  }

  askConsent(conversation: string, { recipient, text }: { recipient: string; text: string }): void {
    this.#onSeat(conversation, ({ session }) => session.ask({ about: 'consent', recipient, text }));
  }

  openConcern(conversation: string, text: string): void {
    this.#onSeat(conversation, ({ session }) => session.ask({ about: 'concern', ...(text && { text }) }));
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
    void this.#presence.takeOver();
  }

  #looked(): void {
    this.#presence.store();
    this.#changed();
  }

  #notAccepted(about: string): void {
    this.#inView.refused(about);
    this.#looked();
  }

  #begin(stored: StoredDesk): void {
    this.#seats.stored = stored.seats;
    this.#seats.taken = stored.taken;
    this.#available = this.#pressed ?? stored.available;
    this.#pressed = null;
    this.#inView.show(stored.inView);
    this.#endings.unsaved.restore(stored.topics, this.#clock.now());
  }

  #attach(takeover: boolean): CounselorFirstFrame {
    this.#attached = this.#seats.stored.map(seat => seat.conversation);
    const tickets = this.#seats.stored.map(seat => seat.ticket);
    return { type: 'attach', version: PROTOCOL_VERSION, tickets, takeover, available: this.#available };
  }

  /** Nothing is shown or held any more; what is in sessionStorage stays. */
  #forget(): void {
    this.#seats.forget();
    this.#endings.unsaved.clear();
    this.#inView.forget();
    this.#lobby.replace([]);
  }

  /** The seat is no longer this desk's: keys, secret and text are gone. */
  #release(conversation: string): void {
    this.#seats.release(conversation);
    if (this.#inView.conversation === conversation && !this.#endings.unsaved.get(conversation))
      this.#inView.show(null);
    this.#presence.store();
  }

  #onSeat(conversation: string, act: (held: HeldConversation, slot: number) => void): void {
    const held = this.#seats.get(conversation);
    if (!held) return;
    act(held, held.seat.slot);
    this.#changed();
  }

  #send(frame: CounselorFrame): boolean {
    return this.#presence.send(JSON.stringify(frame));
  }

  /** Something a person pressed: when it cannot be sent they are told, and may press again. */
  #ask(frame: CounselorFrame): boolean {
    const sent = this.#send(frame);
    if (!sent) this.#say({ kind: 'offline' });
    return sent;
  }

  #say(notice: Notice | null): void {
    this.#notice = notice;
    this.#changed();
  }

  #stored(): StoredDesk {
    return {
      seats: this.#seats.stored,
      topics: this.#endings.unsaved.stored(),
      available: this.#available,
      taken: this.#seats.taken,
      inView: this.#inView.conversation,
    };
  }

  #changed(): void {
    this.#view = null;
    this.#announcer.announce();
  }
}
