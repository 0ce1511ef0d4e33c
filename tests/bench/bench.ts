/** All parts of the bench, and how much of each. `main.ts` prints what they come to. */
import { MESSAGES_A_ROUND, cpuFigures } from './cpu.ts';
import type { Figure } from './figure.ts';
import { longFigures } from './long.ts';
import { keepToAllCores, keepToOtherCores } from './measured-server.ts';
import { memoryFigures } from './memory.ts';
import { sizeFigures } from './sizes.ts';
import { startFigures } from './start.ts';
import { stormFigures } from './storm.ts';
import { waitingFigures } from './waiting.ts';

export interface Amounts {
  /** Conversations that talk while CPU is counted, rounds, and messages of each in a round. */
  readonly talking: number;
  readonly rounds: number;
  readonly messages: number;
  readonly idle: number;
  readonly starts: number;
  readonly storm: number;
  readonly storms: number;
  readonly waiting: number;
  readonly municipalities: number;
  /** Of one conversation between two browsers, and how many each side says during an outage. */
  readonly lines: number;
  readonly backlog: number;
}

export const USUAL: Amounts = {
  talking: 100,
  rounds: 5,
  messages: MESSAGES_A_ROUND,
  idle: 1_000,
  starts: 5,
  storm: 300,
  storms: 3,
  waiting: 2_000,
  municipalities: 290,
  lines: 1_000,
  backlog: 300,
};
/** Enough to see that every part works; its figures mean nothing. */
export const TINY: Amounts = {
  talking: 2,
  rounds: 1,
  messages: 5,
  idle: 4,
  starts: 1,
  storm: 3,
  storms: 1,
  waiting: 5,
  municipalities: 2,
  lines: 14,
  backlog: 3,
};

export const PARTS = {
  sizes: async () => (await sizeFigures()) ?? [],
  cpu: ({ talking, rounds, messages }) => cpuFigures(talking, rounds, messages),
  memory: ({ idle }) => memoryFigures(idle),
  start: ({ starts }) => startFigures(starts),
  storm: ({ storm, storms }) => stormFigures(storm, storms),
  waiting: ({ waiting, municipalities, messages }) => waitingFigures(waiting, municipalities, messages * 5),
  long: ({ lines, backlog }) => {
    keepToAllCores();
    return longFigures(lines, backlog).finally(keepToOtherCores);
  },
} satisfies Record<string, (amounts: Amounts) => Promise<Figure[]>>;

export type Part = keyof typeof PARTS;
export const isPart = (word: string): word is Part => word in PARTS;

export async function bench(
  parts: readonly Part[],
  amounts: Amounts,
  say: (word: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) {
    say(part);
    figures.push(...(await PARTS[part](amounts)));
  }
  return figures;
}
