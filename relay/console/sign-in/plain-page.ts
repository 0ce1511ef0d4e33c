/**
 * A page with a heading, a few plain words and at most one thing to press: not signed in, open elsewhere, stopped.
 */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import speech from 'lucide/dist/esm/icons/message-circle.mjs';
import { ConsoleElement } from '../parts/element.ts';
import { outline } from '../../../widget/browser/outline.ts';
import { palette } from '../parts/style.ts';

const styles = css`
  :host {
    display: grid;
    place-items: center;
    padding: 2rem 1rem;
    min-block-size: 100%;
    background: var(--paper);
  }
  main {
    display: grid;
    gap: 0.875rem;
    inline-size: min(28rem, 100%);
    padding: 2rem 1.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--pine);
    font-weight: 600;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 1.25;
  }
  button {
    justify-self: start;
    min-block-size: 2.75rem;
  }
`;

/** @fires viska-press - The one thing to press was pressed. */
export class PlainPage extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, ...palette, styles];
  @property() heading = '';
  @property({ attribute: false }) words: readonly string[] = [];
  @property() press = '';

  protected override render() {
    return html`
      <main>
        <p class="mark">${outline(speech)}Viska</p>
        <h1>${this.heading}</h1>
        <div role="status">${this.words.map(text => html`<p>${text}</p>`)}</div>
        ${
          this.press
            ? html`<button class="primary" @click=${() => this.say('viska-press', null)}>
                ${this.press}
              </button>`
            : nothing
        }
      </main>
    `;
  }
}
