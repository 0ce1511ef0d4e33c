/** One palette for room, panel, desk and plain pages: two greens that are nearly the same never come back. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DESK_PALETTE, PALETTE } from '../../widget/palette/palette.ts';

const files = globSync(['widget/**/*.ts', 'relay/**/*.ts']).filter(
  path => !path.startsWith('widget/palette/'),
);
/** `#fff` and `#8888` are no shades of their own. */
const shadesIn = (text: string): string[] => text.match(/#[0-9a-f]{6}\b(?!-)/gi) ?? [];

const channel = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
function luminance(shade: string): number {
  const hex = shade.length === 4 ? shade.replace(/[0-9a-f]/g, '$&$&') : shade;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the palette', () => {
  test('holds every colour that the product draws with; the doorway has room for the accent alone', () => {
    const own = Object.fromEntries(
      files
        .map(path => [path, shadesIn(readFileSync(path, 'utf8'))] as const)
        .filter(([, all]) => all.length),
    );
    expect(own).toEqual({ 'widget/embed/viska.ts': [PALETTE.pine[0]] });
  });

  test.each([0, 1] as const)('reads well on each ground (%i)', shade => {
    const { bg, field, sand, tint, ink, soft, alarm, pine, edge } = DESK_PALETTE;
    for (const ground of [bg, field, sand, tint])
      for (const text of [ink, soft, alarm])
        expect(contrast(text[shade], ground[shade]), `${text[shade]} on ${ground[shade]}`).toBeGreaterThan(
          4.5,
        );
    expect(contrast(PALETTE.onpine[shade], pine[shade])).toBeGreaterThan(4.5);
    for (const ground of [bg, field]) expect(contrast(edge[shade], ground[shade])).toBeGreaterThan(3);
  });
});
