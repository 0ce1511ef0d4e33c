/**
 * Keeps the focus in the room: with what was pressed, or with what took its place (WCAG 2.4.3). The room tells it
 * when something is laid over it and taken away again; the rest it sees at each update.
 */
import type { ReactiveController } from 'lit';
import type { Part } from '../part.ts';

/** Of what may stand in a room: what one hears first there. */
const PLACES = 'viska-log,viska-notice,viska-after,h1[tabindex]';

export class FocusController implements ReactiveController {
  readonly #host: Part;
  /** What had the focus when something was laid over the room. */
  #opener: HTMLElement | null = null;
  /** The focus was in the room before this update. */
  #had = false;

  constructor(host: Part) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = !!this.#at;
  }

  hostUpdated(): void {
    if (this.#had && !this.#at) void this.land();
  }

  /** Something is about to lie over the room. */
  leave(): void {
    let at = this.#at;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    this.#opener = at as HTMLElement | null;
  }

  /** It is gone. */
  async back(): Promise<void> {
    // Nothing behind a modal dialog can have the focus until it is.
    await this.#host.updateComplete;
    if (this.#opener?.isConnected) this.#opener.focus();
    else void this.land();
  }

  /** What had the focus would hold on to the log beside it. */
  forget(): void {
    this.#opener = null;
  }

  /** What had the focus is gone with what it stood in. */
  async land(on = PLACES): Promise<void> {
    const at = this.#host.renderRoot.querySelector<Part>(on);
    await at?.updateComplete;
    at?.focus();
  }

  get #at(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
