/**
 * What share of Sweden's browsers the room works in: `node tests/frame/floor/share.ts`.
 * Takes usage by version from caniuse-lite (StatCounter's figures, by way of caniuse.com) and the floor below;
 * `share.test.ts` holds widget/frame/FLOOR.md to it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Unpacker {
  /** Agent → version → share of all page views, in per cent. */
  region: (packed: unknown) => Record<string, Record<string, number | null>>;
}

/** caniuse-lite's agent → the first version in which the room works; agents not named do not count as working. */
export const FLOOR: Readonly<Record<string, number>> = {
  chrome: 103,
  edge: 103,
  firefox: 104,
  safari: 16.4,
  opera: 89,
  ios_saf: 16.4,
  // The newest only, as caniuse counts them: Android renews them, and web views with them.
  and_chr: 103,
  and_ff: 104,
  android: 103,
  op_mob: 73,
  samsung: 20,
};

const PHONES = [
  'ios_saf',
  'and_chr',
  'and_ff',
  'and_uc',
  'and_qq',
  'android',
  'samsung',
  'op_mob',
  'op_mini',
  'kaios',
  'ie_mob',
  'bb',
  'baidu',
];

/** `16.6-16.7` begins at 16.6; `0` is whatever is newest, `TP` is a preview of what comes. */
const beginning = (version: string): number => (/^(0|TP)$/.test(version) ? Infinity : parseFloat(version));

export interface Share {
  /** Per cent of page views, rounded down to a tenth. */
  all: string;
  phones: string;
  /** The release of caniuse-lite that was asked. */
  data: string;
}

export function share(country = 'SE'): Share {
  const { region } = require('caniuse-lite/dist/unpacker') as Unpacker;
  const usage = region(require(`caniuse-lite/data/regions/${country}`));
  const sum = (agents: readonly string[], counts: (agent: string, version: string) => boolean): number =>
    agents
      .flatMap(agent => Object.entries(usage[agent] ?? {}).map(([version, per]) => ({ agent, version, per })))
      .reduce((total, { agent, version, per }) => total + (counts(agent, version) ? (per ?? 0) : 0), 0);
  const works = (agent: string, version: string): boolean => beginning(version) >= (FLOOR[agent] ?? Infinity);
  const percent = (agents: readonly string[]): string =>
    (Math.floor((1000 * sum(agents, works)) / sum(agents, () => true)) / 10).toFixed(1);
  const { version } = JSON.parse(readFileSync(require.resolve('caniuse-lite/package.json'), 'utf8')) as {
    version: string;
  };
  return { all: percent(Object.keys(usage)), phones: percent(PHONES), data: version };
}

if (import.meta.main) {
  const { all, phones, data } = share();
  console.log(`Sweden: ${all} % of all browsers, ${phones} % of those on phones (caniuse-lite ${data})`);
}
