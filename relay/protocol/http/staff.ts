/** What the relay answers to staff who are signed in: `GET /api/staff/me` and `GET /api/staff/statistics`. */
import type { Localized } from './public-settings.ts';

/** `GET /api/staff/me`. */
export interface SignedIn {
  staff: { id: string; name: string; role: string };
  site: StaffSite;
}

/** The site as its staff see it. */
export interface StaffSite {
  id: string;
  name: string;
  channels: readonly { id: string; name: Localized }[];
  topics: readonly { id: string; name: Localized; group?: string | undefined }[];
  topicGroups: readonly { id: string; name: Localized }[];
  answers: readonly string[];
  /** Counts under this are not shown. */
  threshold: number;
  /** How a counselor is shown to the parent. */
  counselorShownAs: 'role' | 'alias';
  counselorRole: Localized;
}

/** Months `YYYY-MM`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface TopicCount {
  /** A topic's id, or a group's. */
  id: string;
  name: Localized;
  /** Conversations with this topic, in whole blocks of months; null: suppressed. */
  count: number | null;
  /** Set where the line is a group of topics published together. */
  group?: string;
}

/** `GET /api/staff/statistics`. */
export interface TopicStatistics {
  period: Period;
  /** Counts under this are not shown. */
  threshold: number;
  /** Conversations, in whole blocks of months; null: suppressed. */
  total: number | null;
  topics: TopicCount[];
}
