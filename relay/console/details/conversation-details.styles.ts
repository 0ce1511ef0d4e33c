import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    align-content: start;
    gap: 1.25rem;
    padding: 1rem;
    overflow-y: auto;
  }
  dl {
    display: grid;
    gap: 0.625rem;
  }
  dt {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .check {
    font-size: 1.0625rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
  }
  section {
    display: grid;
    gap: 0.5rem;
  }
  section > button {
    justify-content: start;
  }
  .question {
    display: grid;
    gap: 0.5rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  .question .text {
    max-block-size: 12rem;
    overflow-y: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 0.875rem;
  }
  .question .text:focus-visible {
    outline-offset: -2px;
  }
`;
