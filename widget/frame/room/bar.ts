/** The room's buttons, in as few rows as they take: always urgent help and the language; while one waits or talks, how to end it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/sites/settings.ts';
import { languages } from '../../locales/catalogues.ts';
import { lang, languageName, t } from '../../locales/localize.ts';
import { need } from '../rare.ts';
import type { ViskaRoom } from './room.ts';

export function bar(room: ViskaRoom, settings: RoomSettings): TemplateResult {
  const offered = settings.languages.filter(tag => languages.includes(tag));
  const { view, actions, show } = room;
  const talking = view?.phase === 'active';
  const on = talking || /starting|waiting|agreeing/.test(view?.phase ?? '');
  /** Asks once; if the question cannot be had, the press counts. */
  const ask = (tag: 'viska-ending' | 'viska-erasing', otherwise: () => void) => (): void =>
    void need(tag).then(() => show(tag), otherwise);
  const erase = (): void => actions?.erase();
  const choose = async ({ target }: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    await room.setLocale(value);
    // Without the network the language stayed.
    if (select.value === value) select.value = lang();
  };
  /** What was told may be in a report by now: only then does erasing ask first. */
  const told = view?.concern || room.concerned;
  const help = html`<button @click=${() => show('viska-help')}>${t('help')}</button>`;
  return html`${
      room.standalone
        ? html`<div class="acts leave">
            <button class="exit" @click=${() => room.dispatchEvent(new Event('exit'))}>${t('exit')}</button>
            ${help}
          </div>`
        : nothing
    }
    <header class="acts">
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
      ${on && !talking ? html`<button @click=${() => room.end()}>${t('leave')}</button>` : nothing}
      ${
        talking
          ? html`<div class="acts">
              <button @click=${ask('viska-ending', () => room.end())}>${t('end')}</button>
              <button class="link" @click=${told ? ask('viska-erasing', erase) : erase}>${t('erase')}</button>
            </div>`
          : nothing
      }
    </header>`;
}
