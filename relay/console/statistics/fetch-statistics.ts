/**
 * The statistics of a period, as the relay counts and suppresses them; the page draws what comes.
 */
export interface Statistics {
  /** Months, both included, as `2026-11`. */
  period: { from: string; to: string };
  /** Counts under this are not shown. */
  threshold: number;
  /** Null: suppressed. */
  total: number | null;
  topics: { id: string; name: { sv: string; [language: string]: string }; count: number | null }[];
}

export type FetchStatistics = (period: { from: string; to: string }) => Promise<Statistics>;

export const fetchStatistics: FetchStatistics = async period => {
  const response = await fetch(`/api/staff/statistics?${new URLSearchParams(period)}`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`statistics: ${response.status}`);
  return (await response.json()) as Statistics;
};

/** This month and the eleven before it. */
export function lastYear(now: Date): { from: string; to: string } {
  const month = (date: Date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
  return { from: month(new Date(now.getFullYear(), now.getMonth() - 11, 1)), to: month(now) };
}
