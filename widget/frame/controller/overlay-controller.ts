/**
 * What lies over the room, one at a time: a question, or a page of its own. An element that is fetched when it is
 * asked for; while it cannot be had the numbers to call are there in its place.
 */
import { render } from 'lit';
import type { ReactiveControllerHost } from 'lit';
import { need } from '../lazy-elements.ts';
import type { Overlay } from '../lazy-elements.ts';
import { placeholder } from '../room/overlay-placeholder.ts';
import { OVERLAY_VALUES } from '../room/values.ts';
import type { RoomValues } from '../room/values.ts';
import type { FocusController } from './focus-controller.ts';

/** By then a press has shown something. */
const SOON_MS = 1_000;

export class OverlayController {
  element: HTMLElement | undefined;
  readonly #host: ReactiveControllerHost & RoomValues;
  readonly #focus: FocusController;

  constructor(host: ReactiveControllerHost & RoomValues, focus: FocusController) {
    this.#host = host;
    this.#focus = focus;
  }

  /** The placeholder is kept behind the element, once that has come. */
  show(tag: Overlay): void {
    // One that was opened from another goes back to where that one was opened.
    if (!this.element) this.#focus.leave();
    const host = this.#host;
    const element = document.createElement(tag) as HTMLElement & Record<string, unknown>;
    for (const name of OVERLAY_VALUES) element[name] = host[name];
    this.#become(element);
    const meanwhile = (why: 'loading' | 'unreachable'): unknown =>
      customElements.get(tag) ?? render(placeholder(host, why), element);
    const slow = setTimeout(meanwhile, SOON_MS, 'loading');
    need(tag)
      .catch(() => meanwhile('unreachable'))
      .finally(() => clearTimeout(slow));
  }

  /** The focus goes back to what opened it. */
  close(): void {
    this.drop();
    this.#focus.back();
  }

  /** Something else takes its place, and the focus. */
  drop(): void {
    this.#become(undefined);
  }

  /** About what is over, or not to be seen by whoever looks now; help and privacy stay for who reads them. */
  dropQuestion(): void {
    if (!/help|privacy/.test(this.element?.localName ?? '')) this.drop();
  }

  #become(element: HTMLElement | undefined): void {
    this.element = element;
    this.#host.requestUpdate();
  }
}
