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
    // The desk is gone from the screen, and nothing more is known of who waits.
    document.title = t('app.title');
  }

  #changed(): void {
    const waiting = this.desk?.view.waiting ?? [];
    if (this.sound && waiting.some(row => !this.#known.has(row.conversation))) chime();
    this.#known = new Set(waiting.map(row => row.conversation));
    document.title = waiting.length ? t('app.waitingTitle', { n: waiting.length }) : t('app.title');
    this.#host.requestUpdate();
  }
}
