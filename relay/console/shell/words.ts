/** What the status lines say: about the connection, and about what just happened. */
import type { DeskView, Notice } from '../desk/view.ts';
import { t } from '../locales/localize.ts';

export function connectionWords({ connection, problem }: DeskView): string {
  if (connection === 'elsewhere') return t('elsewhere.title');
  if (connection !== 'stopped') return t(`connection.${connection}`);
  if (problem === 'signed-out' || problem === 'version') return t(`connection.stopped.${problem}`);
  return t('connection.stopped.other', { code: problem ?? '' });
}

export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'refused':
      return t(`refused.${notice.code}`);
    case 'offline':
      return t('refused.offline');
    case 'left':
      return t(`ended.${notice.reason}`);
    case 'saved':
      return t('topics.saved');
  }
}
