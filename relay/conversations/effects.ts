/** Turns what the machine says must be told into control frames on the right sockets. */
import type { Conversation } from './conversation.ts';
import { seatOfClaim } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import type { Effect } from './machine/state.ts';
import { seatForDesk, seatsForParent, stateWord } from './views.ts';

const seconds = (ms: number): number => Math.ceil(ms / 1000);

export function perform(all: Conversations, conversation: Conversation, effect: Effect): void {
  if (effect.to === 'parent') tellParent(all, conversation, effect);
  else tellSeat(all, conversation, effect);
}

function tellParent(all: Conversations, conversation: Conversation, effect: Effect & { to: 'parent' }): void {
  const { parent } = conversation;
  switch (effect.tell) {
    case 'seats': {
      const onDuty = all.desks.onDuty(conversation.site);
      const place = all.lobby.place(conversation);
      conversation.toldPlace = place;
      conversation.toldOnDuty = onDuty;
      const seats = seatsForParent(conversation);
      parent?.send({ type: 'seats', state: stateWord(conversation), seats, place, onDuty, why: effect.why });
      return;
    }
    case 'peer': {
      const { claim, here, graceMs } = effect;
      parent?.send({ type: 'peer', claim, here, graceSeconds: seconds(graceMs) });
      return;
    }
    case 'idle':
      parent?.send({ type: 'idle', seconds: seconds(effect.ms) });
      return;
    case 'ended':
      parent?.send({ type: 'ended', reason: effect.reason });
      parent?.close('ended');
      return;
  }
}

function tellSeat(all: Conversations, conversation: Conversation, effect: Effect & { to: 'seat' }): void {
  const endpoint = seatOfClaim(conversation, effect.claim);
  if (!endpoint) return;
  const { desk, deskSlot: slot } = endpoint;
  switch (effect.tell) {
    case 'seat': {
      if (!desk?.connection || desk.attaching) return;
      const names = (staff: string) => all.desks.name(conversation.site, staff);
      const seat = seatForDesk(all.parts, conversation, effect.claim, desk, names);
      if (seat) desk.tell({ type: 'seat', seat });
      return;
    }
    case 'peer':
      if (!desk?.attaching)
        desk?.tell({ type: 'peer', slot, here: effect.here, graceSeconds: seconds(effect.graceMs) });
      return;
    case 'idle':
      desk?.tell({ type: 'idle', slot, seconds: seconds(effect.ms) });
      return;
    case 'closed': {
      const { site, channel } = conversation;
      const ticket = effect.topics && desk ? all.topicsTicket(site, channel, desk.staff.id) : null;
      desk?.tell({
        type: 'closed',
        slot,
        reason: effect.reason,
        ...(ticket ? { topicsTicket: ticket } : {}),
      });
      all.unseat(conversation, endpoint);
      return;
    }
  }
}
