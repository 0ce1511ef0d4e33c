/** What the page before this one left when it was loaded anew (`reload.ts`): the words come back, and a start is made again. */
import { reloadOf } from '../session/conversation-storage.ts';
import { AWAY_MS } from '../session/away.ts';
import type { Carried } from './reload.ts';
import { dispatch } from './room/events.ts';
import type { RoomValues } from './room/values.ts';

/** A room; its root is where it hears what is asked of it. */
export type Restored = Pick<RoomValues, 'relay' | 'site' | 'view' | 'actions' | 'draft'> & {
  readonly renderRoot: EventTarget;
};

/** Once, and only just now: later someone else may hold the device. */
export function restore(room: Restored): void {
  const [at, channel, draft, lines] = take(room.site) ?? [0, '', '', false];
  if (Math.abs(Date.now() - at) > AWAY_MS) return;
  const starts = lines && room.view?.phase === 'idle';
  if (room.view?.phase === 'idle') dispatch(room.renderRoot, 'channel', channel);
  if (starts) {
    dispatch(room.renderRoot, 'start');
    for (const line of lines) room.actions?.send(line);
  }
  const words = [...((!starts && lines) || []), draft, room.draft.text];
  dispatch(room.renderRoot, 'draft', words.filter(Boolean).join('\n'));
}

function take(site: string): Carried | null {
  try {
    const stored = sessionStorage.getItem(reloadOf(site));
    sessionStorage.removeItem(reloadOf(site));
    return JSON.parse(stored ?? 'null') as Carried | null;
  } catch {
    return null;
  }
}
