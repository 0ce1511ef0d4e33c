/**
 * What each key does. The shell gives what only the screen can do; the rest goes to the desk.
 */
import { mayBePutBack } from '../conversation/conversation-notes.ts';
import { mayBeAsked, mayBeHandedOver } from '../conversation/able.ts';
import type { Asked } from '../details/conversation-details.ts';
import { concernOpen } from '../details/concern-open.ts';
import type { ConversationView } from '../desk/view.ts';
import type { KeyName } from '../parts/keys.ts';
import type { LiveDesk } from './desk-controller.ts';

export interface ScreenActions {
  /** The statistics are shown: no key may act on a conversation that is not seen. */
  reading: boolean;
  /** Back from the statistics. */
  desk(): void;
  /** The focus goes to the reply box of the conversation that is shown next. */
  letGoOfFocus(): void;
  reply(): void;
  save(): void;
  handOver(conversationId: string): void;
  ask(asked: Asked): void;
  details(): void;
  statistics(): void;
  help(): void;
}

/** A number is the place of a conversation in the list, from 1. */
export function actOnKey(key: KeyName | number, desk: LiveDesk, screen: ScreenActions): void {
  const { view } = desk;
  const at = view.conversations.findIndex(one => one.conversationId === view.inView);
  const inView = screen.reading ? undefined : view.conversations[at];
  const show = (chosen: ConversationView | undefined) => {
    if (!chosen) return;
    screen.desk();
    desk.show(chosen.conversationId);
  };
  const nth = (index: number) => view.conversations.at(index % Math.max(1, view.conversations.length));
  if (typeof key === 'number') return show(view.conversations[key - 1]);
  const askable = inView && mayBeAsked(inView) && !inView.closing;
  switch (key) {
    case 'available':
      return desk.setAvailable(!view.available);
    case 'accept': {
      const first = view.waiting[0];
      if (!first) return;
      screen.letGoOfFocus();
      screen.desk();
      return desk.accept(first.conversationId);
    }
    case 'next':
      return show(nth(at + 1));
    case 'previous':
      return show(nth(at < 0 ? -1 : at - 1));
    case 'reply':
      return screen.reply();
    case 'handOver':
      if (inView && mayBeHandedOver(inView)) screen.handOver(inView.conversationId);
      return;
    case 'undoHandOver':
      if (inView && (inView.incoming || inView.handingOverTo !== undefined))
        desk.cancelHandOver(inView.conversationId);
      return;
    case 'putBack':
      if (inView && mayBePutBack(inView)) desk.putBack(inView.conversationId);
      return;
    case 'stay':
      if (inView && inView.idleUntil !== null) desk.stay(inView.conversationId);
      return;
    case 'end':
      if (inView && inView.ended === null && inView.phase !== 'saving' && !inView.incoming)
        desk.startEnding(inView.conversationId);
      return;
    case 'save':
      return screen.save();
    case 'back':
      if (inView && !inView.parentEnded) desk.continueTalking(inView.conversationId);
      return;
    case 'consent':
      if (askable) screen.ask({ about: key, conversationId: inView.conversationId });
      return;
    case 'concern':
      if (askable && !concernOpen(inView)) screen.ask({ about: key, conversationId: inView.conversationId });
      return;
    case 'details':
      if (inView) screen.details();
      return;
    case 'statistics':
      return screen.statistics();
    case 'help':
      return screen.help();
  }
}
