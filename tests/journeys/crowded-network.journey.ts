import { describe, test } from 'vitest';
import { aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';
import { openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';

describe('as many wait from the parent’s network as may', () => {
  const place = setPlace({
    environment: { VISKA_WAITING_PER_NETWORK: '1', VISKA_TRUSTED_PROXY: 'loopback' },
  });

  test('the room says so and what one can do, and gets the place by itself when there is one', async () => {
    const { relayUrl } = place.installation;
    const other = await openParent(relayUrl);
    other.send(startFrame(await solvedWork(relayUrl, 'exempelkommun')));
    await other.take('welcome');

    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.room
      .getByText(/många på ditt nät som vill chatta just nu.*försöker igen av sig själv/i)
      .waitFor();
    await parent.write('Skrivet medan det var fullt.');

    other.send({ type: 'end', reason: 'parent' });
    await other.closed;
    await parent.room.getByText(/många på ditt nät/i).waitFor({ state: 'detached' });
    await parent.button('leaveQueue').waitFor();
    await parent.sees('Skrivet medan det var fullt.');
  });
});
