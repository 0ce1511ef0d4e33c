/**
 * What is being written, in the room's memory. The composer fills it, and so do words that come back undelivered or from
 * the page before this one; it is emptied when nobody may see it any more. While a conversation goes on, the session
 * also stores it, sealed (`SealedDraft`). The room hands it each snapshot of the conversation.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isClosed, isLive } from '../../session/phase.ts';
import type { ParentActions, ParentView } from '../../session/view.ts';
import type { Finding } from '../guard/find.ts';
import { shouldRetainDraft } from '../room/should-retain-draft.ts';

interface Writing extends ReactiveControllerHost {
  readonly view: ParentView | undefined;
  readonly actions: ParentActions | undefined;
}

export class DraftController implements ReactiveController {
  text = '';
  /** Personal details in it, as the guard last saw it. */
  found: readonly Finding[] = [];
  readonly #host: Writing;

  constructor(host: Writing) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this);
  }

  set(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Without a look at what is in it. */
  sendUnguarded(): void {
    if (this.#host.actions?.send(this.text.trim())) this.set('');
  }

  /** The page is left: the browser may keep it and show it again to whoever presses Back. */
  handleEvent(): void {
    if (isClosed(this.#host.view?.phase)) this.set('');
  }

  /** @param covered nobody sees the room, or someone else might */
  follow(view: ParentView, before: ParentView | undefined, covered: boolean): void {
    const { phase, draft, returnedText } = view;
    if (!shouldRetainDraft(view, before, covered)) this.set('');
    if (phase === 'ended' && before?.phase !== phase) this.found = [];
    // From the page before this one.
    if (draft !== null && draft !== before?.draft) this.set(draft);
    if (!before) return;
    // It goes along with the conversation.
    if (phase === 'elsewhere' && isLive(before.phase)) this.set('');
    if (returnedText && returnedText !== before.returnedText)
      this.set([returnedText, this.text].filter(Boolean).join('\n'));
  }
}
