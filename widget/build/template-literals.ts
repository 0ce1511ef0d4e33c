/**
 * How html`` and css`` lose weight: the spaces of their source, and what esbuild shortens in CSS. The plugin's own way
 * drops CSS newer than it is, and spaces between words.
 */
import { transformSync } from 'esbuild';
import type { Plugin } from 'rollup';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Where an expression stands in a template: an identifier, since CSS and HTML both let one through anywhere. */
const HOLE = 'viska-hole';

interface Part {
  text: string;
}

const strategy = {
  getPlaceholder: () => HOLE,
  combineHTMLStrings: (parts: Part[]) => parts.map(part => part.text).join(HOLE),
  splitHTMLByPlaceholder: (text: string) => text.split(HOLE),
  minifyHTML: async (text: string) => text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s+/g, ' '),
  minifyCSS: async (text: string) => {
    const { code, warnings } = transformSync(text, { loader: 'css', minify: true, logLevel: 'silent' });
    // A hole where a declaration may stand is kept, with this warning.
    if (warnings.every(warning => warning.text === 'Expected ":"')) return code.trimEnd();
    // A piece of a sheet, such as declarations alone: only spaces and comments go.
    return text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1');
  },
};

export const templateLiterals = (): Plugin =>
  minifyTemplateLiterals({
    include: '{widget,relay,demo}/**/*.ts',
    failOnError: true,
    options: { strategy },
  });
