/** How the room is laid out: bars, the conversation that scrolls, where one writes. */
import { css } from 'lit';

export const layout = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
  }
  .room {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: auto;
  }
  header,
  nav,
  .under {
    padding: 6px 16px;
  }
  header {
    border-block-end: 1px solid var(--line);
  }
  header select {
    margin-inline-end: auto;
  }
  nav {
    padding-block: 0;
  }
  nav .end {
    margin-inline-start: auto;
  }
  [role='status'] {
    padding: 6px 16px;
    font-size: 0.9375rem;
    color: var(--soft);
  }
  [role='status']:empty {
    padding: 0;
  }
  .page {
    flex: 1;
    padding: 16px;
    align-content: start;
  }
  .calm {
    align-content: center;
    justify-items: center;
    text-align: center;
  }
  .talk {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  viska-log {
    flex: 1;
  }
  /* At home with others: nothing is seen in the list of open apps, or behind a minimised panel. */
  :host([covered]) :is(.talk, dialog) {
    visibility: hidden;
  }
  /* Keyboard on a phone, or 400 % zoom: the whole room scrolls, and writing stays at hand. */
  @media (max-height: 420px) {
    .talk {
      flex: none;
    }
    viska-composer {
      position: sticky;
      inset-block-end: 0;
      background: var(--bg);
    }
  }
`;
