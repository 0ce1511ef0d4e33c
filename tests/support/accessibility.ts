/** axe-core over a page and all its frames: no violation in any state that a journey passes through. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549'];

export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(violation =>
    violation.nodes.map(
      node => `${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`,
    ),
  );
  // Soft: the journey goes on, and every state is told of in one run.
  expect.soft(found, `axe-core, ${state}`).toEqual([]);
}
