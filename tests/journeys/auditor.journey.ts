import { expect, test } from 'vitest';
import { openContext } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { setPlace } from '../support/place.ts';

const place = setPlace();

test('an auditor reads the statistics, and has no desk that never connects', async () => {
  const { page, available } = new Counselor(await (await openContext(place.browser)).newPage());
  let sockets = 0;
  page.on('websocket', () => sockets++);
  await page.goto(place.installation.invite('Revisor', 'auditor'));
  await page.getByRole('heading', { name: 'Statistik' }).waitFor();
  await page.getByRole('row', { name: /Samtal i perioden/ }).waitFor();
  expect(await available.count()).toBe(0);
  expect(sockets).toBe(0);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
});
