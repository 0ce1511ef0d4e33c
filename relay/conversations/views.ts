/** How a conversation is shown to its parent and to desks: the shapes of control frames, made from state. */
import type { Colleague, DeskSeat, Seat, WaitingRow } from '../protocol/control.ts';
import type { Conversation } from './conversation.ts';
import { seatOfClaim } from './conversation.ts';
import { seatTicket } from './credentials.ts';
import type { Desk } from './desk.ts';
import { seatsOf } from './machine/outcome.ts';
import type { Parts } from './parts.ts';

export const stateWord = ({ state }: Conversation): 'waiting' | 'active' =>
  state.phase === 'active' ? 'active' : 'waiting';

export function seatsForParent(conversation: Conversation): Seat[] {
  const { state } = conversation;
  if (state.phase !== 'active') return [];
  return seatsOf(state).flatMap(({ claim, presence }) => {
    const endpoint = seatOfClaim(conversation, claim);
    const current = claim === state.current.claim;
    return endpoint ? [{ claim, slot: endpoint.parentSlot, here: presence.here, current }] : [];
  });
}

/** `names`: a colleague's name by staff id. Null: this desk holds no such seat. */
export function seatForDesk(
  parts: Parts,
  conversation: Conversation,
  claim: string,
  desk: Desk,
  names: (staff: string) => string,
): DeskSeat | null {
  const endpoint = seatOfClaim(conversation, claim);
  const { state, id, channel, lang, answers } = conversation;
  if (!endpoint || endpoint.desk !== desk || state.phase === 'ended' || state.phase === 'waiting')
    return null;
  const isCurrent = state.phase === 'restored' || state.current.claim === claim;
  const seat: DeskSeat = {
    slot: endpoint.deskSlot,
    conversation: id,
    claim,
    ...seatTicket(parts, conversation, endpoint, desk.staff.id),
    channel,
    lang,
    answers: [...answers],
    here: state.parent.here,
    current: isCurrent,
  };
  if (state.phase !== 'active' || !isCurrent || !state.handOver) return seat;
  const to = state.incoming?.staff ?? state.handOver.to;
  return { ...seat, handingOverTo: to === null ? null : { staff: to, name: names(to) } };
}

export function waitingRow(
  conversation: Conversation,
  now: number,
  names: (staff: string) => string,
): WaitingRow {
  const { id, channel, lang, answers, state, waitingSince } = conversation;
  const row: WaitingRow = {
    conversation: id,
    channel,
    lang,
    answers: [...answers],
    waitedSeconds: Math.max(0, Math.round((now - waitingSince) / 1000)),
    here: state.phase !== 'ended' && state.parent.here,
  };
  if (state.phase !== 'active' || !state.handOver) return row;
  const from = state.current.staff;
  return {
    ...row,
    ...(from === null ? {} : { from: { staff: from, name: names(from) } }),
    to: state.handOver.to,
  };
}

export const colleague = ({ staff, available }: Desk): Colleague => ({
  staff: staff.id,
  name: staff.name,
  available,
});
