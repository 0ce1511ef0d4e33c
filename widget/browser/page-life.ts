/**
 * What happens to the page, as far as a conversation cares: one small stream of words.
 * The browser's own events come in; `Connection` and `ParentConversation` listen.
 */
export type PageEvent =
  /** Brought to the front, thawed, or focused again after sleep. */
  | 'woke'
  | 'hidden'
  | 'network-back'
  | 'network-lost'
  /** `pagehide`: going to another page, reloading, closing, or into the back/forward cache. */
  | 'leaving'
  /** `pageshow` from the back/forward cache. */
  | 'restored';

export interface PageLife {
  /** What the browser says about the network; it may be wrong in both directions. */
  online(): boolean;
  hidden(): boolean;
  /** Returns the function that stops listening. */
  subscribe(listener: (event: PageEvent) => void): () => void;
}

/** A page to which nothing ever happens: headless clients. */
export const quietPage: PageLife = {
  online: () => true,
  hidden: () => false,
  subscribe: () => () => undefined,
};

export function browserPage(): PageLife {
  return {
    online: () => navigator.onLine,
    hidden: () => document.visibilityState === 'hidden',
    subscribe(listener) {
      const stop = new AbortController();
      const on = (target: EventTarget, type: string, say: (event: Event) => PageEvent | null) =>
        target.addEventListener(
          type,
          event => {
            const word = say(event);
            if (word) listener(word);
          },
          { signal: stop.signal },
        );
      on(document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? 'hidden' : 'woke'));
      // Page Lifecycle: a frozen page's timers and sockets stood still.
      on(document, 'resume', () => 'woke');
      on(window, 'online', () => 'network-back');
      on(window, 'offline', () => 'network-lost');
      on(window, 'pagehide', () => 'leaving');
      on(window, 'pageshow', event => ((event as PageTransitionEvent).persisted ? 'restored' : null));
      return () => stop.abort();
    },
  };
}
