/**
 * A long conversation between two real browsers: what one more line costs beside what it costs at the beginning, how
 * soon a backlog is through after an outage, and how soon a reload brings everything back.
 */
import { median, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { startTalk } from './talk.ts';
import type { Spent, Talk } from './talk.ts';

const FEW = 10;
const PAIRS = 12;
const SLOW = 4;
const SIDES = ['parent', 'counselor'] as const;
const KINDS = ['script', 'layout'] as const;

type Costs = Record<(typeof SIDES)[number], Spent>;

export async function longFigures(lines: number, backlog: number): Promise<Figure[]> {
  const talk = await startTalk();
  try {
    // Many first: by the time of the few, the pages' code is as warm as it gets.
    await talk.fill(lines - 2);
    const many = await costs(talk);
    const after = await outage(talk, backlog);
    const cameBack = await reload(talk);
    await talk.anew();
    await talk.fill(FEW - 2);
    const few = await costs(talk);
    const ratios = SIDES.flatMap(side =>
      KINDS.map((kind): Figure => ({
        name: `a line at ${String(lines)} lines, ${side}, ${kind}`,
        ratio: round(many[side][kind] / few[side][kind]),
        unit: 'times',
        limit: 1.3,
        beside: `${many[side][kind].toFixed(1)} ms beside ${few[side][kind].toFixed(1)} ms at ${String(FEW)}, there and back`,
      })),
    );
    return [...ratios, ...after, cameBack];
  } finally {
    await talk.close();
  }
}

/** One line each way, typed; the median of several. */
async function costs(talk: Talk): Promise<Costs> {
  const spent: Record<(typeof SIDES)[number], Spent[]> = { parent: [], counselor: [] };
  for (let at = 0; at < PAIRS; at++) {
    const before = { parent: await talk.parent.spent(), counselor: await talk.counselor.spent() };
    const lines = await talk.parent.lines();
    await talk.parent.type(`Det är svårt att sova på nätterna, ${String(at)}`);
    await talk.counselor.has(lines + 1);
    await talk.parent.settled();
    await talk.counselor.type(`Berätta mer om nätterna, ${String(at)}`);
    await talk.parent.has(lines + 2);
    await talk.counselor.settled();
    for (const side of SIDES) {
      const now = await talk[side].spent();
      const { script, layout } = before[side];
      spent[side].push({ script: now.script - script, layout: now.layout - layout });
    }
  }
  const of = (side: (typeof SIDES)[number]): Spent => ({
    script: median(spent[side].map(({ script }) => script)),
    layout: median(spent[side].map(({ layout }) => layout)),
  });
  return { parent: of('parent'), counselor: of('counselor') };
}

/** Both go on writing while the relay cannot be reached. */
async function outage({ installation, parent, counselor }: Talk, backlog: number): Promise<Figure[]> {
  const { proxy } = installation;
  const pages = [parent, counselor];
  const lines = await parent.lines();
  proxy?.refuse(true);
  proxy?.cutAll();
  for (let at = 0; at < backlog; at++)
    for (const page of pages) await page.say(`Under avbrottet, ${String(at)}`);
  await Promise.all(pages.map(page => page.slowDown(SLOW)));
  await Promise.all(pages.map(page => page.longest()));
  proxy?.refuse(false);
  await Promise.all(pages.map(page => page.online()));
  const began = performance.now();
  await Promise.all(pages.map(page => page.has(lines + 2 * backlog)));
  const took = performance.now() - began;
  const longest = await Promise.all(pages.map(page => page.longest()));
  await Promise.all(pages.map(page => page.slowDown(1)));
  return [
    {
      name: `a backlog of ${String(backlog)} lines a side, after the sockets are back`,
      value: round(took / 1_000, 1),
      unit: 's',
      limit: 10,
      beside: `processors slowed down ${String(SLOW)} times`,
    },
    ...SIDES.map((side, at): Figure => ({
      name: `longest task meanwhile, ${side}`,
      value: round(longest[at] ?? Number.NaN, 0),
      unit: 'ms',
      limit: 200,
      beside: `slowed down ${String(SLOW)} times; means something on an idle machine only`,
    })),
  ];
}

async function reload({ parent, counselor }: Talk): Promise<Figure> {
  const lines = await counselor.lines();
  await parent.page.reload();
  const began = performance.now();
  await parent.prepare();
  await parent.has(lines);
  return {
    name: `a reload brings ${String(lines)} lines back`,
    value: round((performance.now() - began) / 1_000, 1),
    unit: 's',
    limit: 3,
    beside: "the parent's page; from its load event",
  };
}
