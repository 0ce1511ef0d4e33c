/** The palette as a sheet for elements. */
import { css } from 'lit';
import type { CSSResult } from 'lit';
import { declarations, lightDark } from './palette.ts';
import type { Palette } from './palette.ts';

/** Browsers from before 2024 get light. */
const dark = CSS.supports('color:light-dark(red,red)');

export const paletteSheet = (palette: Palette): CSSResult =>
  sheetOf(
    `:host{color-scheme:light${dark ? ' dark' : ''};${declarations(dark ? lightDark : light => light, palette)}}`,
  );

/** As a template without holes. Lit's own way to do it would keep the build from shortening other styles. */
const sheetOf = (text: string): CSSResult => css([text] as unknown as TemplateStringsArray);
