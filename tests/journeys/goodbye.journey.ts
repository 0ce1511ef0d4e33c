import { beforeEach, describe, expect, test } from 'vitest';
import type { Counselor } from '../support/counselor.ts';
import { meet } from '../support/meeting.ts';
import type { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { WITH_A_MOUSE } from '../support/ways.ts';

const { says } = WITH_A_MOUSE;

/** Between *Avsluta samtalet* and *Spara ämnen*: who reloads or loses the network is told, and nothing said is lost. */
describe('in the middle of the goodbye', () => {
  const place = setPlace();
  let parent: Parent;
  let counselor: Counselor;

  beforeEach(async () => {
    ({ parent, counselor } = await meet(place.installation, place.browser));
    await counselor.end();
    await parent.reads(says('counselorEnds'));
  });

  test('the parent’s page is loaded anew: it is said again, and the answer arrives', async () => {
    await parent.page.reload();
    await parent.reads(says('counselorEnds'));
    const goodbye = parent.room.getByRole('group', { name: says('goodbye'), exact: true });
    await goodbye.getByRole('radio', { name: says('helpedYes'), exact: true }).check();
    await goodbye.getByRole('button', { name: says('tipSend'), exact: true }).click();
    await counselor.reads('Föräldern svarade att samtalet hjälpte.');
    await counselor.saveTopics('Annat');
    await parent.reads(says('afterCounselor'));
    await parent.sees('Hej, jag läser.');
  });

  test('the desk is loaded anew: topics are still asked for, and going back is still there', async () => {
    await counselor.page.reload();
    await counselor.topics.waitFor();
    await parent.write('Är du kvar?');
    await counselor.sees('Är du kvar?');
    await counselor.page.getByRole('button', { name: 'Tillbaka till samtalet', exact: true }).click();
    await parent.room.getByText(says('counselorEnds'), { exact: true }).waitFor({ state: 'detached' });
    await counselor.write('Ja, jag är kvar.');
    await parent.sees('Ja, jag är kvar.');
  });

  test('the parent’s network is lost until after the end: what was said is there, and the receipt number', async () => {
    await parent.page.context().setOffline(true);
    await parent.reads(says('offline'));
    await counselor.saveTopics('Annat');
    await parent.sees('Hej, jag läser.');
    await parent.page.context().setOffline(false);
    await parent.endedSoon();
    await parent.sees('Hej, jag läser.');
    await parent.room.getByRole('button', { name: says('receipt'), exact: true }).click();
    await parent.reads(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  });

  test('the counselor’s network is lost: the topics are saved when it is back, once', async () => {
    await counselor.page.context().setOffline(true);
    for (const topic of ['Annat']) await counselor.topics.getByRole('checkbox', { name: topic }).check();
    await counselor.button('saveTopics').click();
    await parent.write('Tack för hjälpen.');
    await counselor.page.context().setOffline(false);
    await counselor.topics.waitFor({ state: 'detached' });
    await parent.reads(says('afterCounselor'));
    await parent.sees('Tack för hjälpen.');
    expect(await parent.counts(['Hej, jag läser.', 'Tack för hjälpen.'])).toEqual([1, 1]);
  });
});
