import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 0.5rem;
    padding: 0.75rem 1rem;
    border-block-start: 1px solid var(--line);
    background: var(--paper);
  }
  textarea {
    display: block;
    min-block-size: 4rem;
    max-block-size: min(40vh, 16rem);
    border-radius: var(--radius);
    resize: none;
    field-sizing: content;
  }
  button {
    min-block-size: 2.75rem;
  }
  p {
    grid-column: 1 / -1;
    color: var(--amber);
  }
`;
