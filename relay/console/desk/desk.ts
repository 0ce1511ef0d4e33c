/**
 * The counselor's desk without a screen: one socket, the conversations held on it, and what is waiting.
 * The relay's frames come in through a `Link`; elements subscribe to `view` and call the actions.
 */
import type { CounselorFirstFrame, CounselorFrame, ToCounselor } from '../../protocol/control.ts';
import { PROTOCOL_VERSION } from '../../protocol/bounds.ts';
import { slotOf } from '../../protocol/sealed-frame.ts';
import { moment } from '../../../widget/browser/moment.ts';
import type { Clock } from '../../../widget/browser/clock.ts';
import { ChangeEmitter } from '../../../widget/browser/change-emitter.ts';
import { AtSeat } from './at-seat.ts';
import { Endings } from './endings.ts';
import { InView } from './in-view.ts';
import { FrameHandler } from './frame-handler.ts';
import { Lobby } from './lobby.ts';
import { Notices } from './notices.ts';
import { Presence } from './presence.ts';
import type { PresencePorts } from './presence.ts';
import { Seats } from './seats.ts';
import type { SeatPorts } from './seats.ts';
import type { StoredDesk } from './desk-storage.ts';
import { overView } from './unsaved-topics.ts';
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
  readonly #changes = new ChangeEmitter();
  readonly #lobby: Lobby;
  readonly #endings: Endings;
  readonly #seats: Seats;
  readonly #atSeat: AtSeat;
  #available = false;
  /** Pressed before this tab knew whether it has the desk. */
  #pressed: boolean | null = null;
  readonly #inView = new InView();
  readonly #notices = new Notices();
  /** Conversations whose tickets went along in the last `attach`, in its order. */
  #attached: string[] = [];
  #view: DeskView | null = null;

  constructor(options: DeskOptions) {
    this.#clock = options.clock;
    this.#lobby = new Lobby(options.staff, () => options.clock.elapsed());
    this.#seats = new Seats({
      ...options,
      send: frame => void this.#presence.send(frame),
      say: notice => this.#say(notice),
      tellReceipt: (ticket, receipt) => void this.#send({ type: 'receipt', ticket, receipt }),
      isThere: staff => this.#lobby.colleagues.some(colleague => colleague.staff === staff),
      from: conversationId => this.#lobby.from(conversationId),
      store: () => this.#presence.store(),
      storeBox: (...box) => this.#presence.storeBox(...box),
      changed: () => this.#changed(),
    });
    this.#atSeat = new AtSeat({
      held: conversationId => this.#seats.get(conversationId),
      ask: frame => this.#ask(frame),
      changed: () => this.#changed(),
    });
    this.#endings = new Endings({
      clock: options.clock,
      uuid: options.uuid,
      send: frame => this.#send(frame),
      held: conversationId => this.#seats.get(conversationId),
      left: conversationId => this.#seats.left(conversationId),
      release: (conversationId, notice) => this.#release(conversationId, notice),
      store: () => this.#presence.store(),
      changed: () => this.#changed(),
    });
    const frames = new FrameHandler({
      lobby: this.#lobby,
      seats: this.#seats,
      endings: this.#endings,
      send: frame => this.#send(frame),
      attached: () => this.#attached.splice(0),
      available: () => this.#available,
      seated: conversationId => this.#inView.seated(conversationId),
      refused: (about, code, by) => this.#refused(about, { kind: 'refused', code, ...(by && { by }) }),
      told: () => this.#unanswered(),
      store: () => this.#presence.store(),
      changed: () => this.#changed(),
    });
    this.#presence = new Presence({
      ...options,
      attach: takeover => this.#attach(takeover),
      text: text => frames.hear(JSON.parse(text) as ToCounselor),
      binary: frame => this.#seats.bySlot(slotOf(frame))?.session.frame(frame),
      disconnected: () => this.#seats.disconnected(),
      begin: stored => this.#begin(stored),
      forget: () => this.#forget(),
      stored: () => this.#stored(),
      online: () => this.#notices.online(),
      away: ms => {
        if (this.#available || this.#seats.all()[0]) this.#say({ kind: 'away', ms });
      },
      changed: () => {
        if (this.#presence.connection === 'stopped') this.#unanswered();
        this.#changed();
      },
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
    return this.#changes.subscribe(listener);
  }

  get view(): DeskView {
    this.#view ??= {
      connection: this.#presence.connection,
      problem: this.#presence.problem,
      wiped: this.#presence.wiped,
      available: this.#available,
      waiting: this.#lobby.waiting(),
      colleagues: this.#lobby.colleagues,
      conversations: [
        ...this.#seats.all().map(held => this.#endings.mark(held.view())),
        ...this.#endings.unsaved.over().map(overView),
      ].sort((a, b) => a.order - b.order),
      inView: this.#inView.conversation,
      chosen: this.#inView.chosen,
      instead: this.#inView.instead,
      notices: this.#notices.all,
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

  accept(conversationId: string): void {
    if (!this.#ask({ type: 'accept', conversation: conversationId })) return;
    this.#notices.turned(this.#inView.instead);
    this.#inView.accept(conversationId);
    this.#looked();
  }

  show(conversationId: string | null): void {
    this.#notices.turned(this.#inView.instead);
    this.#inView.show(conversationId);
    this.#looked();
  }

  readonly send: DeskActions['send'] = (conversationId, text) => this.#atSeat.send(conversationId, text);
  readonly typing: DeskActions['typing'] = conversationId => this.#atSeat.typing(conversationId);
  readonly read: DeskActions['read'] = conversationId => this.#atSeat.read(conversationId);
  readonly stay: DeskActions['stay'] = conversationId => this.#atSeat.stay(conversationId);
  readonly putBack: DeskActions['putBack'] = conversationId => this.#atSeat.putBack(conversationId);
  readonly handOver: DeskActions['handOver'] = (conversationId, to) =>
    this.#atSeat.handOver(conversationId, to);
  readonly cancelHandOver: DeskActions['cancelHandOver'] = conversationId =>
    this.#atSeat.cancelHandOver(conversationId);
  readonly askConsent: DeskActions['askConsent'] = (conversationId, about) =>
    this.#atSeat.askConsent(conversationId, about);
  readonly openConcern: DeskActions['openConcern'] = (conversationId, text) =>
    this.#atSeat.openConcern(conversationId, text);
  readonly fetched: DeskActions['fetched'] = (conversationId, question) =>
    this.#atSeat.fetched(conversationId, question);
  readonly startEnding: DeskActions['startEnding'] = conversationId =>
    this.#atSeat.startEnding(conversationId);
  readonly continueTalking: DeskActions['continueTalking'] = conversationId =>
    this.#atSeat.continueTalking(conversationId);

  readonly tell: DeskActions['tell'] = notice => this.#say(notice);

  saveTopics(conversationId: string, topics: readonly string[]): void {
    this.#endings.save(conversationId, topics);
  }

  dropTopics(conversationId: string): void {
    this.#endings.drop(conversationId);
  }

  dismissNotices(): void {
    this.#notices.clear();
    this.#changed();
  }

  takeOver(): void {
    void this.#presence.takeOver();
  }

  #looked(): void {
    this.#presence.store();
    this.#changed();
  }

  #refused(about: string, notice: Notice): void {
    this.#inView.refused(about, notice);
    this.#say(notice);
  }

  #unanswered(): void {
    const notice: Notice = { kind: 'unanswered' };
    if (this.#inView.unanswered(notice)) this.#say(notice);
  }

  #begin(stored: StoredDesk): void {
    this.#seats.stored = stored.seats;
    this.#seats.taken = stored.taken;
    this.#available = this.#pressed ?? stored.available;
    this.#pressed = null;
    const there = [...stored.seats, ...stored.topics].some(one => one.conversation === stored.inView);
    this.#inView.restore(there ? stored.inView : null);
    this.#endings.unsaved.restore(stored.topics, moment(this.#clock));
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
    this.#notices.clear();
    this.#lobby.replace([]);
  }

  /** The seat is no longer this desk's: keys, secret and text are gone. */
  #release(conversationId: string, notice: Notice | null): void {
    this.#seats.release(conversationId);
    // Topics are still asked for where the conversation was.
    if (!this.#endings.unsaved.get(conversationId)) this.#inView.left(conversationId, notice);
    if (notice) this.#say(notice);
    this.#presence.store();
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

  #say(notice: Notice): void {
    this.#notices.say(notice);
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
    this.#changes.emit();
  }
}
