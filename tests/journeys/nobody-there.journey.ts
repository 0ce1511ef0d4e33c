import { afterEach, describe, test } from 'vitest';
import { aCounselor, aParent, meet } from '../support/meeting.ts';
import { STEP_MS } from '../support/patience.ts';
import { setPlace } from '../support/place.ts';

describe('someone is not there', () => {
  const place = setPlace({
    proxy: { seed: 5 },
    settings: usual => ({ ...usual, grace: { ...usual.grace, counselorMinutes: 1 } }),
  });
  afterEach(() => {
    place.installation.proxy?.refuse(false);
  });

  test('a phone sleeps while it waits: accepting says so, and keys are agreed when it wakes', async () => {
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Skrivet före sömnen.');
    // A place that the relay has given: what is written is on the screen before.
    await parent.room.getByRole('status').getByText(/i kön/).first().waitFor();
    await parent.page.context().setOffline(true);
    place.installation.proxy?.cutAll();
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    await counselor.page
      .getByText(/föräldern är borta just nu/i)
      .first()
      .waitFor();
    await parent.page.context().setOffline(false);
    await counselor.sees('Skrivet före sömnen.');
    await counselor.write('God morgon.');
    await parent.sees('God morgon.');
  });

  test('the counselor is gone for good: after a while the parent may wait for another, place kept', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await counselor.page.context().close();
    const another = parent.room.getByRole('button', { name: /vänta på en annan/i });
    // A minute of grace, and then some.
    await another.waitFor({ timeout: 3 * STEP_MS });
    await another.click();
    const second = await aCounselor(place.installation, place.browser, 'Amira');
    await second.accept();
    const yes = parent.room
      .getByRole('group', { name: /ny rådgivare/i })
      .getByRole('button', { name: /^Ja, låt/ });
    if (await yes.isVisible().catch(() => false)) await yes.click();
    await second.write('Jag tar vid.');
    await parent.sees('Jag tar vid.');
  });

  test('the parent leaves the queue with one press', async () => {
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().waitFor();
    await parent.button('leaveQueue').click();
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().waitFor({ state: 'detached' });
  });
});
