/**
 * `/console/enter#<token>`: gives the one-time token to the relay and goes on to the desk.
 * The token stands after the `#`, so that it reaches no log; it is taken out of the address before anything else.
 */
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { palette } from '../parts/style.ts';
import { leavingIsOver } from './leaving.ts';
import { enter } from './staff-api.ts';

export class EnterPage extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, ...palette];
  @property() token = '';
  /** Replaced in tests and in the gallery. */
  @property({ attribute: false }) enter = enter;
  @property({ attribute: false }) goOn: () => void = () => location.replace('/console/');
  @state() private outcome: 'entering' | 'used' | 'failed' = 'entering';

  protected override firstUpdated(): void {
    void this.#enter();
  }

  protected override render() {
    switch (this.outcome) {
      case 'entering':
        return html`<viska-plain-page .heading=${t('signIn.entering')}></viska-plain-page>`;
      case 'used':
        return html`<viska-plain-page
          .heading=${t('signIn.used')}
          .words=${[t('signIn.usedHow')]}
          .press=${t('signIn.toDesk')}
          @viska-press=${() => this.goOn()}
        ></viska-plain-page>`;
      case 'failed':
        return html`<viska-plain-page
          .heading=${t('signIn.failed')}
          .press=${t('signIn.retry')}
          @viska-press=${() => this.#enter()}
        ></viska-plain-page>`;
    }
  }

  async #enter(): Promise<void> {
    this.outcome = 'entering';
    try {
      if (!this.token || !(await this.enter(this.token))) this.outcome = 'used';
      else {
        leavingIsOver();
        this.goOn();
      }
    } catch {
      this.outcome = 'failed';
    }
  }
}
