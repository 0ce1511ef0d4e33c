/**
 * What pages have been seen to put in the place of the browser's own things, and what may be called as Viska's things
 * are. Each runs on the page before the doorway does, alone (`hostile.browser.ts`) or all of them on one page
 * (`hostile-page.journey.ts`), so none may need anything from outside itself.
 */

type HostWindow = Window & typeof globalThis;

/** The chat works as ever. */
export const SURVIVED: Record<string, (page: HostWindow) => void> = {
  'an `Element.remove` that needs a parent, as in a common snippet': page => {
    page.Element.prototype.remove = function () {
      (this.parentNode as Node).removeChild(this);
    };
  },
  '`append`, `prepend` and `replaceChildren` of an old library': page => {
    for (const { prototype } of [page.Element, page.DocumentFragment])
      for (const name of ['append', 'prepend', 'replaceChildren'])
        Object.defineProperty(prototype, name, {
          configurable: true,
          value() {
            throw new TypeError('not a string of HTML');
          },
        });
  },
  '`show`, `hide`, `toggle` on every element (Prototype)': page => {
    for (const name of ['show', 'hide', 'toggle', 'update', 'open', 'close'])
      if (!(name in page.HTMLElement.prototype))
        Object.defineProperty(page.HTMLElement.prototype, name, { value: () => undefined, writable: true });
  },
  'something on every object, seen by for…in': page => {
    Object.assign(page.Object.prototype, { $family: () => 'object', open: 'yes', 'in valid': () => 1 });
  },
  'something on every array, seen by for…in; `Array.from` and `find` of a library': page => {
    Object.assign(page.Array.prototype, { each: () => undefined, toJSON: () => '[]' });
    page.Array.from = () => [];
    page.Array.prototype.forEach = () => undefined;
  },
  '`toJSON` on strings and objects (Prototype)': page => {
    Object.assign(page.String.prototype, { toJSON: () => '""' });
    page.JSON.stringify = () => '';
  },
  'a `bind` that binds nothing': page => {
    page.Function.prototype.bind = function () {
      return this as () => undefined;
    };
  },
  'a heading called viska': page => {
    page.document.body.insertAdjacentHTML('beforeend', '<h2 id="viska">Viska</h2><h2 id="Viska">Viska</h2>');
  },
  'a form called viska': page => {
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<form name="viska"><input name="push"><input name="forEach"></form><iframe name="viska"></iframe>',
    );
  },
  'two forms called viska': page => {
    page.document.body.insertAdjacentHTML('beforeend', '<form id="viska"></form><form id="viska"></form>');
  },
  'a picture called currentScript': page => {
    page.document.body.insertAdjacentHTML('afterbegin', '<img name="currentScript" alt="">');
  },
  'an `Event` and a `CustomEvent` that are no constructors (Prototype)': page => {
    Object.assign(page, { Event: { observe: () => undefined }, CustomEvent: {} });
  },
  'variables called URL, CSS, Text, Node and Request': page => {
    Object.assign(page, { URL: '/start', CSS: {}, Text: 'text', Node: {}, Request: {} });
  },
  'a `Promise` that is none': page => {
    Object.assign(page, { Promise: () => undefined });
  },
  'a `fetch` that throws': page => {
    page.fetch = () => {
      throw new Error('not here');
    };
  },
  'a `setTimeout` that never comes': page => {
    Object.assign(page, { setTimeout: () => 0 });
  },
  'no `matchMedia`': page => {
    Object.assign(page, { matchMedia: undefined });
  },
  'no `visualViewport`, and no entries of navigation': page => {
    Object.defineProperty(page, 'visualViewport', { value: undefined });
    Object.assign(page.performance, { getEntriesByType: undefined });
  },
  'a `sessionStorage` that throws': page => {
    Object.defineProperty(page, 'sessionStorage', {
      get() {
        throw new Error('SecurityError');
      },
    });
  },
  'styles that everything inherits': page => {
    page.document.documentElement.style.cssText =
      'visibility:hidden;pointer-events:none;text-indent:-9999px;white-space:nowrap;letter-spacing:2em;' +
      'word-spacing:9em;text-transform:uppercase;writing-mode:vertical-rl;font-size:1px;-webkit-text-fill-color:transparent';
  },
};

/** The room cannot be spoken with: words in the panel, and the way to the chat as a page of its own. */
export const UNSPOKEN: Record<string, (page: HostWindow) => void> = {
  'a `MessageChannel` whose ports cannot be sent': page => {
    Object.assign(page, {
      MessageChannel: class {
        port1 = {};
        port2 = {};
      },
    });
  },
  'no `MessageChannel`': page => {
    Object.assign(page, { MessageChannel: undefined });
  },
};

/** Nothing works so: words, and the way to the chat as a page of its own. */
export const NOT_SURVIVED: Record<string, (page: HostWindow) => void> = {
  'an `addEventListener` that throws': page => {
    page.EventTarget.prototype.addEventListener = () => {
      throw new Error('not here');
    };
  },
  'no `MutationObserver`': page => {
    Object.assign(page, { MutationObserver: undefined });
  },
};
