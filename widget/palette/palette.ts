/**
 * The colours of all that Viska draws, light and dark: room, panel, desk and the relay's plain pages take them from
 * here, by these names. Text keeps 4.5:1 on each ground it stands on, what marks a control 3:1 (WCAG 1.4.3, 1.4.11).
 */
export const PALETTE = {
  /** Paper: behind everything. */
  bg: ['#fbf8f2', '#161a18'],
  /** Raised from it: fields, controls, the desk's sheet. */
  field: ['#fffdf9', '#1f2422'],
  sand: ['#f1e9da', '#2d2921'],
  /** Hairlines. */
  line: ['#cfc7b8', '#454b46'],
  ink: ['#23211d', '#ece7dc'],
  soft: ['#5f5a50', '#b5aea0'],
  /** Viska's own accent, where the municipality sets none. */
  pine: ['#1f5c4a', '#8ccbb2'],
  onpine: ['#fff', '#0f211a'],
  alarm: ['#8f2a1c', '#ffb4a6'],
} as const;

/** What only the desk has. */
export const DESK_PALETTE = {
  ...PALETTE,
  /** Of what can be pressed. */
  edge: ['#8b8271', '#857d6e'],
  /** One's own lines. */
  tint: ['#e2ece5', '#22362e'],
  sunk: ['#f3eee4', '#101312'],
  amber: ['#7a4a06', '#e6b871'],
  'amber-tint': ['#f8ebd2', '#3a2d17'],
} as const;

export type Palette = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** Declarations of custom properties; `shade` makes of light and dark what the place can read. */
export const declarations = (shade: (light: string, dark: string) => string, palette: Palette): string =>
  Object.entries(palette)
    .map(([name, [light, dark]]) => `--${name}:${shade(light, dark)};`)
    .join('');

export const lightDark = (light: string, dark: string): string => `light-dark(${light},${dark})`;
