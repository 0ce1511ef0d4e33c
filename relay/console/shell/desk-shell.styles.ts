import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: 19rem minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--paper);
  }
  :host([wide]) {
    grid-template-columns: 19rem minmax(0, 1fr) 18rem;
  }
  :host([wide][page='statistics']) {
    grid-template-columns: 19rem minmax(0, 1fr);
  }
  :host([narrow]) {
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-end: 1px solid var(--line);
  }
  :host([narrow]) .side {
    border: 0;
    overflow-y: auto;
  }
  /* However much has to be said under it. */
  :host([narrow]) .lists {
    min-block-size: 8rem;
  }
  .top {
    display: grid;
    gap: 0.75rem;
    padding: 0.875rem 1rem;
  }
  .brand {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
  }
  .brand strong {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--pine);
    font-size: 1.0625rem;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75rem;
    padding: 0 0.625rem;
    border-radius: var(--radius);
    color: var(--ink);
    text-decoration: none;
  }
  nav a:first-child {
    margin-inline-start: -0.625rem;
  }
  nav a:hover {
    background: var(--sand);
  }
  nav a[aria-current='page'] {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--pine);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  .lists {
    flex: 1;
    display: grid;
    align-content: start;
    gap: 1.25rem;
    min-block-size: 0;
    overflow-y: auto;
    padding-block: 0.5rem 1rem;
  }
  .connection {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 1rem;
    border-block-start: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .connection::before {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 1px solid currentColor;
    border-radius: 50%;
  }
  .connection.online::before {
    border-color: var(--pine);
    background: var(--pine);
  }
  .connection.broken {
    background: var(--amber-tint);
    color: var(--amber);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem 0.5rem 1rem;
    border-block-start: 1px solid var(--line);
  }
  .foot .name {
    flex: 1 1 8rem;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .foot select {
    inline-size: auto;
    min-block-size: 2.75rem;
    padding: 0.125rem 0;
    border-color: transparent;
    background: transparent;
    font-size: 0.875rem;
  }
  .foot [aria-pressed='true'] {
    color: var(--pine);
  }
  main:not(.side) {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }
  main:not(.side) > :not(.notice) {
    grid-row: 2;
    min-block-size: 0;
  }
  .notice {
    grid-row: 1;
  }
  .notice nav {
    padding: 0.5rem 1rem;
  }
  .said .note {
    flex-wrap: nowrap;
    margin: 0.625rem 1rem;
    justify-content: space-between;
  }
  .empty {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.25rem;
    padding: 1rem;
    color: var(--soft);
    text-align: center;
    background: var(--sheet);
  }
  .empty .words {
    max-inline-size: 30rem;
    color: var(--ink);
    font-size: 1rem;
    font-weight: 400;
  }
  .empty button {
    margin: 0.75rem auto 0;
  }
  .empty > .icon {
    inline-size: 2rem;
    block-size: 2rem;
    stroke-width: 1.5;
  }
  aside {
    display: grid;
    min-block-size: 0;
    border-inline-start: 1px solid var(--line);
    background: var(--paper);
  }
  :host(:not([wide])) aside {
    position: fixed;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 1;
    grid-template-rows: auto minmax(0, 1fr);
    inline-size: min(20rem, 100vw);
  }
  aside .shut {
    justify-self: end;
    margin: 0.5rem 0.5rem 0;
  }
  /* A phone on its side, or a window at 400 %: what has no room of its own scrolls together. */
  @media (max-height: 30rem) {
    .side {
      overflow-y: auto;
    }
    .lists {
      flex: none;
      overflow: visible;
    }
  }
  .skip {
    position: absolute;
    inset-block-start: -4rem;
    inset-inline-start: 0.5rem;
    z-index: 2;
    border-color: var(--pine);
  }
  .skip:focus {
    inset-block-start: 0.5rem;
  }
  .paper {
    display: none;
  }
  /* What people have said to each other is not left lying in a printer; the statistics may be. */
  @media print {
    :host,
    main:not(.side) {
      display: block;
      block-size: auto;
    }
    .side,
    aside,
    .notice,
    :host([page='desk']) main,
    /* Also one that is open: it lies over everything, and holds what is being written. */
    viska-hand-over-dialog,
    viska-question-dialog,
    viska-keys-dialog,
    viska-sign-out-dialog {
      display: none;
    }
    .paper {
      display: block;
      margin: 2rem;
    }
  }
`;
