/** Weeks of opening hours, and what they come to at a moment, with Sweden's holidays. */
import { swedishHolidays } from '../../../../relay/sites/holidays.ts';
import { openState } from '../../../../relay/sites/opening-hours.ts';
import { Hours } from '../../../../relay/sites/settings.ts';
import type { OpenState } from '../../../../relay/protocol/http/public-settings.ts';

const ZONE = 'Europe/Stockholm';
const closedWeek = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
export const week = (days: object) => Hours.parse({ ...closedWeek, ...days });
export const office = [['08:00', '16:00']];
export const officeWeek = (more: object = {}) =>
  week({ mon: office, tue: office, wed: office, thu: office, fri: office, ...more });

const holidays = await swedishHolidays();

export const at = (hours: Hours, now: string, zone = ZONE): OpenState =>
  openState(hours, zone, Date.parse(now), holidays);
