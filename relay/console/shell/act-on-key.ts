/**
 * What each key does. The shell gives what only the screen can do; the rest goes to the desk.
 */
import { mayBePutBack } from '../conversation/conversation-notes.ts';
import { concernOpen } from '../details/concern-open.ts';
import type { KeyName } from '../parts/keys.ts';
import type { LiveDesk } from './desk-controller.ts';

export interface ScreenActions {
  /** The focus goes to the reply box of whatever is shown next. */
  letGoOfFocus(): void;
  reply(): void;
  save(): void;
  handOver(): void;
  ask(about: 'consent' | 'concern'): void;
  details(): void;
  statistics(): void;
  help(): void;
}

/** A number is the place of a conversation in the list, from 1. */
export function actOnKey(key: KeyName | number, desk: LiveDesk, screen: ScreenActions): void {
  const { view } = desk;
  const at = view.conversations.findIndex(one => one.conversation === view.inView);
  const inView = view.conversations[at];
  const show = (index: number) => {
    const chosen = view.conversations.at(index % Math.max(1, view.conversations.length));
    if (chosen) desk.show(chosen.conversation);
  };
  if (typeof key === 'number') {
    const chosen = view.conversations[key - 1];
    if (chosen) desk.show(chosen.conversation);
    return;
  }
  const talking = inView?.phase === 'talking' && !inView.closing;
  switch (key) {
    case 'available':
      return desk.setAvailable(!view.available);
    case 'accept': {
      const first = view.waiting[0];
      if (!first) return;
      screen.letGoOfFocus();
      return desk.accept(first.conversation);
    }
    case 'next':
      return show(at + 1);
    case 'previous':
      return show(at < 0 ? -1 : at - 1);
    case 'reply':
      return screen.reply();
    case 'handOver':
      if (talking && inView.handingOverTo === undefined) screen.handOver();
      return;
    case 'undoHandOver':
      if (inView && (inView.incoming || inView.handingOverTo !== undefined))
        desk.cancelHandOver(inView.conversation);
      return;
    case 'putBack':
      if (inView && mayBePutBack(inView)) desk.putBack(inView.conversation);
      return;
    case 'stay':
      if (inView && inView.idleUntil !== null) desk.stay(inView.conversation);
      return;
    case 'end':
      if (inView && inView.ended === null && inView.phase !== 'saving' && !inView.incoming)
        desk.startEnding(inView.conversation);
      return;
    case 'save':
      return screen.save();
    case 'back':
      if (inView && !inView.parentEnded) desk.continueTalking(inView.conversation);
      return;
    case 'consent':
      if (talking) screen.ask(key);
      return;
    case 'concern':
      if (talking && !concernOpen(inView)) screen.ask(key);
      return;
    case 'details':
      return screen.details();
    case 'statistics':
      return screen.statistics();
    case 'help':
      return screen.help();
  }
}
