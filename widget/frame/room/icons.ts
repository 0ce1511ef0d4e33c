/** The icons of the room's row, by the word that they stand beside. They come with the code that talks. */
import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import cross from 'lucide/dist/esm/icons/x.mjs';
import { dir } from '../../locales/localize.ts';
import { shapes } from '../../browser/outline.ts';

const OUTLINES = { help: phone, end: cross, leave: cross, more: ellipsis } as const;

export type IconName = keyof typeof OUTLINES;

/** Words come first where there is little room. */
const narrow = matchMedia('(max-width: 23rem)');

/** Drawn by attributes alone, a little below the line, with the space between it and its words on its right or left. */
export const icon = (name: IconName): SVGTemplateResult | typeof nothing =>
  narrow.matches
    ? nothing
    : svg`<svg viewBox="${dir() === 'rtl' ? -5 : 0} 0 29 20" width="22" height="15" overflow="visible" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes(OUTLINES[name])}</svg>`;
