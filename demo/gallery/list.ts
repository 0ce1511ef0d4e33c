/**
 * The gallery's first page: every state by name, and switches for how to look at it.
 * What is chosen stands in the address, so that a reload shows the same; a new build shows itself.
 */
import { html, render } from 'lit';
import { isPart, parts } from './parts.ts';
import type { PartName, State } from './parts.ts';

const LANGUAGES = ['sv', 'en', 'fi', 'ar', 'so', 'fa', 'uk'];
const WIDTHS = { phone: '375px', narrow: '320px', panel: '400px', all: '100%' };
const SCHEMES = { '': 'of the browser', light: 'light', dark: 'dark' };
const DIRECTIONS = { '': 'of the language', ltr: 'left to right', rtl: 'right to left' };
const BUILD_ASKED_EVERY_MS = 1000;

const lists = new Map<PartName, readonly State[]>();
for (const name of Object.keys(parts)) if (isPart(name)) lists.set(name, (await parts[name]()).states);

const chosen = new URLSearchParams(location.hash.slice(1));
const get = (name: string, usual: string): string => chosen.get(name) ?? usual;
const set = (name: string, value: string): void => {
  chosen.set(name, value);
  location.replace(`#${chosen.toString()}`);
  draw();
};

const select = (name: string, label: string, usual: string, options: Record<string, string> | string[]) =>
  html`<label
    >${label}
    <select @change=${(event: Event) => set(name, (event.target as HTMLSelectElement).value)}>
      ${(Array.isArray(options) ? options.map(option => [option, option]) : Object.entries(options)).map(
        ([value, text]) =>
          html`<option value=${value ?? ''} ?selected=${get(name, usual) === value}>${text}</option>`,
      )}
    </select></label
  >`;

const item = (part: PartName, { name }: State) =>
  html`<li>
    <button
      type="button"
      aria-current=${get('part', 'room') === part && get('state', '') === name}
      @click=${() => {
        chosen.set('part', part);
        set('state', name);
      }}
    >
      ${name}
    </button>
  </li>`;

function draw(): void {
  const asked = new URLSearchParams(
    ['part', 'state', 'lang', 'scheme', 'dir'].map(name => [name, chosen.get(name) ?? '']),
  );
  const width = get('width', 'phone');
  render(
    html`
      <nav aria-label="States">
        ${[...lists].map(
          ([part, states]) =>
            html`<h2>${part}</h2>
              <ul>
                ${states.map(state => item(part, state))}
              </ul>`,
        )}
      </nav>
      <section aria-label="State">
        <form>
          ${select('lang', 'Language', 'sv', LANGUAGES)} ${select('scheme', 'Colours', '', SCHEMES)}
          ${select('width', 'Width', 'phone', Object.keys(WIDTHS))}
          ${select('dir', 'Direction', '', DIRECTIONS)}
          <a href="/galleri/visa?${asked.toString()}">alone</a>
        </form>
        <iframe title="${get('state', 'State')}" src="/galleri/visa?${asked.toString()}"></iframe>
      </section>
    `,
    document.body,
  );
  const frame = document.querySelector('iframe');
  if (!frame) return;
  frame.style.inlineSize = width in WIDTHS ? WIDTHS[width as keyof typeof WIDTHS] : '100%';
}

draw();

let built: string | null = null;
setInterval(async () => {
  const answer = await fetch('/galleri/built').catch(() => null);
  const now = answer?.ok ? await answer.text() : built;
  if (built !== null && now !== built) location.reload();
  built = now;
}, BUILD_ASKED_EVERY_MS);
