/** The words of the one-time link's page, in both languages: all that a person loads before being signed in. */
const sv = {
  'signIn.entering': 'Loggar in',
  'signIn.used': 'Länken är redan använd eller har gått ut.',
  'signIn.usedHow':
    'Be om en ny länk. Är du redan inloggad i den här webbläsaren kan du gå till skrivbordet.',
  'signIn.toDesk': 'Till skrivbordet',
  'signIn.failed': 'Servern svarar inte. Försök igen om en stund.',
  'signIn.retry': 'Försök igen',
} as const;

const en = {
  'signIn.entering': 'Signing in',
  'signIn.used': 'The link has been used already, or has expired.',
  'signIn.usedHow': 'Ask for a new link. If you are signed in in this browser already, go to the desk.',
  'signIn.toDesk': 'To the desk',
  'signIn.failed': 'The server does not answer. Try again in a while.',
  'signIn.retry': 'Try again',
} as const satisfies Record<keyof typeof sv, string>;

export const signIn = { sv, en };
