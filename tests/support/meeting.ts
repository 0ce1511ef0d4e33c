/** Two people who have found each other: where most journeys begin. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openContext, PHONE } from './browser.ts';
import { Counselor } from './counselor.ts';
import type { Installation } from './installation.ts';
import { SV } from './names.ts';
import type { Names } from './names.ts';
import { Parent } from './parent.ts';

export async function aParent(
  browser: Browser,
  wishes: BrowserContextOptions = {},
  names: Names = SV,
): Promise<Parent> {
  const context = await openContext(browser, { viewport: PHONE, ...wishes });
  return new Parent(await context.newPage(), names);
}

export async function aCounselor(
  installation: Installation,
  browser: Browser,
  name = 'Karin',
  wishes: BrowserContextOptions = {},
  names: Names = SV,
): Promise<Counselor> {
  const context = await openContext(browser, wishes);
  const counselor = new Counselor(await context.newPage(), names);
  await counselor.signIn(installation.invite(name));
  await counselor.beAvailable();
  return counselor;
}

export interface Meeting {
  readonly parent: Parent;
  readonly counselor: Counselor;
}

/** Both have said one thing, and both have seen it. */
export async function meet(
  installation: Installation,
  browser: Browser,
  counselor?: Counselor,
): Promise<Meeting> {
  const parent = await aParent(browser);
  await parent.page.goto(installation.demoUrl);
  await parent.start();
  await parent.write('Hej.');
  const other = counselor ?? (await aCounselor(installation, browser));
  await other.accept();
  await other.sees('Hej.');
  await other.write('Hej, jag läser.');
  await parent.sees('Hej, jag läser.');
  return { parent, counselor: other };
}
