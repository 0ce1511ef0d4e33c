/**
 * Contrast computed from the colours that the browser came to: text against what lies behind it (WCAG 1.4.3), the
 * edge of a field against its surroundings (1.4.11). Proves what axe-core leaves undecided; runs inside the page.
 */
import type { Sees } from './in-page.ts';

export interface Contrast {
  readonly where: string;
  readonly of: 'text' | 'edge';
  /** 1 to 21; 0 where something other than plain colour lies behind. */
  readonly ratio: number;
  readonly needed: number;
}

/** Of these elements; without them, of every element that shows text or takes it. */
export function contrasts(only?: Element[]): Contrast[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const { all, around, shown, where } = window.sees as Sees;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (colour: string): Colour => {
    if (!canvas) throw new Error('no canvas');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const light = ([r, g, b]: Colour): number => {
    const part = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ratioOf = (one: Colour, other: Colour): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const paper = (): Colour => {
    const probe = document.documentElement.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const colour = read(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return colour;
  };
  /** Null: a picture, or something half transparent as a whole. */
  const behind = (element: Element | null): Colour | null => {
    if (!element) return paper();
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    if (backgroundImage !== 'none' || opacity !== '1') return null;
    const own = read(backgroundColor);
    if (own[3] === 1) return own;
    const rest = behind(around(element));
    return rest && over(own, rest);
  };
  const against = (colour: string, ground: Colour | null): number =>
    ground ? ratioOf(over(read(colour), ground), ground) : 0;

  const isField = (element: Element): boolean =>
    element.matches('textarea, input:not([type=checkbox], [type=radio])');
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const plates = matchMedia('(forced-colors: active)').matches;
  const look = (element: Element): Contrast[] => {
    const style = getComputedStyle(element);
    // In forced colours the browser lays a plate behind text, whatever ground the page has given it.
    const plate = plates && style.getPropertyValue('forced-color-adjust') === 'auto' ? [paper()] : [];
    const grounds = [behind(element), ...plate];
    const [size, bold] = [parseFloat(style.fontSize), Number(style.fontWeight) >= 700];
    const text: Contrast = {
      where: where(element),
      of: 'text',
      ratio: Math.min(...grounds.map(ground => against(style.color, ground))),
      needed: size >= 24 || (bold && size >= 18.66) ? 3 : 4.5,
    };
    if (!isField(element)) return [text];
    const outside = behind(around(element));
    const inside = behind(element);
    const edge = against(style.borderBlockEndColor, outside);
    const fill = inside && outside ? ratioOf(inside, outside) : 0;
    return [text, { where: where(element), of: 'edge', ratio: Math.max(edge, fill), needed: 3 }];
  };
  const able = (element: Element): boolean =>
    !element.matches(':disabled, [aria-disabled=true], :disabled *');
  return (
    only ??
    all().filter(one => (isField(one) || one.matches('select') || hasText(one)) && shown(one) && able(one))
  )
    .filter(one => !one.matches('option, script, style, title'))
    .flatMap(look);
}
