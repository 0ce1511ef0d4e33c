/**
 * What the console draws: one snapshot of the desk, and the things a counselor can do at it.
 * `Desk` makes the snapshots; the elements take them and know nothing of sockets or keys.
 */
import type { CloseName, EndReason, RefusalCode } from '../../protocol/codes.ts';
import type { Colleague, SeatClosedReason } from '../../protocol/control.ts';
import type { QuestionState, SealedProblem } from '../../../widget/session/sealed/api.ts';
import type { Line } from '../../../widget/session/view.ts';

/** One word that is true about the socket right now. */
export type DeskConnection =
  | 'connecting'
  | 'online'
  /** Lost; coming back by itself. */
  | 'reconnecting'
  /** The browser says there is no network. */
  | 'offline'
  /** Another tab of this browser has the desk: nothing is shown until *Ta över*. */
  | 'elsewhere'
  /** It will not come back by itself: signed out, or refused with a code. */
  | 'stopped';

export interface WaitingView {
  conversationId: string;
  channel: string;
  lang: string;
  answers: readonly string[];
  /** When the waiting began, by `elapsed`. */
  since: number;
  /** False: the phone sleeps or the network is lost. */
  here: boolean;
  /** Name of the colleague who hands this over, or null. */
  from: string | null;
  /** Handed over to exactly this counselor. */
  toMe: boolean;
}

export type ConversationPhase =
  /** Accepted, but the parent's phone sleeps: no keys can be agreed yet. */
  | 'asleep'
  /** Keys are being agreed; at a hand-over, until the parent has said yes. */
  | 'agreeing'
  /** Keys have stood; the parent may be away or a reload be on its way back (see `here`, `restoring`). */
  | 'talking'
  /** Over, or gone from this desk: topics are asked for. */
  | 'ended'
  /** Topics chosen; waiting for the relay to say `saved`. */
  | 'saving';

export interface ConversationView {
  conversationId: string;
  /** Counted from 1 in the order of acceptance: how the counselor tells them apart. */
  order: number;
  channel: string;
  lang: string;
  answers: readonly string[];
  phase: ConversationPhase;
  /** The parent's socket is here. */
  here: boolean;
  /** Milliseconds since the epoch until which the parent's place is kept while away, or null: shown as a time. */
  keptUntil: number | null;
  /** `restored` lines came back from the parent's side after a reload: a parent could have forged them. */
  lines: readonly Line[];
  /** After a reload: what was said has not come back yet. */
  restoring: boolean;
  typing: boolean;
  /** Lines of the parent not yet seen by the counselor. */
  unread: number;
  /** Four groups of four digits, when keys stand. */
  check: string | null;
  /** When it ends for want of words, by `elapsed`, or null. */
  idleUntil: number | null;
  /** Since when the parent's last words are unanswered, by `elapsed`, or null. */
  unansweredSince: number | null;
  /** The topic picker is open while the conversation is still live. */
  closing: boolean;
  /** The parent has said, sealed, that it is over; the relay has not yet. Nothing more can be written. */
  parentEnded: boolean;
  /** To whom it is being handed over: a name, or null for anyone; absent: it is not. */
  handingOverTo?: string | null;
  /** Being handed over to this desk, and not its own before the parent has said yes. */
  incoming: boolean;
  /** The colleague who handed it to this desk. */
  receivedFrom: string | null;
  questions: readonly QuestionState[];
  feedback: { helped: 'yes' | 'partly' | 'no' | null; tip: string } | null;
  /** The parent asked that the text be taken away. */
  erased: boolean;
  /** Both sides reloaded at once: what was read is gone from both screens. */
  historyLost: boolean;
  /** Someone between the two did something that only a lying relay would do. */
  problem: SealedProblem | null;
  ended: EndReason | null;
  /** Why topics could not be saved, or null. */
  topicsProblem: RefusalCode | null;
}

/** Which conversation, as the counselor knows it. */
export interface About {
  channel: string;
  order: number;
}

/** Told once, in a status line, until the next one or a press. */
export type Notice =
  /** `by`: the colleague who was first, where the relay knows. */
  | { kind: 'refused'; code: RefusalCode; by?: string }
  /** It could not be sent: the connection is lost just now. */
  | { kind: 'offline' }
  | ({ kind: 'left'; reason: SeatClosedReason | 'lost' } & About)
  /** It was to be handed over, and is not: the parent or the colleague did not want to, or it took too long. */
  | ({
      kind: 'stays';
      /** The colleague who was to have it, and is no longer there. */ gone?: string;
    } & About)
  | ({ kind: 'saved' } & About)
  /** What was being asked or handed over in a dialog was not: the conversation takes no more of it. */
  | ({ kind: 'unsent' } & About)
  /** The page slept, was frozen or had no network for so long (ms), and was not on duty. */
  | { kind: 'away'; ms: number }
  /** *Ta emot* was pressed, and the connection lost before the relay had answered. */
  | { kind: 'unanswered' };

/** What stands where a conversation was or will be. */
export type Instead = Notice | { kind: 'accepting' };

export interface DeskView {
  connection: DeskConnection;
  /** Why it stopped, when it did. */
  problem: CloseName | 'unreachable' | null;
  /** Nothing of this person may be left in this browser: signed out on purpose, or somebody else is signed in. */
  wiped: boolean;
  available: boolean;
  /** Longest first. */
  waiting: readonly WaitingView[];
  /** In the order they were accepted. */
  conversations: readonly ConversationView[];
  colleagues: readonly Colleague[];
  /** The conversation shown, by its id. */
  inView: string | null;
  /** A press in this page brought it into view, and the focus may follow; false: it came back with a reload. */
  chosen: boolean;
  /** What is shown when no conversation is: also stands among the notices, or is the press that is not answered yet. */
  instead: Instead | null;
  /** Oldest first. */
  notices: readonly Notice[];
}

export interface DeskActions {
  setAvailable(on: boolean): void;
  accept(conversationId: string): void;
  show(conversationId: string | null): void;
  /** False when empty, too long or over. */
  send(conversationId: string, text: string): boolean;
  typing(conversationId: string): void;
  /** Everything shown has been seen by the counselor. */
  read(conversationId: string): void;
  stay(conversationId: string): void;
  putBack(conversationId: string): void;
  /** `to`: a colleague's staff id, or null for the lobby. */
  handOver(conversationId: string, to: string | null): void;
  /** By whoever hands over, or by the one it is meant for. */
  cancelHandOver(conversationId: string): void;
  /** False: it could not be asked, and nothing was sent. */
  askConsent(conversationId: string, about: { recipient: string; text: string; purpose?: string }): boolean;
  /** `text`: the counselor's own words beside what the room says of itself; may be empty. False: as above. */
  openConcern(conversationId: string, text: string): boolean;
  /** The consented text was taken over into the municipality's records. */
  fetched(conversationId: string, question: string): void;
  /** Opens the topic picker; the conversation goes on until `saveTopics`. */
  startEnding(conversationId: string): void;
  continueTalking(conversationId: string): void;
  saveTopics(conversationId: string, topics: readonly string[]): void;
  /** Only when the relay has refused the topics for good: lets go without a record. */
  dropTopics(conversationId: string): void;
  /** Take the desk from the other tab, after the question. */
  takeOver(): void;
  dismissNotices(): void;
  /** Something that only the screen knows. */
  tell(notice: Notice): void;
}
