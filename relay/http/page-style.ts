/**
 * The look of the relay's plain pages: those without the room's or the console's scripts, or where these failed to
 * load.
 */
import { PALETTE, declarations } from '../../widget/palette/palette.ts';

export const PAGE_STYLE = `
:root { color-scheme: light dark; ${declarations(light => light, PALETTE)} }
@media (prefers-color-scheme: dark) {
  :root { ${declarations((_, dark) => dark, PALETTE)} }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-inline-size: 34rem; margin-inline: auto; padding: 2.5rem 1.25rem; }
[hidden] { display: block; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
a { color: var(--pine); }
ul { padding-inline-start: 1.25rem; }
li { margin-block-end: 0.5rem; }
a[href^='tel:'] { display: inline-block; padding-block: 0.5rem; white-space: nowrap; }
label { display: block; font-weight: 600; }
input { inline-size: 100%; min-block-size: 2.75rem; margin-block: 0.375rem 1rem; padding-inline: 0.75rem;
  border: 1px solid var(--soft); border-radius: 12px; background: var(--field); color: inherit;
  font: inherit; letter-spacing: 0.06em; }
button { min-block-size: 2.75rem; padding-inline: 1.25rem; border: 1px solid transparent; border-radius: 12px;
  background: var(--pine); color: var(--onpine); font: inherit; font-weight: 600; }
:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px; }
`;
