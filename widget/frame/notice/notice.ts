/**
 * Before starting: who answers, that one is anonymous, what ends that, what is kept; what it is about;
 * whether the channel is open. Takes settings from the room; hands it the choice by a `begin` event.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicSettings } from '../../../relay/sites/settings.ts';
import type { ParentView } from '../../session/view.ts';
import { lang, languageName, localized, t } from '../../locales/localize.ts';
import { clock, when } from '../opening.ts';
import { handed, Part } from '../part.ts';

export class ViskaNotice extends Part {
  static override properties = handed('settings', 'channel', 'problem', 'fixed');

  declare settings: PublicSettings;
  /** The chosen channel's id. */
  declare channel: string;
  /** The page gave the channel: nothing to choose. */
  declare fixed: boolean;
  /** Why a start failed. */
  declare problem: ParentView['problem'];

  override render(): TemplateResult {
    const { settings, channel } = this;
    const { open } = settings.channels.find(({ id }) => id === channel) ?? {};
    const answers = new Intl.ListFormat(lang()).format(settings.answers.map(tag => languageName(tag)));
    return html`<div class="stack">
      <h1>${t('title')}</h1>
      ${settings.alone && html`<p class="box">${localized(settings.alone)}</p>`}
      <p>${localized(settings.who)}</p>
      <p>${t('anonymous')} ${t('kept')}</p>
      <p>${t('ends')}</p>
      <button class="link" @click=${this.#say('privacy')}>${t('privacy')}</button>
      <p class="soft">${t('answers', { list: answers })}</p>
      ${
        this.fixed || settings.channels.length < 2
          ? nothing
          : html`<fieldset>
              <legend>${t('channel')}</legend>
              ${settings.channels.map(
                ({ id, name }) =>
                  html`<label class="row"
                    ><input
                      type="radio"
                      name="channel"
                      .checked=${id === channel}
                      @change=${this.#say('channel', id)}
                    />${localized(name)}</label
                  >`,
              )}
            </fieldset>`
      }
      ${
        this.problem &&
        html`<viska-problem role="alert" .code=${this.problem}>${t('unreachable')}</viska-problem>`
      }
      ${
        open?.state === 'closed'
          ? html`<h2>${t('closed')}</h2>
              <p>
                ${open.reason && localized(open.reason)}
                ${open.opensAt && t('opens', { when: when(open.opensAt) })}
              </p>
              ${settings.expectation && html`<p>${localized(settings.expectation)}</p>`}`
          : html`${
                open?.state === 'closing'
                  ? html`<p>${t('closing', { time: clock(open.closesAt) })}</p>`
                  : nothing
              } <button class="main" @click=${this.#say('begin')}>${t('start')}</button>`
      }
      <p class="alarm">${t('danger')}</p>
    </div>`;
  }

  #say(type: 'begin' | 'privacy' | 'channel', detail?: string): () => void {
    return () => this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
