/**
 * What only the municipality can say, and must have said before a parent can write there: the chat of a site that
 * lacks any of it is closed. Asked by `Sites` and by the command line.
 */
import type { Localized } from '../protocol/http/public-settings.ts';
import type { SiteSettings } from './settings.ts';

const DECISIONS = ['privacy', 'retentionMonths', 'secrecyDecided'] as const;

/** Names of the settings that are still missing; none: the site is live. */
export const toFillIn = (site: SiteSettings): string[] => DECISIONS.filter(name => site[name] === null);

/** Beside the numbers to call. */
export const NOT_LIVE: Localized = { sv: 'Chatten har inte öppnat än.', en: 'The chat has not opened yet.' };
