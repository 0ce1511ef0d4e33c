/**
 * To whom a conversation is handed over: a named colleague, or whoever accepts first.
 * Colleagues come from the desk's view; the choice goes back to the desk.
 */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Colleague } from '../../protocol/control.ts';
import { mayBeHandedOver } from '../conversation/able.ts';
import { ConversationDialog } from '../conversation/conversation-dialog.ts';
import { t } from '../locales/localize.ts';
import { shownName } from '../../../widget/writing/shown.ts';
import { styles } from './hand-over-dialog.styles.ts';

const ANYONE = '';
/**
 * Heard, not seen: a full stop. Orca reads the whole dialog and runs its parts together without it. It stands in the same
 * line as the words before it, or the reader's arrow keys would stop at it.
 */
const APART = html`<span class="apart">. </span>`;

export class HandOverDialog extends ConversationDialog {
  static override styles = [...ConversationDialog.styles, styles];
  @property({ attribute: false }) colleagues: readonly Colleague[] = [];
  /** Null: the chosen colleague has left, and nobody is chosen in their place. */
  @state() private to: string | null = ANYONE;

  protected override able = mayBeHandedOver;

  override show(): Promise<void> {
    this.to = ANYONE;
    return super.show();
  }

  protected override render() {
    // Those who are there first, then by name.
    const sorted = [...this.colleagues].sort(
      (a, b) => Number(b.available) - Number(a.available) || a.name.localeCompare(b.name, 'sv'),
    );
    return this.frame(
      t('handOver.title'),
      html`
        <p>${t('handOver.explain')}</p>
        <fieldset aria-label=${t('handOver.toWhom')}>
          <legend>${t('handOver.toWhom')}${APART}</legend>
          ${sorted.map(one =>
            this.#choice(
              one.staff,
              shownName(one.name),
              one.available ? t('handOver.available') : t('handOver.busy'),
              one.available,
            ),
          )}
          ${this.#choice(ANYONE, t('handOver.anyone'), '')}
        </fieldset>
        ${sorted.length ? nothing : html`<p class="small soft">${t('handOver.noColleagues')}</p>`}
        ${this.to === null ? html`<p class="note amber" role="alert">${t('handOver.gone')}</p>` : nothing}
        <div class="actions">
          <button class="primary" @click=${this.#confirm}>${t('handOver.confirm')}</button>
          <button @click=${() => this.close()}>${t('app.cancel')}</button>
        </div>
      `,
      this.name,
    );
  }

  #choice(value: string, name: string, about: string, able = true) {
    return html`
      <label>
        <input
          type="radio"
          name="to"
          .value=${value}
          ?disabled=${!able}
          .checked=${this.to === value}
          @change=${() => (this.to = value)}
        />
        <span class="name">${name}${about ? nothing : APART}</span>
        ${about ? html`<span class="small soft">${about}${APART}</span>` : nothing}
      </label>
    `;
  }

  #confirm(): void {
    const { to } = this;
    // The chosen colleague may have left while the dialog was open. The counselor did not choose anyone else.
    const there = to === ANYONE || this.colleagues.some(({ staff, available }) => staff === to && available);
    if (to === null || !there) {
      this.to = null;
      return;
    }
    this.desk?.handOver(this.conversation, to || null);
    this.close();
  }
}
