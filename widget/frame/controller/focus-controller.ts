/**
 * Keeps the focus in the room: with what was pressed, or with what took its place (WCAG 2.4.3). The room tells it
 * when something is laid over it and taken away again; the rest it sees at each update.
 */
import type { ReactiveController } from 'lit';
import type { LocalizedElement } from '../localized-element.ts';

/** By then a screen reader has said where the focus went, or seen that it is gone. */
export const SAID_MS = 300;
/** Of what may stand in a room: what one hears first there. */
const PLACES = 'viska-log,viska-notice,viska-ended,h1[tabindex]';

export class FocusController implements ReactiveController {
  readonly #host: LocalizedElement;
  /** What had the focus when something was laid over the room. */
  #opener: HTMLElement | null = null;
  /** The focus was in the room before this update. */
  #had = false;
  #comesBack = false;

  constructor(host: LocalizedElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = !!this.#at;
  }

  hostUpdated(): void {
    if (this.#had && !this.#at && !this.#comesBack) void this.land();
  }

  /** Something is about to lie over the room. */
  leave(): void {
    let at = this.#at;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    this.#opener = at as HTMLElement | null;
  }

  /**
   * It goes; where the focus then is, is spoken only once a screen reader has seen that what had it is gone. Until then
   * the opener is out of its reach: a reader that looks for another place itself takes the first, silently, and says
   * nothing of a focus that is where it believes to be (Orca).
   */
  back(): void {
    const opener = this.#opener;
    this.#opener = null;
    this.#comesBack = true;
    if (opener) opener.inert = true;
    setTimeout(() => {
      this.#comesBack = false;
      if (opener) opener.inert = false;
      // A person may have gone on.
      if (this.#at) return;
      if (opener?.isConnected && !this.#opener) opener.focus();
      else void this.land();
    }, SAID_MS);
  }

  /** What had the focus would hold on to the log beside it. */
  forget(): void {
    this.#opener = null;
  }

  /** What had the focus is gone with what it stood in. */
  async land(): Promise<void> {
    // It is on its way back to what opened something.
    if (this.#comesBack) return;
    const at = this.#host.renderRoot.querySelector<LocalizedElement>(PLACES);
    await at?.updateComplete;
    at?.focus();
  }

  get #at(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
