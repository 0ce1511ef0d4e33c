/** The one line that is always true: connection, place in the queue, who is there, who writes. */
import type { ParentView } from '../session/view.ts';
import { t } from '../locales/localize.ts';

/** In words; empty where nothing is going on. `name`: how the counselor is shown. */
export function status(view: ParentView, name: string): string {
  const { phase, connection, place } = view;
  if (!/^(starting|waiting|agreeing|active)$/.test(phase)) return '';
  // What has never been there cannot be lost.
  if (connection === 'idle' || (phase === 'starting' && connection !== 'offline')) return t('connecting');
  if (connection !== 'online') return t(connection);
  if (phase === 'waiting') return `${place ? t('place', { n: place }) : ''} ${view.onDuty ? '' : t('noOne')}`;
  // Their name comes a moment after the keys: said once, with it.
  if (phase === 'agreeing' || !(view.counselor || view.historyLost)) return t('agreeing');
  if (view.idleSeconds !== null) return t('idle', { n: Math.max(1, Math.ceil(view.idleSeconds / 60)) });
  if (view.counselorGone) return t('gone');
  if (!view.counselorHere) return t('away');
  return t(view.typing ? 'typing' : 'joined', { name });
}
