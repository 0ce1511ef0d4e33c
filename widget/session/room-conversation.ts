/**
 * A conversation that has not begun: nothing until Start, then the wait until the code that talks is here.
 * What is written meanwhile is held on the board; `open-conversation.ts` makes it and says what comes after it.
 */
import { hasSign } from '../writing/sign.ts';
import { TEXT_MAX_CHARACTERS } from '../../relay/protocol/bounds.ts';
import type { Board } from './board.ts';
import type { Conversation, ParentActions, ParentView } from './view.ts';

type Choice = Parameters<ParentActions['start']>[0];

/** By then it is said that the relay does not answer, and whom to call; what comes later is taken all the same. */
const SLOW_MS = 10_000;
const UNREACHABLE = { connection: 'reconnecting', problem: 'unreachable' } as const;

const nothing = (): void => undefined;

export class Threshold implements Conversation {
  readonly #board: Board;
  readonly #bring: (tries: number) => Promise<Conversation>;
  readonly #use: (conversation: Conversation) => void;
  readonly #pause: (tries: number) => Promise<void>;
  #choice: Choice | undefined;

  /** `bring`: the conversation that writes on the same board; rejects when the network fails. `pause`: then. */
  constructor(
    board: Board,
    bring: (tries: number) => Promise<Conversation>,
    use: (conversation: Conversation) => void,
    pause: (tries: number) => Promise<void>,
  ) {
    this.#board = board;
    this.#bring = bring;
    this.#use = use;
    this.#pause = pause;
  }

  get view(): ParentView {
    return this.#board.view;
  }

  subscribe(listener: () => void): () => void {
    return this.#board.subscribe(listener);
  }

  async start(choice: Choice): Promise<void> {
    const board = this.#board;
    if (this.#choice) return;
    this.#choice = choice;
    board.anew({ starting: true });
    for (let tries = 0; ; tries++) {
      // A network that hangs says nothing by itself.
      const slow = setTimeout(() => this.#choice === choice && board.now(UNREACHABLE), SLOW_MS);
      const conversation = await this.#bring(tries).catch(nothing);
      clearTimeout(slow);
      // Left meanwhile.
      if (this.#choice !== choice) return;
      if (conversation) {
        const { early } = board.knows;
        board.now({ starting: false });
        void conversation.start(choice);
        board.now({ early });
        return this.#use(conversation);
      }
      board.now(UNREACHABLE);
      await this.#pause(tries);
    }
  }

  send(text: string): boolean {
    const { early, starting } = this.#board.knows;
    if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || !starting) return false;
    this.#board.now({ early: [...early, { text, at: Date.now() }] });
    return true;
  }

  end(): void {
    this.#choice = undefined;
    this.#board.anew();
  }

  receipt(): Promise<string> {
    return Promise.reject(new Error('no conversation'));
  }

  // There is nobody yet to hear any of this.
  readonly resume = nothing;
  readonly takeOver = nothing;
  readonly typing = nothing;
  readonly keeps = nothing;
  readonly read = nothing;
  readonly answer = nothing;
  readonly stay = nothing;
  readonly waitForAnother = nothing;
  readonly erase = nothing;
  readonly feedback = nothing;
  readonly anew = nothing;
}
