/** The room as a page of its own: its own row for the way out, which stays whatever is scrolled. Fetched where it is one. */
import { css } from 'lit';
import type { ReactiveElement } from 'lit';

const alone = css`
  /* On a page of its own: stays whatever is scrolled. */
  .leave {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: nowrap;
    justify-content: space-between;
    gap: 6px;
    padding: 4px 8px;
    background: var(--bg);
    /* Whose chat it is, as in the panel. */
    border-block-end: 3px solid var(--site, var(--accent));
  }
  .room:has(> .leave) {
    scroll-padding-block: 5rem 9rem;
  }
  /* As in the panel. */
  .exit {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--bg);
    font-weight: 600;
  }
  .leave + .bar::before {
    content: var(--site-name, '');
    font-weight: 600;
  }
  .leave > * {
    padding-inline: 10px;
    font-size: 0.9375rem;
  }
  .leave ~ * > .box[role] {
    inset-block-start: 5rem;
    max-block-size: calc(100% - 6rem);
  }
`;

export function wear({ renderRoot }: ReactiveElement): void {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  const { styleSheet } = alone;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
