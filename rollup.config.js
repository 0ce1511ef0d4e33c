/**
 * Builds what browsers load into dist/browser/: one bundle per page, each file compressed beside itself.
 * Takes the sources of widget/ and relay/console/; hands manifest.json (the build's files and their hashes) to
 * relay/http and bundle.json (what imports what, and sizes) to the size gate. With VISKA_DEV nothing is compressed.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
const target = 'dist/browser';
/** A relay may be serving the former build: the new one takes its place when it is whole. */
const folder = dev ? target : 'dist/browser.next';
rmSync(folder, { recursive: true, force: true });

/**
 * Stands for the build's id until all files are there. The id is a hash of the manifest, and the manifest holds the
 * hash of each file: whoever knows the id can tell whether a file is of that build, wherever it was kept
 * (relay/http/ADR-3-former-builds.md). It is part of the address, so files need no hash in their names, which a
 * bundle repeats for each piece that it loads. Any id: sizes are told with this one.
 */
const ID = '3f9c27d1a05e84b6';

const sha256 = text => createHash('sha256').update(text).digest('hex');

/** Filled as the bundles below are written, one after the other. */
const code = {};
const files = {};
const packages = new Set();

/** Where the doorway finds the panel. */
function panelAddress() {
  return {
    name: 'panel-address',
    renderChunk: text => text.replaceAll('__PANEL__', () => JSON.stringify(`v/${dev ? 'dev' : ID}/panel.js`)),
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

/** Writes down what was built: hashes, sizes, and whose licences came along. */
function record() {
  return {
    name: 'record',
    async writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { name, isEntry, isDynamicEntry, imports, dynamicImports } = chunk;
        code[chunk.fileName] = chunk.code;
        const sizes = { bytes: Buffer.byteLength(chunk.code) };
        if (!dev) {
          const [br, gz] = await compressed(chunk.fileName, chunk.code);
          Object.assign(sizes, { brotli: br.length, gzip: gz.length });
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
      if (dev || 'viska.js' in files) await finish();
    },
  };
}

/** Leaves both beside the file. */
async function compressed(file, text) {
  const [br, gz] = await Promise.all([brotli(text), promisify(gzip)(text, { level: 9 })]);
  writeFileSync(`${folder}/${file}.br`, br);
  writeFileSync(`${folder}/${file}.gz`, gz);
  return [br, gz];
}

/** The lists; then the build takes the place of the former one. */
async function finish() {
  // Of a build that is being typed at nothing holds for longer than a moment.
  const hashes = dev
    ? null
    : Object.fromEntries(
        Object.keys(code)
          .sort()
          .map(file => [file, sha256(code[file])]),
      );
  const manifest = JSON.stringify({ version, files: hashes }, null, 2);
  const lists = {
    'bundle.json': JSON.stringify(files, null, 2),
    'LICENSES.txt': licences(),
    'manifest.json': manifest,
  };
  for (const [name, text] of Object.entries(lists)) writeFileSync(`${folder}/${name}`, text);
  if (dev) return;
  const id = sha256(manifest).slice(0, ID.length);
  for (const [file, text] of Object.entries(code)) {
    if (!text.includes(ID)) continue;
    const named = text.replaceAll(ID, id);
    writeFileSync(`${folder}/${file}`, named);
    await compressed(file, named);
  }
  const former = `${target}.former`;
  rmSync(former, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  renameSync(target, former);
  renameSync(folder, target);
  rmSync(former, { recursive: true });
}

function licences() {
  return [...packages]
    .sort()
    .map(path => {
      const about = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
      const [text] = globSync(`${path}/{LICENSE,LICENCE,license}*`);
      return `${about.name} ${about.version} (${about.license})\n\n${text ? readFileSync(text, 'utf8') : ''}`;
    })
    .concat(readFileSync('widget/frame/guard/names/LICENSES.md', 'utf8'))
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
 * page lives that an address failed, and a press of *Försök igen* would change nothing. Where the relay answers that it
 * has no such file, the room hears of it first (widget/frame/reload.ts).
 */
const again = {
  name: 'again',
  renderDynamicImport: () => ({ left: '__import(', right: ')' }),
  intro: () =>
    'const __import=at=>import(at).catch(()=>import(at+"?"+Date.now())).catch(async why=>{(await fetch(new URL(at,import.meta.url))).status==404&&dispatchEvent(new Event("viska-gone"));throw why});',
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
    panelAddress(),
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

const OF_TALKING =
  /widget\/(writing\/shown|links\/web-address|browser\/drawn-lines|frame\/(status|log\/|waiting\/|sound\/|guard\/remove|room\/(talking|counselor-name|guarded-send|fetch-ahead|seen)))/;

/** One page, one bundle (`also`: the same as a page of another kind): a parent's room and a counselor's console share no file, so neither pays for the other. */
function page(name, input, small, also) {
  return {
    input: { [name]: input, ...also },
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name].js',
      // Else what two pieces share becomes a third, which is asked for only once one of them is here.
      manualChunks: id => (name === 'room' && OF_TALKING.test(id) ? 'talking' : null),
      onlyExplicitManualChunks: true,
      // A language of the guard is called as the language of the texts is.
      chunkFileNames: ({ facadeModuleId }) =>
        `${name}.${facadeModuleId?.includes('guard/languages') ? 'guard-' : ''}[name].js`,
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

/** The doorway is a classic script: it must run where a page's author pastes one tag. */
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
    entryFileNames: '[name].js',
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

// The doorway is last: `record` takes it for the end.
export default [
  page('panel', 'widget/embed/panel.ts', true),
  floor,
  page('room', 'widget/frame/main.ts', false, { alone: 'widget/frame/standalone.ts' }),
  page('console', 'relay/console/main.ts'),
  page('enter', 'relay/console/enter.ts'),
  gallery,
  doorway,
];
