import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  h2 {
    display: flex;
    justify-content: space-between;
    padding: 0 1rem 0.375rem;
  }
  ul {
    min-block-size: 1px;
    list-style-type: '';
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.125rem 0.75rem;
    padding: 0.5rem 1rem;
    border-block-start: 1px solid var(--line);
  }
  li:last-child {
    border-block-end: 1px solid var(--line);
  }
  .row {
    display: grid;
    gap: 0.125rem;
  }
  .time {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .facts span {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
  }
  li.to-me {
    background: var(--pine-tint);
  }
  p.none {
    padding: 0.25rem 1rem 0.5rem;
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
`;
