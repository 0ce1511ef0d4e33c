/**
 * Who waits, longest first, each with one button to take them.
 * Rows come from the desk's view; a press goes back to the desk.
 */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elapsed } from '../../../widget/browser/moment.ts';
import type { DeskActions, WaitingView } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';
import { languages } from '../parts/languages.ts';
import { channelName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { TickingController } from '../parts/ticking.ts';
import { duration } from '../parts/time.ts';
import { styles } from './waiting-list.styles.ts';

/** Facts that the screen shows apart are also read out apart. */
const STOP = html`<span class="hidden">, </span>`;

export class WaitingList extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) waiting: readonly WaitingView[] = [];
  @property({ attribute: false }) site: StaffSite | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;
  /** False: the connection is lost. The list is as old as the last frame, and nobody can say who waits now. */
  @property({ type: Boolean }) connected = true;
  protected readonly ticking = new TickingController(this, () => this.waiting.length > 0);

  protected override render() {
    return html`
      <h2 id="title">
        ${t('waiting.title')}${this.waiting.length ? html`<span class="soft">${this.waiting.length}</span>` : nothing}
      </h2>
      <ul aria-label=${t('waiting.title')}>
        ${repeat(
          this.waiting,
          row => row.conversationId,
          (row, index) => this.#row(row, index),
        )}
      </ul>
      ${
        this.waiting.length && this.connected
          ? nothing
          : html`<p class="none soft small ${this.connected ? '' : 'late'}">
              ${this.connected ? t('waiting.none') : t('waiting.unknown')}
            </p>`
      }
    `;
  }

  #row(row: WaitingView, index: number) {
    const first = index === 0;
    return html`
      <li class=${row.toMe ? 'to-me' : ''}>
        <div class="row" id="row-${row.conversationId}">
          <span class="time">${t('waiting.since', { time: duration(elapsed() - row.since) })}${STOP}</span>
          <span class="facts">
            <span>${channelName(row.channel, this.site)}${STOP}</span>
            <span>${languages(row)}${STOP}</span>
            ${row.here ? nothing : html`<span>${icon('asleep')}${t('waiting.asleep')}${STOP}</span>`}
            ${
              row.from
                ? html`<span
                    >${icon('handOver')}${t('waiting.from', { name: row.from })}${
                      row.toMe ? ` ${t('waiting.toMe')}` : ''
                    }</span
                  >`
                : nothing
            }
          </span>
        </div>
        <button
          class=${first ? 'primary' : ''}
          aria-describedby="row-${row.conversationId}"
          aria-keyshortcuts=${first ? ariaKey('accept') : nothing}
          title=${first ? shownKey('accept') : nothing}
          aria-disabled=${this.connected ? nothing : 'true'}
          @click=${() => this.connected && this.desk?.accept(row.conversationId)}
        >
          ${t('waiting.accept')}
        </button>
      </li>
    `;
  }
}
