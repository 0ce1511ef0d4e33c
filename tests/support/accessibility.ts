/**
 * axe-core in every state that a journey passes through: no violation, and nothing undecided that is not on the
 * written list (accessible/undecided.ts) and proven otherwise. Called by journeys with a page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { AxeResults, CheckResult, NodeResult, Result } from 'axe-core';
import type { ElementHandle, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { contrasts } from './accessible/contrast.ts';
import type { Contrast } from './accessible/contrast.ts';
import { install } from './accessible/in-page.ts';
import { UNDECIDED } from './accessible/undecided.ts';
import type { Undecided } from './accessible/undecided.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549'];
/** What changes with the colours alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By file: a worker goes from one to the next, and each must meet by itself what it says it does. */
const metIn = new Map<string | undefined, Set<Undecided>>();

function metHere(): Set<Undecided> {
  const { testPath } = expect.getState();
  const met = metIn.get(testPath) ?? new Set();
  metIn.set(testPath, met);
  return met;
}

/** A page and all its frames, as a journey has brought them about. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await Promise.all(page.frames().map(frame => frame.evaluate(install)));
  await judge(page, state, await new AxeBuilder({ page }).withTags(TAGS).analyze());
}

/** A page alone, several times quicker. `colours`: only what changes with them, where all else has been looked at. */
export async function expectAccessibleHere(page: Page, state: string, colours = false): Promise<void> {
  await page.evaluate(install);
  await page.evaluate(`'axe' in window || (() => { ${SOURCE} })()`);
  const only = colours ? { type: 'rule', values: OF_COLOURS } : { type: 'tag', values: TAGS };
  const run = ([runOnly]: unknown[]): Promise<AxeResults> =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly,
      iframes: false,
      resultTypes: ['violations', 'incomplete'],
    });
  await judge(page, state, await page.evaluate(run, [only]));
}

/** At the end of a walk through every state: what the list still names and nobody has met. */
export function expectAllMet(by: Undecided['met'][]): void {
  const met = metHere();
  const left = UNDECIDED.filter(one => by.includes(one.met) && !met.has(one));
  expect(
    left.map(({ rule, where }) => `${rule} ${String(where)}`),
    'no longer undecided: take it off accessible/undecided.ts',
  ).toEqual([]);
}

/** Soft: the journey goes on, and every state is told of in one run. */
async function judge(page: Page, state: string, { violations, incomplete }: AxeResults): Promise<void> {
  const found = nodesOf(violations).map(
    ([rule, node]) => `${rule}: ${pathOf(node)} ${node.failureSummary ?? ''}`,
  );
  for (const [rule, node] of nodesOf(incomplete)) {
    const cause = causeOf(node);
    const listed = UNDECIDED.find(
      one =>
        one.rule === rule &&
        (one.cause ? one.cause.includes(cause ?? '') : !cause) &&
        one.where.test(pathOf(node)),
    );
    if (!listed) found.push(`undecided, and not listed: ${rule}: ${pathOf(node)} ${cause ?? ''}`);
    else {
      metHere().add(listed);
      if (listed.proof === 'contrast') found.push(...(await tooFaint(page, node)));
    }
  }
  expect.soft(found, `axe-core, ${state}`).toEqual([]);
}

async function tooFaint(page: Page, node: NodeResult): Promise<string[]> {
  const { frame, element } = await find(page, node);
  return faint(await frame.evaluate(contrasts, [element]));
}

/** Lines about what has too little contrast. */
export const faint = (measured: readonly Contrast[]): string[] =>
  measured
    .filter(({ ratio, needed }) => ratio < needed)
    .map(({ where, of, ratio, needed }) => `${of} ${ratio.toFixed(2)} : 1 under ${String(needed)}: ${where}`);

const nodesOf = (results: readonly Result[]): [string, NodeResult][] =>
  results.flatMap(({ id, nodes }) => nodes.map((node): [string, NodeResult] => [id, node]));

/** Selectors through shadow roots, within the innermost frame. */
const stepsOf = (target: NodeResult['target'][number]): string[] => [target].flat();
const pathOf = ({ target }: NodeResult): string => stepsOf(target.at(-1) ?? '').join(' ');

const causeOf = ({ any, all, none }: NodeResult): string | undefined =>
  [...any, ...all, ...none]
    .map(({ data }: CheckResult) => (data as { messageKey?: string } | null)?.messageKey)
    .find(Boolean);

async function find(
  page: Page,
  { target }: NodeResult,
): Promise<{ frame: Frame; element: ElementHandle<Element> }> {
  let frame = page.mainFrame();
  let element: ElementHandle<Element> | null = null;
  for (const part of target) {
    frame = (await element?.contentFrame()) ?? frame;
    const found = await frame.evaluateHandle(
      steps =>
        steps.reduce<Element | null>(
          (host, step) => (host?.shadowRoot ?? document).querySelector(step),
          null,
        ),
      stepsOf(part),
    );
    element = found.asElement();
  }
  if (!element) throw new Error(`axe-core named what is not there: ${JSON.stringify(target)}`);
  return { frame, element };
}
