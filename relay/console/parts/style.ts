/**
 * The console's look: colours, sizes and the few shapes that every element shares.
 * The shell sets the custom properties on itself; they are inherited through every shadow root.
 */
import { css } from 'lit';
import { DESK_PALETTE } from '../../../widget/palette/palette.ts';
import { paletteSheet } from '../../../widget/palette/sheet.ts';

/** For the outermost element of a page. */
export const palette = [
  paletteSheet(DESK_PALETTE),
  css`
    :host {
      --paper: var(--bg);
      --sheet: var(--field);
      --pine-tint: var(--tint);
      --radius: 12px;
      --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    }
  `,
];

export const shared = css`
  :host {
    box-sizing: border-box;
    color: var(--ink);
    font: 400 0.9375rem/1.5 var(--font);
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font-size: 0.8125rem;
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--sand);
  }
  button.primary {
    border-color: var(--pine);
    background: var(--pine);
    color: var(--onpine);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--pine) 88%, var(--ink));
  }
  button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.plain:hover {
    background: var(--sand);
  }
  button.square {
    flex: none;
    inline-size: 2.75rem;
    padding: 0;
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--pine);
    outline-offset: 2px;
  }
  .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 0.8125rem;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Mostly over at once: a word that flashes by helps nobody. */
  .late {
    animation: appear 1ms 1.5s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .badge {
    min-inline-size: 1.375rem;
    padding: 0 0.4375rem;
    border-radius: 1rem;
    background: var(--pine);
    color: var(--onpine);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.375rem;
    text-align: center;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sand);
    font-size: 0.875rem;
  }
  .note.amber {
    border-color: var(--amber);
    background: var(--amber-tint);
    color: var(--amber);
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .field > label,
  .field > .label {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  input[type='text'],
  input[type='month'],
  select,
  textarea {
    inline-size: 100%;
    padding: 0.5rem 0.625rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    /* iOS zooms the page below 16 px. */
    font-size: 1rem;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    flex: none;
    accent-color: var(--pine);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
    button.primary {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
