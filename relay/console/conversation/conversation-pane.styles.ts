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
  /* Keys are mostly agreed within a second: a word that flashes by helps nobody. */
  .late {
    animation: appear 1ms 1.5s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .notes:empty {
    display: none;
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
    .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    viska-topic-picker {
      max-block-size: 70vh;
    }
  }
`;
