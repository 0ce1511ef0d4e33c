/**
 * The room's language: a typed catalogue, so that a missing text is a type error (ADR-2-typed-catalogue.md).
 * Elements call `t`; `LocaleController` redraws them when `loadLocale` has brought another language.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf } from '../../relay/protocol/languages.ts';
import { loadLanguage } from './catalogues.ts';
import { fillIn } from './fill-in.ts';
import type { Values } from './fill-in.ts';
import type { texts as needed } from './sv.ts';
import type { texts as deferred } from './sv-deferred.ts';

export type Key = keyof typeof needed;
export type DeferredKey = keyof typeof deferred;
export type Catalogue = Record<Key, string>;
export type DeferredCatalogue = Record<DeferredKey, string>;

let current = 'sv';
let texts: Partial<Record<Key | DeferredKey, string>> = {};
let asked = 'sv';
let wantsDeferred = false;
const hosts = new Set<ReactiveControllerHost>();

/** The language in use: BCP 47. */
export const lang = (): string => current;

/** Which way it is written. */
export const dir = (): 'rtl' | 'ltr' => directionOf(current);

/** Loads a language and redraws. One without a catalogue becomes English; rejects only when the network fails. */
export async function loadLocale(wanted: string): Promise<void> {
  asked = wanted;
  const withDeferred = wantsDeferred;
  const [next, loaded] = await loadLanguage(wanted, withDeferred);
  // Something else was asked for while this one was on its way.
  if (asked !== wanted) return;
  if (withDeferred !== wantsDeferred) return loadLocale(wanted);
  current = next;
  texts = loaded;
  for (const host of hosts) host.requestUpdate();
}

/** The texts of the rare parts, in the language in use; from then on each language brings them along. */
export async function loadDeferred(): Promise<void> {
  wantsDeferred = true;
  if (!texts.close) await loadLocale(asked);
}

/** A text, with its values filled in (`fill-in.ts`). */
export const t = (key: Key | DeferredKey, values: Values = {}): string =>
  fillIn(texts[key] ?? '', values, current);

/** Clock and calendar go as in Sweden in every language: Persian has years of its own, English counts to twelve. */
export const IN_SWEDEN = { calendar: 'gregory', hourCycle: 'h23' } as const;
export const CLOCK = { hour: '2-digit', minute: '2-digit', ...IN_SWEDEN } as const;

/** A text from the site's settings in the language in use, else in Swedish. */
export const localized = (text: { sv: string; [language: string]: string }): string =>
  text[current] ?? text.sv;

/**
 * A language's name: in the language in use, or `by` itself for a choice that must be found by those who do
 * not read the page. Chromium knows no Somali: there each language goes by its own name.
 */
export const languageName = (tag: string, by = current): string =>
  (names[tag + by] ??=
    (tag === 'so' && by === tag
      ? 'Soomaali'
      : small(new Intl.DisplayNames([by, tag], { type: 'language' }).of(tag), by)) ?? tag);
/** Stands in mid-sentence, and some engines begin it with a capital. */
const small = (name: string | undefined, by: string): string | undefined =>
  /^(sv|fi|uk)/.test(by) ? name?.toLowerCase() : name;
/** Asked for at each line that is written, and slow to make. */
const names: Record<string, string> = {};

export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
