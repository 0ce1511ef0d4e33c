/**
 * What stands on every field where a person writes, so that neither the browser's own services nor the common writing
 * assistants and password managers read or offer anything there. Each vendor has a word of its own; they keep to it of
 * their own will. Used by elements of room and desk, and by the page where a receipt number is typed.
 */
import type { ReactiveController, ReactiveElement } from 'lit';

export const KEPT_AWAY: Readonly<Record<string, string>> = {
  // The browser: HTML Standard, 4.10.18.7, 6.8.5 and 6.8.6. Spelling and suggestions may be looked up on a server.
  autocomplete: 'off',
  spellcheck: 'false',
  translate: 'no',
  writingsuggestions: 'false',
  // Grammarly, in its three generations.
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
  // LanguageTool; Microsoft Editor.
  'data-lt-active': 'false',
  'data-ms-editor': 'false',
  // 1Password, LastPass, Bitwarden, Proton Pass, Dashlane.
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-protonpass-ignore': 'true',
  'data-form-type': 'other',
};

const FIELDS = 'textarea,input:not([type]),input[type=text]';

/** Right after each drawing and in the same turn: an assistant that watches the page finds no field without. */
class KeepAway implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  hostUpdated(): void {
    for (const field of this.#host.renderRoot.querySelectorAll(FIELDS))
      for (const name in KEPT_AWAY) field.setAttribute(name, KEPT_AWAY[name] ?? '');
  }
}

/** In the constructor of an element that has a field. */
export const keepAway = (host: ReactiveElement): void => host.addController(new KeepAway(host));
