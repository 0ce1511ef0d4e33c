import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h2 {
    padding: 0 1rem 0.375rem;
  }
  ul {
    min-block-size: 1px;
    list-style-type: '';
  }
  li {
    border-block-start: 1px solid var(--line);
  }
  li:last-child {
    border-block-end: 1px solid var(--line);
  }
  button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 0.75rem;
    inline-size: 100%;
    padding: 0.5rem 1rem;
    border: 0;
    border-radius: 0;
    background: transparent;
    text-align: start;
    justify-content: stretch;
  }
  button:focus-visible {
    outline-offset: -3px;
  }
  button[aria-current='true'] {
    background: var(--sheet);
    box-shadow: inset 3px 0 0 var(--pine);
  }
  :host(:dir(rtl)) button[aria-current='true'] {
    box-shadow: inset -3px 0 0 var(--pine);
  }
  .who {
    font-weight: 500;
  }
  .unread .who {
    font-weight: 700;
  }
  .state {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .state.calls {
    color: var(--amber);
  }
  .mark {
    align-self: center;
    justify-self: end;
    grid-row: 1 / span 2;
    grid-column: 2;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  p.none {
    padding: 0.25rem 1rem 0.5rem;
  }
  @media (forced-colors: active) {
    button[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
