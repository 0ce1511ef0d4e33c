/**
 * Redraws an element once a second, so that waiting times on the screen are right. It does nothing while the page is hidden.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const EVERY_MS = 1_000;

export class TickingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** False: nothing on the element depends on time just now. */
  readonly #needed: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, needed: () => boolean) {
    this.#host = host;
    this.#needed = needed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (this.#needed() && document.visibilityState === 'visible') this.#host.requestUpdate();
    }, EVERY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
