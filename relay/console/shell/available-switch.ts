/** The one switch that says whether new conversations may come to this counselor. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';

const styles = css`
  :host {
    display: block;
  }
  button {
    display: flex;
    justify-content: start;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    font-weight: 600;
  }
  .track {
    flex: none;
    inline-size: 2.25rem;
    block-size: 1.25rem;
    padding: 2px;
    border: 1px solid var(--edge);
    border-radius: 1rem;
    background: var(--sunk);
  }
  .track::before {
    content: '';
    display: block;
    inline-size: calc(1.25rem - 6px);
    block-size: 100%;
    border-radius: 50%;
    background: var(--edge);
    transition: translate 120ms;
  }
  [aria-checked='true'] {
    border-color: var(--pine);
    background: var(--pine-tint);
  }
  [aria-checked='true'] .track {
    border-color: var(--pine);
    background: var(--pine);
  }
  [aria-checked='true'] .track::before {
    background: var(--onpine);
    translate: 1rem;
  }
  p {
    margin-block-start: 0.25rem;
  }
  @media (prefers-reduced-motion: reduce) {
    .track::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .track::before {
      background: CanvasText;
    }
    [aria-checked='true'] .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;

export class AvailableSwitch extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ type: Boolean }) on = false;
  /** False: pressed or not, nobody can be accepted just now. */
  @property({ type: Boolean }) connected = true;
  @property({ attribute: false }) desk: DeskActions | null = null;

  protected override render() {
    return html`
      <button
        role="switch"
        aria-checked=${this.on ? 'true' : 'false'}
        aria-describedby="about"
        aria-keyshortcuts=${ariaKey('available')}
        title=${shownKey('available')}
        @click=${() => this.desk?.setAvailable(!this.on)}
      >
        <span class="track" aria-hidden="true"></span>${t('available.label')}
      </button>
      <p class="small soft" id="about">
        ${this.on ? (this.connected ? t('available.on') : t('available.offline')) : t('available.off')}
      </p>
    `;
  }
}
