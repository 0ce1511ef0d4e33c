/**
 * What a page leaves outside its own screen: storage, addresses, titles, notifications, the console, requests, frames
 * to the relay, words to other tabs, the clipboard. Each with its value, so that a journey can search them for text.
 */
import type { BrowserContext } from 'playwright-core';

export interface Trace {
  readonly where: string;
  readonly what: string;
}

export interface Traces {
  readonly all: readonly Trace[];
  /** What the browser keeps of this origin now. */
  look(): Promise<void>;
  /** Where any of these phrases stands, in every way a text is written down. */
  search(phrases: readonly string[]): string[];
}

const BASE64_OFFSETS = [0, 1, 2];

/** As it is; as in an address; as base64, wherever it begins; as JSON that escapes letters. */
function writings(phrase: string): string[] {
  const bytes = Buffer.from(phrase);
  const base64 = BASE64_OFFSETS.map(offset => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    // What stands at the ends depends on what is beside it.
    return shifted.slice(4, -4);
  });
  const escaped = phrase.replace(
    /[^ -~]/g,
    letter => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return [phrase, encodeURIComponent(phrase), escaped, ...base64];
}

export async function watchTraces(context: BrowserContext): Promise<Traces> {
  const all: Trace[] = [];
  const note = (where: string, what: string) => void all.push({ where, what });

  context.on('request', request => {
    note('request', `${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  context.on('page', page => {
    page.on('framenavigated', frame => {
      note('address', frame.url());
    });
    page.on('console', message => {
      note('console', message.text());
    });
    page.on('pageerror', error => {
      note('console', String(error.stack));
    });
    page.on('websocket', socket => {
      note('request', socket.url());
      socket.on('framesent', ({ payload }) => {
        note('frame', payload.toString('utf8'));
      });
    });
  });
  await context.exposeBinding('viskaTestTrace', (_source, where: string, what: string) => {
    note(where, what);
  });
  await context.addInitScript(() => {
    const say = (where: string, what: unknown): void => {
      const trace = (globalThis as unknown as { viskaTestTrace?: (where: string, what: string) => unknown })
        .viskaTestTrace;
      void trace?.(where, typeof what === 'string' ? what : JSON.stringify(what));
    };
    const watch = (holder: object | undefined, name: string, where: string): void => {
      const original =
        holder && (Reflect.get(holder, name) as ((...words: unknown[]) => unknown) | undefined);
      if (!holder || !original) return;
      Reflect.set(holder, name, function (this: unknown, ...words: unknown[]): unknown {
        say(where, words);
        return Reflect.apply(original, this, words);
      });
    };
    const watchValue = (holder: object, name: string, where: string): void => {
      const property = Object.getOwnPropertyDescriptor(holder, name);
      if (!property?.set) return;
      Object.defineProperty(holder, name, {
        ...property,
        set(this: unknown, value: string) {
          say(where, value);
          property.set?.call(this, value);
        },
      });
    };
    watch(Storage.prototype, 'setItem', 'storage');
    watch(IDBFactory.prototype, 'open', 'storage');
    watch(IDBObjectStore.prototype, 'put', 'storage');
    watch(IDBObjectStore.prototype, 'add', 'storage');
    watch(CacheStorage.prototype, 'open', 'storage');
    watchValue(Document.prototype, 'cookie', 'storage');
    watchValue(Document.prototype, 'title', 'title');
    watch(History.prototype, 'pushState', 'address');
    watch(History.prototype, 'replaceState', 'address');
    watch(BroadcastChannel.prototype, 'postMessage', 'other tabs');
    watch(Clipboard.prototype, 'writeText', 'clipboard');
    watch(Navigator.prototype, 'sendBeacon', 'request');
    watch(ServiceWorkerRegistration.prototype, 'showNotification', 'notification');
    const Usual = globalThis.Notification;
    globalThis.Notification = class extends Usual {
      constructor(title: string, options?: NotificationOptions) {
        say('notification', [title, options]);
        super(title, options);
      }
    };
  });

  return {
    all,
    async look() {
      for (const page of context.pages()) {
        const kept = await page.evaluate(() =>
          JSON.stringify([
            { ...sessionStorage },
            { ...localStorage },
            document.cookie,
            location.href,
            document.title,
          ]),
        );
        note('kept', kept);
      }
      note('kept', JSON.stringify(await context.storageState({ indexedDB: true })));
    },
    search(phrases) {
      const wanted = phrases.map(phrase => ({ phrase, written: writings(phrase) }));
      const hits = all.flatMap(({ where, what }) =>
        wanted
          .filter(({ written }) => written.some(one => what.includes(one)))
          .map(({ phrase }) => `${where}: ${phrase}`),
      );
      return [...new Set(hits)].sort();
    },
  };
}
