/** Makes the tokens, tickets and stashes of a conversation. Used wherever a frame carries one. */
import { TOKEN_EXTRA_MS } from '../protocol/bounds.ts';
import type { Conversation, SeatEndpoint } from './conversation.ts';
import { parentGraceMs } from './machine/outcome.ts';
import { TOPICS_TICKET_MS } from './parts.ts';
import type { Parts } from './parts.ts';
import type { TopicsTicket } from '../tokens/tokens.ts';

/** Under the key that `tokenKey` names: the outbox on the device was stored under that key's stash. */
export function parentToken({ tokens, clock }: Parts, conversation: Conversation) {
  const { state, tokenKey } = conversation;
  const graceMs = state.phase === 'ended' ? 0 : parentGraceMs(state);
  conversation.tokenAt = clock.elapsed();
  return {
    token: tokens.parent(
      { ...conversation, conversation: conversation.id },
      graceMs + TOKEN_EXTRA_MS,
      tokenKey,
    ),
    stash: tokens.stash(conversation.id, tokenKey),
  };
}

export function seatTicket(
  { tokens, clock }: Parts,
  conversation: Conversation,
  seat: SeatEndpoint,
  staff: string,
) {
  const { state, id, site, channel, lang, answers } = conversation;
  const graceMs = state.phase === 'ended' ? 0 : state.grace.counselorMs;
  const incoming = state.phase === 'active' && state.incoming?.claim === seat.claim;
  seat.ticketAt = clock.elapsed();
  const ticket = { site, channel, conversation: id, claim: seat.claim, staff, incoming, lang, answers };
  return {
    ticket: tokens.seat(ticket, graceMs + TOKEN_EXTRA_MS, seat.ticketKey),
    stash: tokens.stash(id, seat.ticketKey),
  };
}

export const TOPICS_NONCE_BYTES = 12;

/** `nonce`: random bytes, so that one ticket makes one record. */
export const topicsTicket = ({ tokens }: Parts, nonce: Buffer, about: Omit<TopicsTicket, 'nonce'>): string =>
  tokens.topics({ ...about, nonce: nonce.toString('base64url') }, TOPICS_TICKET_MS);
