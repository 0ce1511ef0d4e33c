/**
 * An outline of the lucide set, drawn as SVG so that nothing is fetched and no HTML is parsed. Always decoration: words
 * stand beside it. Room and desk draw their icons by it.
 */
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type arrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';

export type Outline = typeof arrowLeft;

function shape([kind, at]: Outline[number]): SVGTemplateResult {
  switch (kind) {
    case 'path':
      return svg`<path d=${at.d}></path>`;
    case 'circle':
      return svg`<circle cx=${at.cx} cy=${at.cy} r=${at.r}></circle>`;
    case 'line':
      return svg`<line x1=${at.x1} y1=${at.y1} x2=${at.x2} y2=${at.y2}></line>`;
    case 'rect':
      return svg`<rect x=${at.x} y=${at.y} width=${at.width} height=${at.height} rx=${at.rx ?? 0}></rect>`;
  }
}

/** What stands within the `<svg>`. */
export const shapes = (of: Outline): SVGTemplateResult[] => of.map(shape);

export const outline = (of: Outline): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes(of)}</svg>`;
