/** Between start and the first answer, and when something is amiss: what to expect, and what one can do meanwhile. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { OpenState, RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentActions, ParentView } from '../../session/view.ts';
import { localized, t } from '../../locales/localize.ts';
import { emergencyNumber } from '../emergency-number.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { hours, want } from '../lazy-elements.ts';
import { dispatch } from '../room/events.ts';
import type { RoomValues } from '../room/values.ts';
import { numbersStyle, twoNumbers } from '../two-numbers.ts';

/** So that not all who wait ask in the same second. */
const SPREAD_MS = 10_000;

/** @slot - Where the browser keeps nothing in frames, what that means. */
export class ViskaWaiting extends LocalizedElement {
  static override styles = [
    look,
    numbersStyle,
    css`
      .stack {
        padding: 4px 16px 8px;
        gap: 4px;
      }
    `,
  ];
  static override properties = valueProperties('settings', 'view', 'actions', 'channel', 'sound', 'renew');

  declare settings: RoomSettings;
  declare view: ParentView;
  declare actions: ParentActions | undefined;
  declare channel: string;
  declare sound: boolean;
  declare renew: RoomValues['renew'];
  #asksAgain: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  override render(): TemplateResult {
    const { settings, view, actions } = this;
    const { expectation } = settings;
    const open = this.#open;
    const alone = view.phase === 'waiting' && !view.onDuty;
    if (view.problem) want('viska-problem');
    return html`<div class="stack">
      ${
        view.phase === 'active'
          ? nothing
          : html`<p>${t('write')}</p>
              ${open?.state === 'closing' ? hours(open) : nothing}
              ${
                // What the relay answers would move it under a finger.
                view.phase === 'starting' && !view.problem
                  ? nothing
                  : html`<label class="row"
                      ><input
                        type="checkbox"
                        .checked=${this.sound}
                        @change=${() => dispatch(this, 'switch', { sound: !this.sound })}
                      />${t('sound')}</label
                    >`
              }
              ${
                // A phone has no such key.
                view.phase === 'waiting' && matchMedia('(hover:hover)').matches
                  ? html`<p class="soft">${t('shift')}</p>`
                  : nothing
              }
              ${expectation && alone ? html`<p dir="auto">${localized(expectation)}</p>` : nothing}
              ${alone ? twoNumbers(settings) : nothing}`
      }
      ${
        view.idleSeconds === null
          ? nothing
          : html`<button @click=${() => actions?.stay()}>${t('stay')}</button>`
      }
      ${
        view.counselorGone
          ? html`<button @click=${() => actions?.waitForAnother()}>${t('another')}</button>`
          : nothing
      }
      ${view.historyLost ? html`<p class="box">${t('lost')}</p>` : nothing} <slot></slot>
      ${
        view.problem
          ? html`<viska-problem role="alert" class="box" .code=${view.problem}
              >${view.phase === 'active' ? nothing : t('unreachable')} ${emergencyNumber()}</viska-problem
            >`
          : nothing
      }
    </div>`;
  }
  protected override updated(changed: PropertyValues<this>): void {
    const moved = changed.has('view') && changed.get('view')?.phase !== this.view.phase;
    if (moved || changed.has('settings')) this.#askAtClosing();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#asksAgain);
  }

  get #open(): OpenState | undefined {
    return this.settings.channels.find(({ id }) => id === this.channel)?.open;
  }

  /** Whether it has closed the relay says: this device's clock may be wrong, and is then asked by ever more seldom. */
  #askAtClosing(): void {
    clearTimeout(this.#asksAgain);
    const open = this.#open;
    if (this.view.phase !== 'waiting' || !open || open.state === 'closed' || !open.closesAt) return;
    const left = Math.max(0, Date.parse(open.closesAt) - Date.now());
    const late = (1 + Math.random()) * SPREAD_MS;
    this.#asksAgain = setTimeout(
      async () => {
        this.#asked++;
        await this.renew();
        this.#askAtClosing();
      },
      left + late * (this.#asked + 1),
    );
  }
}
