/** The room's buttons, in as few rows as they take: always urgent help and the language; while one waits or talks, how to end it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { isOpen } from '../../session/phase.ts';
import { languages } from '../../locales/catalogues.ts';
import { lang, languageName, t } from '../../locales/localize.ts';
import { dispatches } from './events.ts';
import type { RoomValues } from './values.ts';

/** `setLocale` resolves when the language has been brought, or could not be. */
export function bar(
  { standalone, view }: Pick<RoomValues, 'standalone' | 'view'>,
  settings: RoomSettings,
  setLocale: (lang: string) => Promise<void>,
): TemplateResult {
  const offered = settings.languages.filter(tag => languages.includes(tag));
  const talking = view?.phase === 'active';
  const on = isOpen(view?.phase);
  const choose = async ({ target }: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    await setLocale(value);
    // Without the network the language stayed.
    if (select.value === value) select.value = lang();
  };
  const help = html`<button @click=${dispatches('show', 'viska-help')}>${t('help')}</button>`;
  return html`${
      standalone
        ? html`<div class="acts leave">
            <button class="exit" @click=${dispatches('exit')}>${t('exit')}</button>
            ${help}
          </div>`
        : nothing
    }
    <div class="acts bar">
      ${standalone ? nothing : help}
      ${on ? html`<button class="link" @click=${dispatches('show', 'viska-options')}>${t('more')}</button>` : nothing}
      ${
        offered[1]
          ? html`<select aria-label=${t('language')} .value=${lang()} @change=${choose}>
              ${offered.map(
                tag =>
                  html`<option lang=${tag} value=${tag} ?selected=${tag === lang()}>
                    ${languageName(tag, tag)}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${
        on
          ? html`<button @click=${dispatches(talking ? 'ask-end' : 'end')}>
              ${t(talking ? 'end' : 'leave')}
            </button>`
          : nothing
      }
    </div>`;
}
