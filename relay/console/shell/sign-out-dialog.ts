/**
 * Asked only when somebody would be left alone: signing out with conversations open, or with topics not yet saved.
 */
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { t } from '../locales/localize.ts';
import { ConsoleDialog } from '../parts/dialog.ts';

/** @fires viska-sign-out - *Logga ut ändå* was pressed. */
export class SignOutDialog extends ConsoleDialog {
  /** How many conversations are not done with. */
  @property({ type: Number }) open = 0;

  protected override render() {
    return this.frame(
      t('signOut.title'),
      html`
        <p>${t('signOut.open', { n: this.open })}</p>
        <p>${t('signOut.explain')}</p>
        <div class="actions">
          <button class="primary" @click=${() => this.close()}>${t('signOut.stay')}</button>
          <button @click=${this.#confirm}>${t('signOut.anyway')}</button>
        </div>
      `,
    );
  }

  #confirm(): void {
    this.close();
    this.say('viska-sign-out', null);
  }
}
