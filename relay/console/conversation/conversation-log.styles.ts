import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: grid;
    min-block-size: 0;
  }
  .log {
    overflow-y: auto;
    /* What is said changes nothing of the desk around it. */
    contain: strict;
    overscroll-behavior: contain;
    padding: 1rem;
    scrollbar-gutter: stable;
  }
  .log > div {
    contain: layout style;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .line {
    max-inline-size: 42rem;
    margin-block-start: 0.75rem;
  }
  .line.same {
    margin-block-start: 0.25rem;
  }
  div:first-child > .line:first-child {
    margin-block-start: 0;
  }
  .line.own {
    display: grid;
    justify-items: end;
    margin-inline-start: auto;
  }
  .line.parent {
    display: grid;
    justify-items: start;
  }
  .about {
    padding-inline: 0.25rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .same .about {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .text {
    max-inline-size: min(34rem, 92%);
    padding: 0.5rem 0.75rem;
    /* Told apart also in grey, in print and in forced colours, which take grounds away: by edge and corner. */
    border: 1px solid var(--line);
    border-radius: var(--radius);
    border-end-start-radius: 2px;
    background: var(--paper);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: start;
    /* Marks piled on a letter stay within its own bubble. */
    overflow: clip;
  }
  .own .text {
    border-color: transparent;
    border-inline-end: 4px solid var(--pine);
    border-end-start-radius: var(--radius);
    border-end-end-radius: 2px;
    background: var(--pine-tint);
  }
  .restored .text {
    border: 1px dashed var(--edge);
    background: transparent;
  }
  .text a {
    color: inherit;
  }
  .after {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    padding-inline: 0.25rem;
    color: var(--soft);
    font-size: 0.75rem;
  }
  .latest {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
    border-color: var(--pine);
  }
  @media (forced-colors: active) {
    .restored .text {
      border-style: dashed;
    }
  }
`;
