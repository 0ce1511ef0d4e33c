/** What is always true, a sentence each: connection, place in the queue, who is there. */
import type { ParentView } from '../session/view.ts';
import { t } from '../locales/localize.ts';
import { counselorName } from './room/counselor-name.ts';
import type { RoomValues } from './room/values.ts';

/** The sentences; and that somebody writes, which is shown and not spoken: the line itself will be. */
export function status(
  room: Pick<RoomValues, 'view' | 'settings' | 'channel'>,
  view: ParentView,
): readonly [says: string[], types: string] {
  const { phase, connection, place } = view;
  if (phase === 'waiting' && connection === 'online')
    return [[place ? t('place', { n: place }) : '', alone(room, view)].filter(Boolean), ''];
  const name = counselorName(room);
  const says = sentence(view, name);
  return [[says], view.typing && says === t('joined', { name }) ? t('typing', { name }) : ''];
}

/** Why it may take longer; the place is kept. */
function alone(
  { settings, channel }: Pick<RoomValues, 'settings' | 'channel'>,
  { onDuty }: ParentView,
): string {
  if (settings?.channels.find(({ id }) => id === channel)?.open?.state === 'closed') return t('closedWaits');
  return onDuty ? '' : t('noOne');
}

/** `name`: how the counselor is shown. */
function sentence(view: ParentView, name: string): string {
  const { phase, connection } = view;
  // What has never been there cannot be lost.
  if (connection === 'idle' || (phase === 'starting' && connection !== 'offline')) return t('connecting');
  if (connection !== 'online') return t(connection);
  // Their name comes a moment after the keys: said once, with it.
  if (phase === 'agreeing' || !(view.counselor || view.historyLost)) return t('agreeing');
  if (view.idleSeconds !== null) return t('idle', { n: Math.max(1, Math.ceil(view.idleSeconds / 60)) });
  if (view.counselorGone) return t('gone');
  if (view.closing) return t('counselorEnds');
  if (!view.counselorHere) return t('away');
  return t('joined', { name });
}
