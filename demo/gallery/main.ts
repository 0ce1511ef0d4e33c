/**
 * Shows one state of room or console, alone on its page: /galleri/visa?part=room&state=talking&lang=ar.
 * Takes the states from the parts themselves; shown in a frame by list.ts, and photographed by demo/pictures/.
 */
import { render } from 'lit';
import { isPart, parts } from './parts.ts';

const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') ?? 'sv';
const scheme = asked.get('scheme') ?? '';
const part = asked.get('part') ?? '';

const page = document.documentElement;
page.lang = lang;
page.style.colorScheme = scheme;
page.dir = asked.get('dir') || (/^(ar|fa)/.test(lang) ? 'rtl' : 'ltr');

const { states, setLanguage } = await parts[isPart(part) ? part : 'room']();
await setLanguage(lang);
const state = states.find(({ name }) => name === asked.get('state')) ?? states[0];
// The console brings its own <main>; the room stands in its page's.
const place = document.body.appendChild(document.createElement(part === 'console' ? 'div' : 'main'));
if (state) render(state.render(), place);
for (const element of place.children) {
  element.setAttribute('lang', lang);
  if (scheme) element.setAttribute('color-scheme', scheme);
  if (scheme && element instanceof HTMLElement) element.style.colorScheme = scheme;
}

/** Rare parts come as files of their own, and are drawn when they have come. */
const whole = (root: Document | ShadowRoot): boolean =>
  !root.querySelector(':not(:defined)') &&
  [...root.querySelectorAll('*')].every(({ shadowRoot }) => !shadowRoot || whole(shadowRoot));
const nextFrame = () => new Promise(requestAnimationFrame);
do await nextFrame();
while (!whole(document));
await nextFrame();

// Whoever takes a picture, or looks more closely, waits for these.
page.dataset['states'] = JSON.stringify(states.map(({ name }) => name));
page.dataset['shown'] = state?.name ?? '';
