import { expect } from '@open-wc/testing';
import { conversation, view } from '../../../demo/gallery/room-fixtures.ts';
import { byRole } from '../support/by-role.ts';
import { place, talking, waiting } from '../support/room.ts';

const SWITCHES = { sound: false, times: true, enterSends: false };

describe('what comes from the page before this one', () => {
  for (const [phase, was] of [
    ['talking', talking],
    ['waiting', waiting],
  ] as const)
    it(`stands in the composer again, and the switches are as they were (${phase})`, async () => {
      const { room, become } = await place({ view: was });
      await become({ switches: SWITCHES });
      await become({ draft: 'Min son sover' });
      expect(byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande').value).to.equal('Min son sover');
      expect(room.switches).to.deep.equal(SWITCHES);
      // Once taken, it is the person's own: another snapshot does not bring it back.
      room.draft.set('');
      await become({ typing: true });
      expect(room.draft.text).to.equal('');
    });

  it('what is written and switched here is handed over for the next one', async () => {
    const kept: unknown[][] = [];
    const talk = conversation({ ...view, ...talking });
    talk.saveDraft = (...given) => void kept.push(given);
    const { room, settled } = await place();
    room.conversation = talk;
    room.draft.set('Min son');
    room.switches = { ...room.switches, times: true };
    await settled();
    expect(kept.at(-1)).to.deep.equal(['Min son', { sound: false, times: true, enterSends: true }]);
  });

  it('goes along when another tab takes the conversation over', async () => {
    const { room, become } = await place();
    room.draft.set('Min son sover');
    await become({ phase: 'elsewhere' });
    expect(room.draft.text).to.equal('');
  });
});
