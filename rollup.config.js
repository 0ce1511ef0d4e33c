/**
 * Builds what browsers load into dist/browser/: one bundle per page, named by its sources, compressed beside itself.
 * Takes the sources of widget/ and relay/console/; hands manifest.json (entry name → file) to relay/http and
 * bundle.json (what imports what, and sizes) to the size gate. With VISKA_DEV names are plain and nothing is compressed.
 */
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transformSync } from 'esbuild';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const dev = process.env.VISKA_DEV === '1';
const folder = 'dist/browser';

/**
 * Stands in the name of every file instead of a hash of its own: a bundle names two dozen pieces, and a name that
 * compresses to nothing saves 6 bytes for each. What is built is told by the sources and the locked packages.
 */
const build = sourcesHash();
/** Any: for telling sizes. */
const ONE_BUILD = '3f9c27d1';

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of [
    'package-lock.json',
    'rollup.config.js',
    ...globSync('{widget,relay}/**/*.{ts,css}').sort(),
  ])
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}

/** Entry name → hashed file; filled as the bundles below are written, one after the other. */
const manifest = {};
const files = {};
const packages = new Set();

/** Names that one bundle takes from another: known only once that other is written. */
function names() {
  return {
    name: 'names',
    renderChunk: code =>
      code
        .replaceAll('__PANEL__', () => JSON.stringify(`v/${version}/${manifest.panel}`))
        .replaceAll('__VERSION__', () => JSON.stringify(version)),
  };
}

const brotli = text =>
  promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });

/** Writes down what was built: the two lists, the compressed siblings, and whose licences came along. */
function record() {
  return {
    name: 'record',
    async writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry) manifest[chunk.name] = chunk.fileName;
        const { name, isEntry, isDynamicEntry, imports, dynamicImports } = chunk;
        const sizes = { bytes: Buffer.byteLength(chunk.code) };
        if (!dev) {
          const [br, gz] = await Promise.all([brotli(chunk.code), promisify(gzip)(chunk.code, { level: 9 })]);
          writeFileSync(`${folder}/${chunk.fileName}.br`, br);
          writeFileSync(`${folder}/${chunk.fileName}.gz`, gz);
          // Names change with every source, and each name compresses a little differently: sizes are told with one.
          const told = chunk.code.includes(build)
            ? await brotli(chunk.code.replaceAll(build, ONE_BUILD))
            : br;
          Object.assign(sizes, { brotli: told.length, gzip: gz.length });
        }
        const from = new Set();
        for (const id of Object.keys(chunk.modules)) {
          const [, path, name] = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
          if (!path) continue;
          packages.add(path);
          from.add(name);
        }
        files[chunk.fileName] = {
          name,
          isEntry,
          isDynamicEntry,
          imports,
          dynamicImports,
          packages: [...from].sort(),
          ...sizes,
        };
      }
      if (dev || 'viska' in manifest) finish();
    },
  };
}

/** The lists are replaced when all is there, and what an earlier build left goes last: a relay may be serving it. */
function finish() {
  const lists = {
    'manifest.json': JSON.stringify(manifest, null, 2),
    'bundle.json': JSON.stringify(files, null, 2),
    'LICENSES.txt': licences(),
  };
  for (const [name, text] of Object.entries(lists)) writeFileSync(`${folder}/${name}`, text);
  const siblings = dev ? /\.map$/ : /\.(br|gz)$/;
  for (const file of readdirSync(folder)) {
    if (file in lists || file.replace(siblings, '') in files) continue;
    rmSync(`${folder}/${file}`, { recursive: true, force: true });
  }
}

function licences() {
  return [...packages]
    .sort()
    .map(path => {
      const about = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
      const [text] = globSync(`${path}/{LICENSE,LICENCE,license}*`);
      return `${about.name} ${about.version} (${about.license})\n\n${text ? readFileSync(text, 'utf8') : ''}`;
    })
    .join('\n\n----\n\n');
}

/** Where an expression stands in a template: an identifier, since CSS and HTML both let one through anywhere. */
const HOLE = 'viska-hole';

