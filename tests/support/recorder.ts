/**
 * Writes down everything a page does that could leave a trace: requests, sockets, cookies and writes to storage.
 * The wrappers run before any script of the page, in every frame.
 */
import type { BrowserContext } from 'playwright-core';

export interface Recording {
  readonly requests: string[];
  readonly sockets: string[];
  /** Text of binary and control frames that sockets carried, both ways. */
  readonly frames: { readonly socket: string; readonly sent: boolean; readonly payload: string | Buffer }[];
  /** `localStorage.setItem a`, `document.cookie`, … as `<origin> <what>`. */
  readonly writes: string[];
}

export async function record(context: BrowserContext): Promise<Recording> {
  const recording: Recording = { requests: [], sockets: [], frames: [], writes: [] };
  context.on('request', request => recording.requests.push(`${request.method()} ${request.url()}`));
  context.on('page', page => {
    page.on('websocket', socket => {
      recording.sockets.push(socket.url());
      const note = (sent: boolean) => (frame: { payload: string | Buffer }) =>
        recording.frames.push({ socket: socket.url(), sent, payload: frame.payload });
      socket.on('framesent', note(true));
      socket.on('framereceived', note(false));
    });
  });
  await context.exposeBinding('viskaTestNotes', (_source, what: string) => {
    recording.writes.push(what);
  });
  await context.addInitScript(() => {
    const say = (what: string): void => {
      const notes = (globalThis as unknown as { viskaTestNotes?: (text: string) => unknown }).viskaTestNotes;
      void notes?.(`${location.origin} ${what}`);
    };
    const watchMethod = (holder: object | undefined, name: string, label: string): void => {
      const original =
        holder && (Reflect.get(holder, name) as ((...words: unknown[]) => unknown) | undefined);
      if (!holder || !original) return;
      Reflect.set(holder, name, function (this: unknown, ...words: unknown[]): unknown {
        say(`${label} ${typeof words[0] === 'string' ? words[0] : ''}`.trim());
        return Reflect.apply(original, this, words);
      });
    };
    watchMethod(Storage.prototype, 'setItem', 'storage.setItem');
    watchMethod(IDBFactory.prototype, 'open', 'indexedDB.open');
    if ('CacheStorage' in globalThis) watchMethod(CacheStorage.prototype, 'open', 'caches.open');
    watchMethod(Navigator.prototype, 'sendBeacon', 'sendBeacon');
    if ('ServiceWorkerContainer' in globalThis)
      watchMethod(ServiceWorkerContainer.prototype, 'register', 'serviceWorker.register');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.set)
      Object.defineProperty(Document.prototype, 'cookie', {
        ...cookie,
        set(this: Document, value: string) {
          say('document.cookie');
          cookie.set?.call(this, value);
        },
      });
  });
  return recording;
}
