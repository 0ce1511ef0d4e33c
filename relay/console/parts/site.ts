/**
 * Who is signed in and at which site: what `GET /api/staff/me` answers, as far as the console draws it.
 */
export interface Localized {
  sv: string;
  [language: string]: string;
}

export interface SiteView {
  id: string;
  name: string;
  channels: readonly { id: string; name: Localized }[];
  topics: readonly { id: string; name: Localized; group?: string }[];
  answers: readonly string[];
  /** How a counselor is shown to the parent. */
  counselorShownAs: 'role' | 'alias';
  counselorRole: Localized;
}

export interface Me {
  staff: { id: string; name: string; role: string };
  site: SiteView;
}
