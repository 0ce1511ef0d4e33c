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
import type { IconName } from './icons.ts';
import { languageChoice } from './language-choice.ts';
import type { RoomValues } from './values.ts';

export function bar(
  { standalone, view, chat, setLocale }: Pick<RoomValues, 'standalone' | 'view' | 'chat' | 'setLocale'>,
  settings: RoomSettings,
): TemplateResult {
  const talking = view?.phase === 'active';
  const signed = (name: IconName): unknown => [chat?.icon(name), t(name)];
  const help = html`<button @click=${dispatches('show', 'viska-help')}>${signed('help')}</button>`;
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
                ${signed(talking ? 'end' : 'leave')}
              </button>
              <button @click=${dispatches('show', 'viska-options')}>${signed('more')}</button>`
          : languageChoice(settings, setLocale)
      }
    </div>`;
}
