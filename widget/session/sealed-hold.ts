/**
 * Holds the one sealed session of this tab: opens it when the relay has said which conversation it is, and
 * lets go of it without a trace in memory while the stored part stays, for the tab or page that goes on.
 */
import type { Board } from './board.ts';
import type { ParentPorts } from './ports.ts';
import type { RelayLink } from './relay-link.ts';
import type { ParentSealed } from './sealed/api.ts';

export class SealedHold {
  session: ParentSealed | null = null;
  readonly #ports: ParentPorts;
  readonly #board: Board;
  #letGo: (() => void) | null = null;

  constructor(ports: ParentPorts, board: Board) {
    this.#ports = ports;
    this.#board = board;
  }

  /** `board.kept` must stand. */
  open(conversation: string, stash: string, link: RelayLink, changed: () => void): void {
    const { clock, keeper, random } = this.#ports;
    const { lang = '', answers = [] } = this.#board.kept ?? {};
    let mine = true;
    const session = this.#ports.session({
      conversation,
      stash,
      profile: { lang, answers },
      ports: {
        send: (_slot, frame) => void (mine && link.send(frame)),
        store: {
          load: () => keeper.loadSealed(),
          // Another tab may have taken the conversation further: then this one must not write over it.
          save: value => mine && keeper.saveSealed(value),
        },
        now: clock.now,
        timer: clock.after,
        random,
        changed: () => mine && changed(),
        confirmed: claim => {
          this.#board.keep({ claim });
          link.tell({ type: 'confirm', claim });
        },
        declined: claim => void link.tell({ type: 'decline', claim }),
      },
    });
    this.session = session;
    this.#letGo = () => {
      mine = false;
      session.wipe();
    };
  }

  /** A token is stored only when the outbox can be opened with what comes with it. */
  renew(token: string, stash: string): void {
    void this.session?.restash(stash).then(() => this.#board.keep({ token }));
  }

  drop(): void {
    this.#letGo?.();
    this.#letGo = this.session = null;
  }
}
