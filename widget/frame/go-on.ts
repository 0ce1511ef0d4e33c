/** What the page before this one left when it was loaded anew (`reload.ts`): the words come back, and a start is made again. */
import { reloadOf } from '../session/conversation-storage.ts';
import { AWAY_MS } from '../session/away.ts';
import type { Carried } from './reload.ts';
import type { ViskaRoom } from './room/room.ts';

/** Once, and only just now: later someone else may hold the device. */
export function goOn(room: ViskaRoom): void {
  const [at, channel, draft, lines] = take(room.site) ?? [0, '', '', false];
  if (Math.abs(Date.now() - at) > AWAY_MS) return;
  const starts = lines && room.view?.phase === 'idle';
  if (room.view?.phase === 'idle') room.channel = channel;
  if (starts) {
    room.start();
    for (const line of lines) room.actions?.send(line);
  }
  room.draft = [...((!starts && lines) || []), draft, room.draft].filter(Boolean).join('\n');
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
