import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: 1fr auto;
    min-block-size: 0;
    border-block-start: 1px solid var(--line);
    background: var(--sheet);
  }
  .scroll {
    min-block-size: 0;
    overflow-y: auto;
    padding: 0.75rem 1rem;
  }
  legend {
    padding: 0 0 0.375rem;
    font-size: 1rem;
    font-weight: 600;
  }
  .hint {
    margin-block-end: 0.5rem;
  }
  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
    gap: 0 0.5rem;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2rem;
    padding: 0.125rem 0.375rem;
    border-radius: var(--radius);
    font-size: 0.875rem;
    line-height: 1.3;
    cursor: pointer;
  }
  label:hover {
    background: var(--sand);
  }
  label:has(:checked) {
    background: var(--pine-tint);
    font-weight: 600;
  }
  label:has(:disabled) {
    color: var(--soft);
    cursor: default;
  }
  .words {
    margin-block-end: 0.75rem;
  }
  .words p + p {
    margin-block-start: 0.25rem;
  }
  blockquote {
    margin: 0.25rem 0 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--edge);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.625rem 1rem;
    border-block-start: 1px solid var(--line);
  }
  .below .said {
    flex: 1 1 100%;
  }
  /* The pane scrolls instead, where a window has room for nothing. */
  @media (max-height: 30rem) {
    :host {
      display: block;
    }
    .scroll {
      overflow: visible;
    }
  }
  .error {
    color: var(--amber);
  }
`;
