import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    overflow-y: auto;
    padding: 1.5rem 1rem 3rem;
    background: var(--sheet);
  }
  article {
    display: grid;
    gap: 1rem;
    max-inline-size: 44rem;
    margin-inline: auto;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 1.25;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
  }
  form .field {
    flex: 0 1 13rem;
  }
  form button {
    min-block-size: 2.625rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 0.5rem;
    color: var(--soft);
    text-align: start;
  }
  th,
  td {
    padding: 0.4375rem 0.5rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    border-block-end-color: var(--edge);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  /* Rather a broken word than a table that is moved sideways (WCAG 1.4.10), whatever the font's width. */
  th {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  td,
  thead th:last-child {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tfoot th,
  tfoot td {
    border-block-end: 0;
    font-weight: 600;
  }
  .few {
    color: var(--soft);
  }
`;
