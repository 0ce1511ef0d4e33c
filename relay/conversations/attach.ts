/**
 * A counselor sits down: takes the desk over from another tab, gets back the seats that are kept, and
 * brings others back by ticket after the relay was restarted. Called by `counselor-side.ts`.
 */
import type { z } from 'zod';
import { CONVERSATIONS_PER_COUNSELOR_MAX } from '../protocol/bounds.ts';
import type { CloseName } from '../protocol/codes.ts';
import type { Attach, DeskSeat, ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { Opened, SeatTicket } from '../tokens/tokens.ts';
import type { Connection } from './connection.ts';
import { seatOfClaim } from './conversation.ts';
import { knownByTicket } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { Desk } from './desk.ts';
import { restoreByTicket } from './machine/step.ts';
import { knownRows } from './lobby.ts';
import { graceOf } from './parts.ts';
import { seatForDesk } from './views.ts';

type Lost = Extract<ToCounselor, { type: 'desk' }>['lost'][number];

export async function attachDesk(
  all: Conversations,
  staff: StaffMember,
  connection: Connection<ToCounselor>,
  frame: z.infer<typeof Attach>,
  opened: number,
): Promise<Desk | CloseName | null> {
  const site = await all.parts.sites.get(staff.site);
  if (!site) return 'unknown-site';
  const other = all.desks.get(staff.site, staff.id)?.connection;
  if (other && !frame.takeover && (await other.answers())) return 'elsewhere';
  // A socket that died while it waited must not push out the one that came after it.
  if (!connection.open) return null;

  const known = all.desks.get(staff.site, staff.id);
  // Its frame was late: the page that sent it has been loaded anew since, or the desk taken over in another tab.
  if (known?.connection && known.opened > opened) return frame.takeover ? 'replaced' : 'elsewhere';
  // A counselor whose conversations are kept gets back to them, even where the site takes no further desk.
  if (!known && all.desks.isFull(staff.site)) return 'full';
  const desk = known ?? new Desk(staff);
  all.desks.add(desk);
  desk.connection?.close('replaced');
  desk.connection = connection;
  desk.opened = opened;
  desk.available = frame.available;
  desk.attaching = true;
  desk.renumber();
  const lost = frame.tickets.flatMap((ticket, index): Lost[] => {
    const opened = all.parts.tokens.openSeat(ticket);
    if (!opened || opened.staff !== staff.id || opened.site !== staff.site)
      return [{ ticket: index, why: 'token-refused' }];
    if (takeSeat(all, desk, opened, graceOf(site))) return [];
    const { ended } = all.parts;
    const topics = ended.maySaveTopics(opened.conversation, opened.claim);
    return [
      {
        ticket: index,
        why: 'gone',
        ...(topics ? { topicsTicket: all.topicsTicket(opened.site, opened.channel, staff.id) } : {}),
      },
    ];
  });
  const seats = seatsOf(all, desk);
  desk.attaching = false;
  const waiting = all.lobby.rows(desk);
  desk.told = knownRows(waiting);
  const colleagues = all.desks.colleaguesOf(desk);
  desk.toldColleagues = JSON.stringify(colleagues);
  connection.send({
    type: 'desk',
    seats,
    lost,
    waiting,
    colleagues,
    available: desk.available,
  });
  renewOld(all, desk);
  all.lobby.announce(staff.site);
  return desk;
}

/** True: the seat is this desk's again. */
function takeSeat(
  all: Conversations,
  desk: Desk,
  ticket: Opened<SeatTicket>,
  grace: ReturnType<typeof graceOf>,
): boolean {
  const { claim, conversation: id } = ticket;
  // A counselor who brings old tickets, a few at a time, must not hold more conversations than may be accepted.
  const holds = desk.seats.some(seat => seat.claim === claim);
  if (!holds && desk.seats.length >= CONVERSATIONS_PER_COUNSELOR_MAX) return false;
  // The desk's own string instead of the ticket's: all its seats then share one in memory.
  const staff = desk.staff.id;
  const at = all.parts.clock.elapsed();
  if (all.parts.ended.has(id)) return false;
  const known = all.get(id);
  if (!known) {
    if (ticket.incoming) return false;
    const restored = all.create(
      knownByTicket(ticket, all.parts.time.now()),
      restoreByTicket(grace, claim, staff, at),
      at,
    );
    all.seat(restored, claim, desk).ticketKey = ticket.key;
    return true;
  }
  if (known.site !== desk.staff.site) return false;
  if (known.state.phase === 'restored' && ticket.incoming) return false;
  const { refused } = all.step(known, { type: 'counselor-here', claim, staff, at });
  if (refused || !seatOfClaim(known, claim)) return false;
  all.seat(known, claim, desk).ticketKey = ticket.key;
  return true;
}

/** Every seat this desk holds, with or without a ticket: the sign-in says who it is. */
function seatsOf(all: Conversations, desk: Desk): DeskSeat[] {
  const at = all.parts.clock.elapsed();
  return [...desk.seats].flatMap(({ conversation, claim }) => {
    all.step(conversation, { type: 'counselor-here', claim, staff: desk.staff.id, at });
    const names = (staff: string) => all.desks.name(desk.staff.site, staff);
    const seat = seatForDesk(all.parts, conversation, claim, desk, names);
    return seat ? [seat] : [];
  });
}

/** A ticket made with yesterday's key has opened the outbox with yesterday's stash. Both are replaced by today's. */
function renewOld(all: Conversations, desk: Desk): void {
  const { newestKey } = all.parts.tokens;
  for (const seat of desk.seats) if (seat.ticketKey !== newestKey) seat.ticketAt = -Infinity;
}
