/**
 * Which folder may import from which, and that nothing goes in circles. Browsers take from the relay what both sides
 * speak (`relay/protocol`); the relay takes from the widget what its own pages share with it: words, no elements.
 */
import { importX } from 'eslint-plugin-import-x';

const RELAY_ONLY = [
  'commands',
  'conversations',
  'gateway',
  'http',
  'networks',
  'sites',
  'staff',
  'statistics',
  'storage',
  'tokens',
  'topics',
].map(folder => `./relay/${folder}`);

const wall = (target, from, message, except) => ({ target, from, message, ...(except && { except }) });

const ZONES = [
  ...RELAY_ONLY.map(from =>
    wall(
      ['./widget', './relay/console', './relay/protocol'],
      from,
      'This is read by browsers: from the relay they take `relay/protocol` alone.',
    ),
  ),
  wall(
    ['./widget', './relay/protocol'],
    './relay/console',
    'The console is a page of its own: nothing else is made of its parts.',
  ),
  wall(
    RELAY_ONLY,
    './widget',
    'The relay takes from browser code only `widget/writing`, `widget/links` and `widget/palette`.',
    ['./writing', './links', './palette'],
  ),
  wall(RELAY_ONLY, './relay/console', 'The relay serves the console; it does not run it.'),
  wall('./relay/protocol', './widget', 'Both sides stand on the protocol, and it stands on neither.'),
  wall(
    './relay/console',
    './widget',
    'The console shares with the room what stands in `widget/browser`, `links`, `palette` and `writing`, and the sealed layer.',
    [
      './browser',
      './links',
      './palette',
      './writing',
      './locales/fill-in.ts',
      './session/sealed',
      './session/view.ts',
    ],
  ),
  wall(
    ['./widget/browser', './widget/links', './widget/palette', './widget/writing'],
    './widget',
    'Room and desk stand on this, and it stands on neither.',
    ['./browser', './links', './palette', './writing'],
  ),
  wall(
    ['./widget/session', './widget/writing', './widget/links'],
    ['./widget/frame', './widget/embed'],
    'What talks, seals and reads words knows no elements.',
  ),
  wall('./widget/embed', './widget/frame', 'What runs on the municipality’s page is not made of the room.'),
  wall(
    ['./widget/!(build)/**/*.ts', './relay'],
    './widget/build',
    'This runs in Node while browser files are built, and is in none of them.',
  ),
  wall(['./widget', './relay'], './demo', 'The demo and its gallery show the product and are no part of it.'),
  wall(
    ['./widget/frame/!(main|define).ts', './widget/frame/*/**/*.ts'],
    './widget/frame/room/room.ts',
    'The room is made of this: take values (`room/values.ts`) and say by events (`room/events.ts`) what is wanted.',
  ),
];

export const WALLS = {
  files: ['widget/**/*.ts', 'relay/**/*.ts', 'demo/gallery/**/*.ts'],
  plugins: { 'import-x': importX },
  settings: { 'import-x/extensions': ['.ts'], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
  rules: {
    'import-x/no-restricted-paths': [
      'error',
      { zones: ZONES, basePath: new URL('../..', import.meta.url).pathname },
    ],
    // A part that is fetched later may ask for another: by then both are whole.
    'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
  },
};
