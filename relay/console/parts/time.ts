/** Times in the console's language: how long, and what o'clock. */
import { locale, t } from '../locales/localize.ts';

/** `42 s`, `7 min`, `1 h 5 min`: seconds only under a minute, so that a list of waits stays calm. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return t('time.seconds', { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('time.minutes', { n: minutes });
  return t('time.hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
}

/** One for each language: making it takes as long as drawing many lines. */
const clocks = new Map<string, Intl.DateTimeFormat>();

export function clockTime(at: number): string {
  const language = locale() === 'sv' ? 'sv-SE' : 'en-GB';
  let clock = clocks.get(language);
  if (!clock)
    clocks.set(language, (clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })));
  return clock.format(at);
}
