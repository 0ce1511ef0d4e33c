/**
 * The room's look, shared by every element in it: one sheet, taken by all, so that it weighs once.
 * Colours are variables on `<viska-room>`; the doorway hands the page's own on as `--viska-*`.
 */
import { css } from 'lit';
import { PALETTE } from '../palette/palette.ts';
import { paletteSheet } from '../palette/sheet.ts';

/** Only for `<viska-room>`: its variables, light and dark. Browsers from before 2024 get light. */
export const colours = [
  paletteSheet(PALETTE),
  css`
    :host {
      --accent: var(--viska-color-brand, var(--pine));
      --on-accent: var(--viska-color-on-brand, var(--onpine));
      --own: color-mix(in srgb, var(--accent) 16%, var(--bg));
      --radius: var(--viska-radius, 12px);
      color: var(--ink);
      background: var(--bg);
      font:
        1rem/1.5 var(--viska-font, system-ui),
        sans-serif;
    }
    :host([color-scheme='light']) {
      color-scheme: light;
    }
    :host([color-scheme='dark']) {
      color-scheme: dark;
    }
  `,
];

export const look = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1,
  h2,
  legend {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.3;
    padding: 0;
  }
  button,
  select,
  textarea,
  .button {
    font: inherit;
    color: inherit;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 8px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--field);
    max-inline-size: 100%;
  }
  select {
    text-transform: capitalize;
  }
  button,
  .button {
    display: inline-block;
    cursor: pointer;
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    border-color: currentColor;
  }
  .main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  /* However large the text is, the way in is in view; not where it would be all of the view. */
  .go {
    justify-self: stretch;
  }
  @media (min-height: 600px) {
    .go {
      position: sticky;
      inset-block-end: 0;
    }
  }
  /* Quiet. */
  .link {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    text-decoration: underline;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: 2px;
  }
  [tabindex='-1'] {
    outline: 0;
  }
  textarea {
    inline-size: 100%;
    /* The edge alone says where to write: 3:1 (WCAG 1.4.11). */
    border-color: var(--soft);
  }
  :disabled {
    opacity: 0.6;
  }
  label.row {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
  }
  input {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  .stack {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .soft {
    color: var(--soft);
    font-size: 0.9375rem;
  }
  .alarm {
    color: var(--alarm);
    font-weight: 600;
  }
  /* Said, not pressed: no edge as of a button, but in forced colours, which take the ground away. */
  .box {
    border: 1px solid transparent;
    border-radius: var(--radius);
    padding: 12px 14px;
    background: var(--sand);
  }
`;
