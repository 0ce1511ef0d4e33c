/** How the room says where things stand, once it can: comes with the code that talks. */
import { css } from 'lit';

export const talking = css`
  /* Who writes is shown in place of who is there: that stays, or it would be read out anew. */
  .types > :first-child {
    position: absolute;
    clip-path: inset(50%);
  }
  /* A lost connection is not told by colour alone. */
  .reconnecting:not(.starting),
  .offline {
    border-inline-start: 6px solid var(--alarm);
    font-weight: 600;
    color: var(--ink);
  }
  .waiting > [aria-atomic]:first-child {
    font-size: 1.125rem;
    font-weight: 600;
    color: var(--ink);
  }
`;
