import { css } from 'lit';

export const styles = css`
  fieldset {
    display: grid;
  }
  legend {
    padding: 0 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.5rem;
    border-block-start: 1px solid var(--line);
    cursor: pointer;
  }
  label .name {
    flex: 1;
    min-inline-size: 0;
  }
  .apart {
    font-size: 0;
  }
`;
