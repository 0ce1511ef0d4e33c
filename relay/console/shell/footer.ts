/** The foot of the lists: who is signed in, sound, language, keys, and the way out. */
import { html } from 'lit';
import { locale, setLocale, t } from '../locales/localize.ts';
import type { Locale } from '../locales/localize.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey, withKey } from '../parts/keys.ts';

export interface Footer {
  name: string;
  sound: boolean;
  toggleSound: () => void;
  keys: () => void;
  signOut: () => void;
}

export const footer = ({ name, sound, toggleSound, keys, signOut }: Footer) => html`
  <div class="foot">
    <span class="name small" title=${name}>${name}</span>
    <button
      class="plain square"
      aria-pressed=${sound ? 'true' : 'false'}
      aria-label=${t('app.sound')}
      title=${t('app.sound')}
      @click=${toggleSound}
    >
      ${icon(sound ? 'sound' : 'soundOff')}
    </button>
    <select
      aria-label=${t('app.language')}
      @change=${(event: Event) => setLocale((event.target as HTMLSelectElement).value as Locale)}
    >
      <option value="sv" lang="sv" ?selected=${locale() === 'sv'}>Svenska</option>
      <option value="en" lang="en" ?selected=${locale() === 'en'}>English</option>
    </select>
    <button
      class="plain square"
      aria-label=${t('app.keys')}
      aria-description=${shownKey('help')}
      aria-keyshortcuts=${ariaKey('help')}
      title=${withKey(t('app.keys'), 'help')}
      @click=${keys}
    >
      ${icon('keys')}
    </button>
    <button class="plain square" aria-label=${t('app.signOut')} title=${t('app.signOut')} @click=${signOut}>
      ${icon('signOut')}
    </button>
  </div>
`;
