/**
 * Before starting: who answers, that one is anonymous, what ends that, what is kept; what it is about;
 * whether the channel is open.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentView } from '../../session/view.ts';
import { lang, languageName, localized, t } from '../../locales/localize.ts';
import { emergencyNumber } from '../emergency-number.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { hours, want } from '../lazy-elements.ts';
import { dispatch } from '../room/events.ts';

/** @slot - Where the browser keeps nothing in frames, what that means. */
export class ViskaNotice extends LocalizedElement {
  static override properties = valueProperties('settings', 'view', 'channel', 'fixed');

  declare settings: RoomSettings;
  declare view: ParentView;
  /** The chosen channel's id. */
  declare channel: string;
  /** The page gave it. */
  declare fixed: boolean;

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  override render(): TemplateResult {
    const { settings, channel, view } = this;
    const { channels, alone } = settings;
    const { open } = channels.find(({ id }) => id === channel) ?? {};
    if (view.problem) want('viska-problem');
    const names = settings.answers.map(tag => languageName(tag));
    // Where the browser does not know the language, its “and” would be the device's.
    const answers = Intl.ListFormat.supportedLocalesOf(lang())[0]
      ? new Intl.ListFormat(lang()).format(names)
      : names.join(', ');
    return html`<div class="stack">
      <h1 tabindex="-1">${t('title')}</h1>
      ${alone && html`<p class="box" dir="auto">${localized(alone)}</p>`}
      ${open?.state === 'closed' ? hours(open) : nothing}
      <p dir="auto">${localized(settings.who)}</p>
      <p>${t('anonymous')} ${t('kept')}</p>
      <p>${t('ends')}</p>
      <p class="soft">${t('answers', { list: answers })}</p>
      <button class="link" @click=${() => dispatch(this, 'show', 'viska-privacy')}>${t('privacy')}</button>
      ${
        this.fixed || !channels[1]
          ? nothing
          : html`<fieldset>
              <legend>${t('channel')}</legend>
              ${channels.map(
                ({ id, name }) =>
                  html`<label class="row"
                    ><input
                      type="radio"
                      name="channel"
                      .checked=${id === channel}
                      @change=${() => dispatch(this, 'channel', id)}
                    /><span dir="auto">${localized(name)}</span></label
                  >`,
              )}
            </fieldset>`
      }
      ${
        view.problem
          ? html`<viska-problem role="alert" .code=${view.problem}>${t('unreachable')}</viska-problem>`
          : nothing
      }
      <slot></slot> ${open?.state === 'closing' ? hours(open) : nothing}
      <p class="alarm">${emergencyNumber()}</p>
      ${
        open?.state === 'closed'
          ? nothing
          : html`<button class="main go" @click=${this.#start}>${t('start')}</button>`
      }
    </div>`;
  }

  /** What it is about is asked for where nothing has said so. */
  readonly #start = (): void => {
    if (this.channel) dispatch(this, 'start');
    else this.renderRoot.querySelector('input')?.focus();
  };
}
