/**
 * Whether anyone can see the room, and whether it may still be the person who was in it: at home with others no text is
 * shown behind a hidden page or a minimised panel, and whoever comes back after a while says *Fortsätt* first.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isClosed } from '../../session/phase.ts';
import type { ParentView } from '../../session/view.ts';
import { AWAY_MS } from '../../session/away.ts';
import { between, moment } from '../../browser/moment.ts';
import type { Moment } from '../../browser/moment.ts';

export interface Coverable extends ReactiveControllerHost, HTMLElement {
  readonly view: ParentView | undefined;
  /** `event`: the browser tells so; without it the doorway, which knows whether the person is here. */
  seenAgain(event?: Event): void;
  /** For so long that someone else may hold the device. `closed`: no conversation goes on. */
  wasAway(closed: boolean): void;
}

export class CoverController implements ReactiveController {
  /** By the doorway's word. */
  minimised = false;
  /** Nobody looks, or someone else might: no text is shown. */
  covered = false;
  /** Whoever comes back now says *Fortsätt* before anything is shown. */
  away = false;
  readonly #host: Coverable;
  /** When the page was hidden while the relay had given no conversation. */
  #leftAt: Moment | undefined;

  constructor(host: Coverable) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
  }

  /** Looks again at whether anyone can see the room. */
  readonly look = (event?: Event): void => {
    const phase = this.#host.view?.phase;
    const hidden = document.visibilityState === 'hidden';
    const covered = this.minimised || hidden;
    const seenAgain = this.covered && !covered;
    this.covered = covered;
    this.#host.toggleAttribute('covered', covered);
    if (seenAgain) this.#host.seenAgain(event);
    this.#host.requestUpdate();
    // Once the relay has given a conversation, `TabOwnership` asks for *Fortsätt*; before that and after the end this
    // controller does.
    if (hidden) {
      if (isClosed(phase) || phase === 'starting') this.#leftAt ??= moment();
      return;
    }
    // By either clock: one may stand still while the device sleeps, the other may have been set.
    if (this.#leftAt && Math.max(...between(this.#leftAt, moment())) > AWAY_MS) {
      const closed = isClosed(phase);
      this.away ||= !closed;
      this.#host.wasAway(closed);
    }
    this.#leftAt = undefined;
  };

  /** *Fortsätt* has been said. */
  resume(): void {
    this.away = false;
    this.#host.requestUpdate();
  }
}
