/** In which language the room speaks: chosen beside the notice, and under *Mer* once one waits or talks. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { languages } from '../../locales/catalogues.ts';
import { lang, languageName, t } from '../../locales/localize.ts';
import type { RoomValues } from './values.ts';

export function languageChoice(
  { languages: offers }: RoomSettings,
  setLocale: RoomValues['setLocale'],
): TemplateResult | typeof nothing {
  const offered = offers.filter(tag => languages.includes(tag));
  const choose = async ({ target }: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    await setLocale(value);
    // Without the network the language stayed.
    if (select.value === value) select.value = lang();
  };
  return offered[1]
    ? html`<select aria-label=${t('language')} .value=${lang()} @change=${choose}>
        ${offered.map(
          tag =>
            html`<option lang=${tag} value=${tag} ?selected=${tag === lang()}>
              ${languageName(tag, tag)}
            </option>`,
        )}
      </select>`
    : nothing;
}
