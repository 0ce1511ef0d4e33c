/** The room's buttons, in as few rows as they take: always urgent help and the language; while one waits or talks, how to end it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { isOpen } from '../../session/phase.ts';
import { languages } from '../../locales/catalogues.ts';
import { lang, languageName, t } from '../../locales/localize.ts';
import { need } from '../lazy-elements.ts';
import type { ViskaRoom } from './room.ts';

export function bar(room: ViskaRoom, settings: RoomSettings): TemplateResult {
  const offered = settings.languages.filter(tag => languages.includes(tag));
  const { view, show } = room;
  const talking = view?.phase === 'active';
  const on = isOpen(view?.phase);
  /** Asks once; if the question cannot be had, the press counts. */
  const end = (): void =>
    void need('viska-ending').then(
      () => show('viska-ending'),
      () => room.end(),
    );
  const choose = async ({ target }: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    await room.setLocale(value);
    // Without the network the language stayed.
    if (select.value === value) select.value = lang();
  };
  const help = html`<button @click=${() => show('viska-help')}>${t('help')}</button>`;
  return html`${
      room.standalone
        ? html`<div class="acts leave">
            <button class="exit" @click=${() => room.dispatchEvent(new Event('exit'))}>${t('exit')}</button>
            ${help}
          </div>`
        : nothing
    }
    <div class="acts bar">
      ${room.standalone ? nothing : help}
      ${on ? html`<button class="link" @click=${() => show('viska-more')}>${t('more')}</button>` : nothing}
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
          ? html`<button @click=${talking ? end : () => room.end()}>${t(talking ? 'end' : 'leave')}</button>`
          : nothing
      }
    </div>`;
}
