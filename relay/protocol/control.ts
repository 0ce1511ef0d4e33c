/**
 * Control frames: the JSON both sides speak with the relay. One zod schema each.
 * The relay parses what it receives with these; browsers import the types only.
 */
import { z } from 'zod';
import {
  ANSWERS_MAX,
  CONVERSATIONS_PER_COUNSELOR_MAX,
  PROTOCOL_VERSION,
  TOKEN_MAX_CHARACTERS,
  TOKEN_MIN_CHARACTERS,
  TOPICS_PER_RECORD_MAX,
  WORK_MAX_CHARACTERS,
} from './bounds.ts';
import type { EndReason, RefusalCode } from './codes.ts';
import { Claim as claim, Hash, Id as id, Language as language } from './fields.ts';

const uuid = z.uuid();
const token = z.string().min(TOKEN_MIN_CHARACTERS).max(TOKEN_MAX_CHARACTERS);

// ── Parent → relay ──────────────────────────────────────────────────────────────────────────────
export const Start = z.strictObject({
  type: z.literal('start'),
  version: z.literal(PROTOCOL_VERSION),
  site: id,
  channel: id,
  /** Interface language, and the languages the parent would like to be answered in. */
  lang: language,
  answers: z.array(language).max(ANSWERS_MAX),
  /** Solved challenge (base64 JSON, as altcha writes it). */
  work: z.string().min(1).max(WORK_MAX_CHARACTERS),
});
export const Resume = z.strictObject({
  type: z.literal('resume'),
  version: z.literal(PROTOCOL_VERSION),
  token,
  /** The claim the parent last confirmed keys with, if any. */
  claim: claim.optional(),
  /** True after *Fortsätt* in another tab: closes the other socket with `replaced`. */
  takeover: z.boolean(),
});
export const End = z.strictObject({ type: z.literal('end'), reason: z.enum(['parent', 'exit']) });
export const Stay = z.strictObject({ type: z.literal('stay') });
/** The counselor is gone: wait for another, with the place kept. */
export const Wait = z.strictObject({ type: z.literal('wait') });
/** Keys stand with this claim: it is now the conversation's one counselor. */
export const Confirm = z.strictObject({ type: z.literal('confirm'), claim });
/** The parent does not want the counselor of this claim. */
export const Decline = z.strictObject({ type: z.literal('decline'), claim });
export const Ping = z.strictObject({ type: z.literal('ping') });
/** A counselor's page answers the relay's `ping`. */
export const Pong = z.strictObject({ type: z.literal('pong') });

export const ParentFirstFrame = z.discriminatedUnion('type', [Start, Resume]);
export const ParentFrame = z.discriminatedUnion('type', [End, Stay, Wait, Confirm, Decline, Ping]);

// ── Counselor → relay ───────────────────────────────────────────────────────────────────────────
export const Attach = z.strictObject({
  type: z.literal('attach'),
  version: z.literal(PROTOCOL_VERSION),
  tickets: z.array(token).max(CONVERSATIONS_PER_COUNSELOR_MAX),
  takeover: z.boolean(),
  available: z.boolean(),
});
export const Available = z.strictObject({ type: z.literal('available'), on: z.boolean() });
export const Accept = z.strictObject({ type: z.literal('accept'), conversation: uuid });
const slot = z.int().min(0).max(0xffffffff);
/** The parent does not wake: back to the lobby, place kept. */
export const PutBack = z.strictObject({ type: z.literal('put-back'), slot });
/** `to`: a colleague's staff id, or null for the lobby. `cancel` withdraws it. */
export const HandOver = z.strictObject({ type: z.literal('hand-over'), slot, to: uuid.nullable() });
export const HandOverCancel = z.strictObject({ type: z.literal('hand-over-cancel'), slot });
export const CounselorEnd = z.strictObject({ type: z.literal('end'), slot });
export const CounselorStay = z.strictObject({ type: z.literal('stay'), slot });
export const Topics = z.strictObject({
  type: z.literal('topics'),
  ticket: token,
  /** Chosen by the console, so that a retry never counts twice. */
  record: uuid,
  topics: z.array(id).min(1).max(TOPICS_PER_RECORD_MAX),
  /** SHA-256 of the conversation's receipt number, base64url. */
  receipt: Hash.optional(),
});
export const OpenReceipt = z.strictObject({
  type: z.literal('receipt'),
  /** Of the seat, or the `topicsTicket`. */
  ticket: token,
  /** As in `topics`, which comes later. */
  receipt: Hash,
});

export const CounselorFirstFrame = Attach;
export const CounselorFrame = z.discriminatedUnion('type', [
  Available,
  Accept,
  PutBack,
  HandOver,
  HandOverCancel,
  CounselorEnd,
  CounselorStay,
  Topics,
  OpenReceipt,
  Ping,
  Pong,
]);

