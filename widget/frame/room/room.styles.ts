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
    overscroll-behavior: contain;
    /* What gets the focus is not left under where one writes. */
    scroll-padding-block-end: 11rem;
  }
  /* Its place, until it is here. */
  .coming {
    flex: 1 1 8rem;
    padding: 4px 16px;
  }
  .bar {
    justify-content: space-between;
    gap: 6px;
    padding: 4px 8px;
    border-block-end: 1px solid var(--line);
  }
  /* One row on a phone; height is for the conversation. */
  .bar > * {
    font-size: 0.9375rem;
    padding-inline: 10px;
  }
  [role='status'] {
    display: grid;
    padding: 6px 16px;
    color: var(--soft);
  }
  /* What was pressed goes a moment after the focus: at once, a screen reader would not say where that went. */
  .goes {
    position: fixed;
    opacity: 0;
    pointer-events: none;
  }
  /* For those who walk from heading to heading. */
  .heard {
    position: absolute;
    clip-path: inset(50%);
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
  /* *Fortsätt* stays where it is when this comes. */
  viska-unseen {
    min-block-size: 6rem;
  }
  /* When there is little room (a keyboard, 400 % zoom), all of it scrolls and writing stays at hand. */
  .talk {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
  }
  /* Instead of what lies over the room as a dialog. */
  .box[role] {
    position: fixed;
    inset: 12px 12px auto;
    max-block-size: calc(100% - 24px);
    overflow: auto;
    border-color: var(--line);
    background: var(--bg);
  }
  viska-composer {
    position: sticky;
    inset-block-end: 0;
    background: var(--bg);
  }
  /* At home with others: nothing is seen in the list of open apps, or behind a minimised panel. */
  :host([covered]) .room {
    visibility: hidden;
  }
  /* The municipality's notice may be had on paper; from Start on nothing comes out of a printer by accident. */
  @media print {
    .room:not(.idle) {
      display: none;
    }
  }
`;
