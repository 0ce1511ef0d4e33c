import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto minmax(0, auto);
    min-block-size: 0;
    background: var(--sheet);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.625rem 1rem;
    border-block-end: 1px solid var(--line);
  }
  .back {
    display: inline-flex;
    align-items: center;
  }
  header .who {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  header .name {
    font-size: 1rem;
    line-height: 1.3;
  }
  .notes {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem 1rem;
  }
  viska-conversation-log {
    grid-row: 3;
    min-block-size: 0;
  }
  viska-reply-box,
  viska-topic-picker {
    grid-row: 5;
  }
  .typing {
    grid-row: 4;
    min-block-size: 1.5rem;
    padding: 0 1rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  viska-topic-picker {
    max-block-size: 62vh;
  }
  @media (max-width: 40rem) {
    header {
      padding: 0.5rem 0.75rem;
    }
    viska-topic-picker {
      max-block-size: 70vh;
    }
  }
  /* A phone on its side, or a window at 400 %: all of it scrolls, and nothing is squeezed away. */
  @media (max-height: 30rem) {
    :host {
      grid-template-rows: auto auto minmax(7rem, 1fr) auto auto;
      overflow-y: auto;
    }
    viska-topic-picker {
      max-block-size: none;
    }
  }
  /* Both presses fit on one row. */
  @media (max-width: 24rem) {
    header button:not(.square) .icon {
      display: none;
    }
  }
`;
