/**
 * Conversations per topic in a period: one table, what is hidden and why, and what is kept at all.
 * Numbers come counted and suppressed from the relay; nothing is added up here.
 */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { locale, localized, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { fetchStatistics, lastYear } from './fetch-statistics.ts';
import type { TopicStatistics } from '../../protocol/http/staff.ts';
import type { FetchStatistics } from './fetch-statistics.ts';
import { styles } from './statistics-page.styles.ts';

export class StatisticsPage extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  /** Replaced in tests and in the gallery. */
  @property({ attribute: false }) load: FetchStatistics = fetchStatistics;
  @state() private statistics: TopicStatistics | null = null;
  @state() private state: 'loading' | 'shown' | 'failed' | 'order' = 'loading';
  @query('#from') private from!: HTMLInputElement;
  @query('#to') private to!: HTMLInputElement;
  readonly #first = lastYear(new Date());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load(this.#first);
  }

  protected override render() {
    return html`
      <article>
        <h1>${t('statistics.title')}</h1>
        <form @submit=${this.#submit}>
          <div class="field">
            <label for="from">${t('statistics.from')}</label>
            <input type="month" id="from" required .value=${this.#first.from} />
          </div>
          <div class="field">
            <label for="to">${t('statistics.to')}</label>
            <input type="month" id="to" required .value=${this.#first.to} />
          </div>
          <button>${t('statistics.show')}</button>
        </form>
        <div role="status">
          ${this.state === 'failed' || this.state === 'order' ? html`<p class="note amber">${t(`statistics.${this.state}`)}</p>` : nothing}
          ${this.state === 'loading' ? html`<p class="soft late">${t('statistics.loading')}</p>` : nothing}
        </div>
        ${this.statistics ? this.#table(this.statistics) : nothing}
        <p class="small soft">${t('statistics.kept')}</p>
      </article>
    `;
  }

  #table({ period, threshold, total, topics }: TopicStatistics) {
    const hidden = total === null || topics.some(({ count }) => count === null);
    return html`
      <div class="scroll">
        <table>
          <caption>
            ${t('statistics.caption', { from: month(period.from), to: month(period.to) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t('statistics.topic')}</th>
              <th scope="col">${t('statistics.count')}</th>
            </tr>
          </thead>
          <tbody>
            ${topics.map(
              topic => html`
                <tr>
                  <th scope="row">${localized(topic.name)}</th>
                  ${cell(topic.count)}
                </tr>
              `,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${t('statistics.total')}</th>
              ${cell(total)}
            </tr>
          </tfoot>
        </table>
      </div>
      ${hidden ? html`<p class="small">${t('statistics.explain', { n: threshold })}</p>` : nothing}
      <p class="small">${t('statistics.several')}</p>
    `;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const [from, to] = [this.from.value, this.to.value];
    if (from > to) this.state = 'order';
    else void this.#load({ from, to });
  }

  async #load(period: { from: string; to: string }): Promise<void> {
    this.state = 'loading';
    try {
      this.statistics = await this.load(period);
      this.state = 'shown';
    } catch {
      this.state = 'failed';
    }
  }
}

const cell = (count: number | null) =>
  count === null ? html`<td class="few">${t('statistics.hidden')}</td>` : html`<td>${count}</td>`;

/** `2026-11` as `november 2026`. */
function month(value: string): string {
  const [year, number] = value.split('-').map(Number);
  if (!year || !number) return value;
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(
    new Date(year, number - 1, 1),
  );
}
