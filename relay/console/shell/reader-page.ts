/** For whoever may read the statistics and takes no conversations (the auditor): no desk, no socket. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import { palette } from '../parts/style.ts';
import { fetchStatistics } from '../statistics/fetch-statistics.ts';
import type { FetchStatistics } from '../statistics/fetch-statistics.ts';

const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--paper);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
    padding: 0.5rem 1rem;
    border-block-end: 1px solid var(--line);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--pine);
    font-weight: 600;
  }
  .name {
    flex: 1;
    text-align: end;
  }
`;

/** @fires viska-sign-out - *Logga ut* was pressed. */
export class ReaderPage extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, ...palette, styles];
  @property({ attribute: false }) me: SignedIn | null = null;
  @property({ attribute: false }) statistics: FetchStatistics = fetchStatistics;

  protected override render() {
    const { me } = this;
    if (!me) return nothing;
    return html`
      <header>
        <span class="brand">${icon('speech')}Viska</span>
        <span class="small soft">${me.site.name}</span>
        <span class="name small">${me.staff.name}</span>
        <button @click=${() => this.say('viska-sign-out', null)}>
          ${icon('signOut')}${t('app.signOut')}
        </button>
      </header>
      <main>
        <viska-statistics-page .load=${this.statistics}></viska-statistics-page>
      </main>
    `;
  }
}
