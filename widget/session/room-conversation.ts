/**
 * A conversation as a room holds it that begins with the notice. The code that talks is fetched when Start is pressed;
 * until it is here, what is written waits in the store.
 */
import { TEXT_MAX_CHARACTERS } from '../../relay/protocol/bounds.ts';
import { hasSign } from '../writing/sign.ts';
import type { SessionStore } from './machine/store.ts';
import type { ParentConversation } from './parent-conversation.ts';
import type { Conversation, ParentActions } from './view.ts';

type Choice = Parameters<ParentActions['start']>[0];
type PassedOn = Exclude<keyof ParentActions, 'start' | 'send' | 'end'>;

/** By then it is said that the relay does not answer, and whom to call; what comes later is taken all the same. */
const SLOW_MS = 10_000;

/** Goes to the code that talks. Before that is here, there is nobody to hear any of it. */
const PASSED_ON =
  'resume takeOver typing saveDraft read answer stay waitForAnother erase feedback anew'.split(
    ' ',
  ) as PassedOn[];

/** `bring`: the conversation that works on the same store; rejects when the network fails. `pause`: then. */
export function roomConversation(
  store: SessionStore,
  bring: (tries: number) => Promise<ParentConversation>,
  pause: (tries: number) => Promise<void>,
): Conversation {
  let talk: ParentConversation | undefined;
  /** The start that counts: another one may have been given up meanwhile. */
  let chosen: Choice | undefined;

  const passedOn = PASSED_ON.map(name => [
    name,
    (...said: unknown[]) =>
      (talk as Record<PassedOn, (...said: unknown[]) => void> | undefined)?.[name](...said),
  ]);

  const unreachable = (): void => {
    store.dispatch({ type: 'delayed', problem: 'unreachable' });
    store.set({ connection: 'reconnecting' });
  };

  return {
    ...(Object.fromEntries(passedOn) as Pick<ParentActions, PassedOn>),

    get view() {
      return store.view;
    },
    subscribe: listener => store.subscribe(listener),

    async start(choice) {
      if (talk) return talk.start(choice);
      if (store.dispatch({ type: 'start' }) !== 'started') return;
      chosen = choice;
      for (let tries = 0; ; tries++) {
        // A network that hangs says nothing by itself.
        const slow = setTimeout(() => chosen === choice && unreachable(), SLOW_MS);
        const brought = await bring(tries).catch(() => undefined);
        clearTimeout(slow);
        if (chosen !== choice) return;
        if (brought) {
          talk = brought;
          return talk.connect(choice);
        }
        unreachable();
        await pause(tries);
      }
    },

    send(text) {
      if (talk) return talk.send(text);
      const { state, context } = store;
      if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || state.phase !== 'starting') return false;
      store.set({ early: [...context.early, { text, at: Date.now() }] });
      return true;
    },

    end(reason) {
      chosen = undefined;
      if (talk) talk.end(reason);
      else store.dispatch({ type: 'end' });
    },
  };
}