export type ParentFirstFrame = z.infer<typeof ParentFirstFrame>;
export type ParentFrame = z.infer<typeof ParentFrame>;
export type CounselorFirstFrame = z.infer<typeof CounselorFirstFrame>;
export type CounselorFrame = z.infer<typeof CounselorFrame>;

// ── Relay → parent (checked by hand in the widget: a schema library would cost 2 to 20 KB) ──────
/** One counselor's seat in the conversation, as the parent's socket addresses it. */
export interface Seat {
  claim: string;
  /** Binary frames to and from this counselor carry this slot on the parent's socket. */
  slot: number;
  here: boolean;
  /** False while this counselor is being introduced (hand-over) and keys are not confirmed. */
  current: boolean;
}
export type ToParent =
  | {
      type: 'welcome';
      conversation: string;
      state: 'waiting' | 'active';
      token: string;
      /** HMAC(relay key, "stash" ‖ conversation), base64url: opens what this token's outbox was stored under. */
      stash: string;
      seats: Seat[];
      place: number;
      /** Counselors available now for this channel. */
      onDuty: number;
    }
  | { type: 'token'; token: string; stash: string }
  | { type: 'queue'; place: number; onDuty: number }
  /** A counselor took the conversation, or is being introduced. Also sent again when something changed. */
  | {
      type: 'seats';
      state: 'waiting' | 'active';
      seats: Seat[];
      place: number;
      onDuty: number;
      why: SeatsReason;
    }
  /** A seat's socket came or went. `graceSeconds`: how long the seat is kept; 0: the grace has run out. */
  | { type: 'peer'; claim: string; here: boolean; graceSeconds: number }
  | { type: 'idle'; seconds: number }
  | { type: 'ended'; reason: EndReason }
  | { type: 'pong' };
export type SeatsReason =
  | 'claimed'
  | 'put-back'
  | 'hand-over-offered'
  | 'hand-over-confirmed'
  | 'hand-over-cancelled'
  | 'counselor-gone'
  | 'declined';

// ── Relay → counselor ───────────────────────────────────────────────────────────────────────────
export interface WaitingRow {
  conversation: string;
  channel: string;
  lang: string;
  answers: string[];
  /** Whole seconds since the parent pressed start, at the time of sending. */
  waitedSeconds: number;
  /** False: the phone sleeps or the network is lost; place kept. */
  here: boolean;
  /** Set when a colleague hands this over. `to` null: anyone. */
  from?: { staff: string; name: string };
  to?: string | null;
}
export interface DeskSeat {
  slot: number;
  conversation: string;
  claim: string;
  ticket: string;
  stash: string;
  channel: string;
  lang: string;
  answers: string[];
  here: boolean;
  /** False while being introduced. */
  current: boolean;
  /** Set on the old seat while a hand-over is under way. */
  handingOverTo?: { staff: string; name: string } | null;
}
export interface Colleague {
  staff: string;
  name: string;
  available: boolean;
}
/** An `EndReason` when the conversation is over; else it goes on without this desk. */
export type SeatClosedReason =
  EndReason | 'put-back' | 'handed-over' | 'declined' | 'hand-over-cancelled' | 'waits-again';
export type ToCounselor =
  | {
      type: 'desk';
      seats: DeskSeat[];
      /** Tickets that came to nothing: index into the `tickets` of `attach`. */
      lost: { ticket: number; why: 'gone' | 'token-refused'; topicsTicket?: string }[];
      waiting: WaitingRow[];
      colleagues: Colleague[];
      available: boolean;
    }
  /** What changed since the last one, or since `desk`: rows that are new or different, and conversations that left. */
  | { type: 'waiting'; waiting: WaitingRow[]; gone: string[] }
  | { type: 'colleagues'; colleagues: Colleague[] }
  | { type: 'seat'; seat: DeskSeat }
  | { type: 'ticket'; slot: number; ticket: string; stash: string }
  | { type: 'peer'; slot: number; here: boolean; graceSeconds: number }
  | { type: 'idle'; slot: number; seconds: number }
  /** The seat is no longer this desk's. `topicsTicket` (24 h) saves topics and does nothing else. */
  | { type: 'closed'; slot: number; reason: SeatClosedReason; topicsTicket?: string }
  | { type: 'saved'; record: string }
  | {
      type: 'refused';
      code: RefusalCode;
      about: string;
      /** With `already-claimed`: the name of the colleague who has it, where this relay knows. */
      by?: string;
    }
  /** The page answers with `pong`, itself and at once. */
  | { type: 'ping' }
  | { type: 'pong' };
