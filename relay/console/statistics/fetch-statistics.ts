/** Asks the relay for the statistics of a period, as it counts and suppresses them; the page draws what comes. */
import type { Period, TopicStatistics } from '../../protocol/http/staff.ts';

export type FetchStatistics = (period: Period) => Promise<TopicStatistics>;

export const fetchStatistics: FetchStatistics = async period => {
  const response = await fetch(`/api/staff/statistics?${new URLSearchParams({ ...period })}`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`statistics: ${response.status}`);
  return (await response.json()) as TopicStatistics;
};

/** This month and the eleven before it. */
export function lastYear(now: Date): { from: string; to: string } {
  const month = (date: Date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
  return { from: month(new Date(now.getFullYear(), now.getMonth() - 11, 1)), to: month(now) };
}
