/**
 * What people hear, by language. The accessible names of the contract stand here as it has them, in Swedish and
 * English, so that a changed catalogue cannot change the contract in silence; all else is what the catalogues say.
 */
import { loadLanguage } from '../../widget/locales/catalogues.ts';
import type { Values } from '../../widget/locales/fill-in.ts';
import type { Key, DeferredKey } from '../../widget/locales/localize.ts';
import { wordsOf } from '../../widget/embed/words/words.ts';

export const SV = {
  launcher: 'Chatta anonymt',
  panel: 'Anonym chatt',
  quickExit: 'Lämna sidan snabbt',
  minimise: 'Minimera chatten',
  language: 'Språk',
  urgentHelp: 'Akut hjälp',
  start: 'Starta chatten',
  leaveQueue: 'Lämna kön',
  continue: 'Fortsätt',
  continueHere: 'Fortsätt här i stället',
  conversation: 'Samtal',
  message: 'Meddelande',
  send: 'Skicka',
  end: 'Avsluta chatten',
  endYes: 'Ja, avsluta chatten',
  more: 'Mer',
  erase: 'Radera samtalet',
  eraseYes: 'Ja, radera samtalet',
  clear: 'Rensa och stäng',
  consent: 'Samtycke',
  concern: 'Viktigt att veta',
  personalDetails: 'Skicka personuppgifter?',
  removeThem: 'Ta bort dem',
  sendAnyway: 'Skicka ändå',
  goBack: 'Gå tillbaka',
  available: 'Tillgänglig',
  waiting: 'Väntar',
  accept: 'Ta emot',
  ongoing: 'Pågående',
  reply: 'Svar',
  handOver: 'Lämna över',
  counselorEnd: 'Avsluta samtalet',
  topics: 'Ämnen',
  saveTopics: 'Spara ämnen',
  statistics: 'Statistik',
} as const;

export type Names = { readonly [Key in keyof typeof SV]: string };

export const EN: Names = {
  launcher: 'Chat anonymously',
  panel: 'Anonymous chat',
  quickExit: 'Leave this page quickly',
  minimise: 'Minimise the chat',
  language: 'Language',
  urgentHelp: 'Urgent help',
  start: 'Start the chat',
  leaveQueue: 'Leave the queue',
  continue: 'Continue',
  continueHere: 'Continue here instead',
  conversation: 'Conversation',
  message: 'Message',
  send: 'Send',
  end: 'End the chat',
  endYes: 'Yes, end the chat',
  more: 'More',
  erase: 'Erase the conversation',
  eraseYes: 'Yes, erase the conversation',
  clear: 'Clear and close',
  consent: 'Consent',
  concern: 'Important to know',
  personalDetails: 'Send personal details?',
  removeThem: 'Remove them',
  sendAnyway: 'Send anyway',
  goBack: 'Go back',
  available: 'Available',
  waiting: 'Waiting',
  accept: 'Accept',
  ongoing: 'Ongoing',
  reply: 'Reply',
  handOver: 'Hand over',
  counselorEnd: 'End the conversation',
  topics: 'Topics',
  saveTopics: 'Save topics',
  statistics: 'Statistics',
};

/** A text of the catalogues, with its `{name}`s and `{n|one:…|other:…}`s filled in where they are given. */
export type Says = (key: Key | DeferredKey, values?: Values) => string;

export interface Speech {
  /** BCP 47. */
  readonly language: string;
  readonly says: Says;
  /** A text with anything filled in, whole. */
  readonly like: (key: Key | DeferredKey) => RegExp;
  /** The contract's names as the catalogues have them; those of the console are not among them. */
  readonly names: Partial<Names>;
  /** On the launcher, for screen readers, while something is unread. */
  readonly unread: string;
}

export async function speechOf(language: string): Promise<Speech> {
  const [[, texts], [, words]] = await Promise.all([loadLanguage(language, true), wordsOf(language)]);
  const says: Says = (key, values = {}) =>
    (texts[key] ?? '').replace(/\{(\w+)(?:\|([^}]*))?\}/g, (hole, name: string, forms?: string) => {
      const value = values[name];
      if (value === undefined) return hole;
      if (!forms) return String(value);
      const by = new Map(forms.split('|').map(form => form.split(/:(.*)/s) as [string, string]));
      const form = by.get(String(value)) ?? by.get(new Intl.PluralRules(language).select(Number(value)));
      return (form ?? by.get('other') ?? '').replace('#', value.toLocaleString(language));
    });
  const like = (key: Key | DeferredKey): RegExp =>
    new RegExp(`^\\s*${says(key).replace(/[$()*+.?[\\\]^]/g, '\\$&')}\\s*$`.replace(/\{[^}]*\}/g, '.+'));
  const names = {
    launcher: words.label,
    panel: words.panel,
    quickExit: says('exit'),
    minimise: words.minimise,
    language: says('language'),
    urgentHelp: says('help'),
    start: says('start'),
    leaveQueue: says('leave'),
    continue: says('go'),
    continueHere: says('goHere'),
    conversation: says('log'),
    message: says('message'),
    send: says('send'),
    end: says('end'),
    endYes: says('endYes'),
    more: says('more'),
    erase: says('erase'),
    eraseYes: says('eraseYes'),
    clear: says('clear'),
    consent: says('consentTitle'),
    concern: says('concernTitle'),
    personalDetails: says('warnTitle'),
    removeThem: says('warnRemove'),
    sendAnyway: says('warnSend'),
    goBack: says('back'),
  };
  return { language, says, like, names, unread: words.unread };
}
