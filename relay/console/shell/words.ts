/** What the status lines say: about the connection, and about what just happened. */
import type { DeskView, Notice } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { conversationName } from '../parts/names.ts';
import { shownName } from '../../../widget/writing/shown.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { duration } from '../parts/time.ts';

export function connectionWords({ connection, problem }: DeskView): string {
  if (connection === 'elsewhere') return t('elsewhere.title');
  if (connection !== 'stopped') return t(`connection.${connection}`);
  if (problem === 'signed-out' || problem === 'version') return t(`connection.stopped.${problem}`);
  return t('connection.stopped.other', { code: problem ?? '' });
}

export function noticeWords(notice: Notice, site: StaffSite): string {
  switch (notice.kind) {
    case 'refused':
      return notice.by ? t('refused.taken-by', { name: shownName(notice.by) }) : t(`refused.${notice.code}`);
    case 'offline':
      return t('refused.offline');
    case 'left':
      return `${conversationName(notice, site)}: ${t(`ended.${notice.reason}`)}`;
    case 'stays':
      return `${conversationName(notice, site)}: ${
        notice.gone ? t('handOver.receiverGone', { name: shownName(notice.gone) }) : t('handOver.stays')
      }`;
    case 'saved':
      return `${conversationName(notice, site)}: ${t('topics.saved')}`;
    case 'unsent':
      return `${conversationName(notice, site)}: ${t('app.unsent')}`;
    case 'away':
      return t('connection.away', { time: duration(notice.ms) });
    case 'unanswered':
      return t('waiting.unanswered');
  }
}

/** For screen readers: who waits, and what is unread outside the conversation in view. */
export function callingWords({ waiting, conversations, inView }: DeskView, site: StaffSite): string {
  const calls = waiting.length ? [t('waiting.count', { n: waiting.length })] : [];
  for (const one of conversations) {
    if (!one.unread || one.conversationId === inView) continue;
    calls.push(`${conversationName(one, site)}: ${t('ongoing.unread', { n: one.unread })}`);
  }
  return calls.join('. ');
}

/** How many parents wait, or have written outside the conversation in view. */
export const callsFrom = ({ waiting, conversations, inView }: DeskView): number =>
  waiting.length + conversations.filter(one => one.unread > 0 && one.conversationId !== inView).length;
