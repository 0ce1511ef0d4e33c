/**
 * Ties an element to the desk: redraws on every change, rings and retitles the page when someone begins to wait.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { t } from '../locales/localize.ts';
import { chime } from '../parts/chime.ts';
import type { DeskActions, DeskView } from '../desk/view.ts';

/** What the shell needs of a desk; the gallery gives a still one. */
export interface LiveDesk extends DeskActions {
  readonly view: DeskView;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export class DeskController implements ReactiveController {
  sound = false;
  desk: LiveDesk | null = null;
  readonly #host: ReactiveControllerHost;
  #leave: (() => void) | null = null;
  #known = new Set<string>();
  #unread = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  use(desk: LiveDesk | null): void {
    this.#leave?.();
    this.desk = desk;
    this.#leave = desk?.subscribe(() => this.#changed()) ?? null;
    this.#changed();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = null;
    // The desk has left the screen: the title can no longer say who waits.
    document.title = t('app.title');
  }

  #changed(): void {
    const { waiting = [], conversations = [] } = this.desk?.view ?? {};
    const unread = conversations.reduce((sum, one) => sum + one.unread, 0);
    const begins = waiting.some(row => !this.#known.has(row.conversationId));
    // A counselor who looks at the desk sees new lines; in another tab only the sound tells of them.
    if (this.sound && (begins || (unread > this.#unread && document.hidden))) chime();
    this.#known = new Set(waiting.map(row => row.conversationId));
    this.#unread = unread;
    const calls = [
      waiting.length ? t('app.waitingTitle', { n: waiting.length }) : '',
      unread ? t('ongoing.unread', { n: unread }) : '',
    ].filter(Boolean);
    document.title = [calls.join(', '), t('app.title')].filter(Boolean).join(' · ');
    this.#host.requestUpdate();
  }
}
