/**
 * The room's buttons, in one row: always urgent help; while one waits or talks, how to end it and what else there is,
 * before and after that the language.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { isOpen } from '../../session/phase.ts';
import { t } from '../../locales/localize.ts';
import { dispatches } from './events.ts';
import { languageChoice } from './language-choice.ts';
import type { RoomValues } from './values.ts';

export function bar(
  { standalone, view, setLocale }: Pick<RoomValues, 'standalone' | 'view' | 'setLocale'>,
  settings: RoomSettings,
): TemplateResult {
  const talking = view?.phase === 'active';
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
      ${
        isOpen(view?.phase)
          ? html`<button @click=${dispatches(talking ? 'ask-end' : 'end')}>
                ${t(talking ? 'end' : 'leave')}
              </button>
              <button class="link" @click=${dispatches('show', 'viska-options')}>${t('more')}</button>`
          : languageChoice(settings, setLocale)
      }
    </div>`;
}
