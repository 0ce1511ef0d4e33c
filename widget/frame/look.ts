/**
 * The room's look, shared by every element in it: one sheet, taken by all, so that it weighs once.
 * Colours are variables on `<viska-room>`; the doorway hands the page's own on as `--viska-*`.
 */
import { css } from 'lit';

/** Only for `<viska-room>`: its variables, light and dark. */
export const colours = css`
  :host {
    --bg: light-dark(#fbf8f2, #161a18);
    --ink: light-dark(#23211d, #ece7dc);
    --soft: light-dark(#5f5a50, #b5aea0);
    --line: light-dark(#cfc7b8, #454b46);
    --accent: var(--viska-color-brand, light-dark(#1f5c4a, #8ccbb2));
    --on-accent: var(--viska-color-on-brand, light-dark(#fff, #0f211a));
    --sand: light-dark(#f1e9da, #2d2921);
    --field: light-dark(#fffdf9, #1f2422);
    --alarm: light-dark(#8f2a1c, #ffb4a6);
    --own: color-mix(in srgb, var(--accent) 16%, var(--bg));
    --radius: var(--viska-radius, 12px);
    color-scheme: light dark;
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
  /* Browsers from before 2024 get light. */
  @supports not (color: light-dark(#000, #fff)) {
    :host {
      --bg: #fbf8f2;
      --ink: #23211d;
      --soft: #5f5a50;
      --line: #cfc7b8;
      --accent: var(--viska-color-brand, #1f5c4a);
      --on-accent: var(--viska-color-on-brand, #fff);
      --sand: #f1e9da;
      --own: #e3ece4;
      --field: #fffdf9;
      --alarm: #8f2a1c;
      color-scheme: light;
    }
  }
`;

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
    /* As wide as what is chosen, where the browser can. */
    field-sizing: content;
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
  .link {
    margin-inline-start: -8px;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
    padding-inline: 8px;
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