/** How html`` and css`` lose weight. The plugin's own way drops CSS newer than it is, and spaces between words. */
const tight = {
  getPlaceholder: () => HOLE,
  combineHTMLStrings: parts => parts.map(part => part.text).join(HOLE),
  splitHTMLByPlaceholder: text => text.split(HOLE),
  minifyHTML: text => text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s+/g, ' '),
  minifyCSS: text => {
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

/**
 * A file that could not be had is asked for once more under another address: Firefox remembers for as long as the
 * page lives that an address failed, and a press of *Försök igen* would change nothing.
 */
const again = {
  name: 'again',
  renderDynamicImport: () => ({ left: '__import(', right: ')' }),
  intro: () => 'const __import=at=>import(at).catch(()=>import(at+"?"+Date.now()));',
};

const warn = (warning, hand) => {
  // A page that asks the network for a package would fail in the browser only.
  if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
  // A circle in our own code is worth a word; in a package it is not ours to mend.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.message.includes('node_modules')) return;
  hand(warning);
};

const resolve = () =>
  nodeResolve({
    browser: true,
    extensions: ['.js', '.ts'],
    exportConditions: dev ? ['development'] : ['production'],
  });

/** `elements`: Lit's decorators ask for fields that are assigned; where there are none, the language's own are shorter. */
const typescript = (target = 'es2022', elements = true) =>
  esbuild({
    target,
    tsconfig: false,
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: elements, useDefineForClassFields: !elements },
    },
  });

function plugins(small = false) {
  return [
    resolve(),
    commonjs(),
    dev
      ? null
      : minifyTemplateLiterals({
          include: '{widget,relay,demo}/**/*.ts',
          failOnError: true,
          options: { strategy: tight },
        }),
    typescript('es2022', !small),
    names(),
    // The doorway and the panel have ways on of their own, and every byte before the press is counted.
    small ? null : again,
    // Shortens #private names better than terser; terser then does the rest better. No gain in small files.
    dev || small ? null : minify({ target: 'es2022' }),
    dev
      ? null
      : terser({
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
          format: { comments: false },
        }),
    record(),
  ];
}

/** One page, one bundle (`also`: the same as a page of another kind): a parent's room and a counselor's console share no file, so neither pays for the other. */
function page(name, input, small, also) {
  return {
    input: { [name]: input, ...also },
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: dev ? '[name].js' : `[name]-${build}.js`,
      // A language of the guard is called as the language of the texts is.
      chunkFileNames: ({ facadeModuleId }) => {
        const what = `${name}.${facadeModuleId?.includes('guard/languages') ? 'guard-' : ''}[name]`;
        return dev ? `${what}.js` : `${what}-${build}.js`;
      },
      sourcemap: dev,
      minifyInternalExports: true,
      compact: !dev,
    },
    // What pages and chunks share stays in the first entry, not in a file of its own.
    preserveEntrySignatures: also ? false : 'exports-only',
    plugins: plugins(small),
    onwarn: warn,
  };
}

/** The doorway is a classic script: it must run where a page's author pastes one tag. Its name never changes. */
const doorway = {
  ...page('viska', 'widget/embed/viska.ts', true),
  // A class is strict by itself.
  output: {
    dir: folder,
    format: 'iife',
    entryFileNames: '[name].js',
    sourcemap: dev,
    compact: !dev,
    strict: false,
  },
};

/** Also classic, and of old words only: it is for browsers that cannot read the rest. */
const floor = {
  input: { floor: 'widget/frame/floor.ts' },
  output: {
    dir: folder,
    format: 'iife',
    entryFileNames: dev ? '[name].js' : `[name]-${build}.js`,
    sourcemap: dev,
    compact: !dev,
  },
  plugins: [
    typescript('es5'),
    dev ? null : terser({ ecma: 5, ie8: true, format: { comments: false } }),
    record(),
  ],
  onwarn: warn,
};

/** For developers and pictures; beside the rest, so that no relay serves it. */
const gallery = {
  input: { list: 'demo/gallery/list.ts', one: 'demo/gallery/main.ts' },
  output: { dir: 'dist/gallery', format: 'es', chunkFileNames: '[name].js', sourcemap: dev },
  plugins: [resolve(), typescript()],
  onwarn: warn,
};

// The panel comes before the doorway, which names its file.
export default [
  page('panel', 'widget/embed/panel.ts', true),
  floor,
  page('room', 'widget/frame/main.ts', false, { alone: 'widget/frame/alone.ts' }),
  page('console', 'relay/console/main.ts'),
  page('enter', 'relay/console/enter.ts'),
  gallery,
  doorway,
];
