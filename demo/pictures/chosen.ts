/** The dozen that the README shows: name of the file beside this one → what it is a picture of. */
export const CHOSEN = {
  'page-talking': { part: 'live', state: 'talking', lang: 'sv', device: 'desktop', look: 'light' },
  'desk-talking': { part: 'live', state: 'the desk, talking', lang: 'sv', device: 'desktop', look: 'light' },
  'desk-topics': { part: 'live', state: 'the desk, topics', lang: 'sv', device: 'desktop', look: 'dark' },
  'phone-launcher': { part: 'live', state: 'a section', lang: 'sv', device: 'phone', look: 'light' },
  'phone-notice': { part: 'live', state: 'the notice', lang: 'sv', device: 'phone', look: 'light' },
  'phone-waiting': { part: 'live', state: 'waiting', lang: 'sv', device: 'phone', look: 'light' },
  'phone-talking-dark': { part: 'live', state: 'talking', lang: 'sv', device: 'phone', look: 'dark' },
  'phone-talking-arabic': { part: 'room', state: 'talking', lang: 'ar', device: 'phone', look: 'light' },
  'phone-talking-forced': { part: 'live', state: 'talking', lang: 'sv', device: 'phone', look: 'forced' },
  'phone-warning': {
    part: 'room',
    state: 'warning about personal details',
    lang: 'sv',
    device: 'phone',
    look: 'light',
  },
  'phone-help': { part: 'room', state: 'urgent help', lang: 'sv', device: 'phone', look: 'light' },
  'phone-concern': { part: 'room', state: 'card: concern', lang: 'sv', device: 'phone', look: 'light' },
} as const;
