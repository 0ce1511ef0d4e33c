/** The pictures that the README shows: name of the file beside this one → what it is a picture of. */
export const CHOSEN = {
  notice: { part: 'room', state: 'notice', lang: 'sv', device: 'phone', look: 'light' },
  waiting: {
    part: 'room',
    state: 'waiting, third, with a message written',
    lang: 'sv',
    device: 'phone',
    look: 'light',
  },
  talking: { part: 'room', state: 'talking', lang: 'sv', device: 'phone', look: 'light' },
  'talking-dark': { part: 'room', state: 'talking', lang: 'sv', device: 'phone', look: 'dark' },
  'talking-arabic': { part: 'room', state: 'talking', lang: 'ar', device: 'phone', look: 'light' },
  warning: {
    part: 'room',
    state: 'warning about personal details',
    lang: 'sv',
    device: 'phone',
    look: 'light',
  },
  help: { part: 'room', state: 'urgent help', lang: 'sv', device: 'phone', look: 'light' },
  concern: { part: 'room', state: 'card: concern', lang: 'sv', device: 'phone', look: 'light' },
  ended: { part: 'room', state: 'ended by the counselor', lang: 'sv', device: 'phone', look: 'light' },
  returned: { part: 'room', state: 'returned', lang: 'sv', device: 'phone', look: 'forced' },
} as const;
