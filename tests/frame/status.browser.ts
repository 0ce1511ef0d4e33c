import { expect } from '@open-wc/testing';
import { counselorName } from '../../widget/frame/room/counselor-name.ts';
import { byRole } from './support/by-role.ts';
import { place, status, talking, waiting } from './support/room.ts';

describe('the conversation', () => {
  it('says once who has come: with the name, which comes a moment after the keys', async () => {
    const { room, become } = await place({ view: { counselor: null } });
    expect(status(room)).not.to.include('Ansluten');
    await become({ counselor: { name: 'Karin', role: 'Rådgivare', answers: [] } });
    expect(status(room)).to.equal('Ansluten. Rådgivare Karin är här.');
    // The name may be gone with what was read.
    await become({ counselor: null, historyLost: true });
    expect(status(room)).to.equal('Ansluten. Rådgivare är här.');
  });

  it('names the counselor’s role in the language of now', async () => {
    const { room } = await place({
      lang: 'en',
      view: { counselor: { name: 'Karin', role: 'Rådgivare', answers: [] } },
    });
    expect(counselorName(room)).to.equal('Counselor Karin');
  });

  it('says who writes, and every true thing about the connection', async () => {
    const { room, become } = await place();
    expect(status(room)).to.equal('Ansluten. Rådgivare Karin är här.');
    await become({ typing: true });
    expect(status(room)).to.include('Rådgivare Karin skriver …');
    await become({ connection: 'reconnecting' });
    expect(status(room)).to.include('Anslutningen bröts.');
    await become({ connection: 'offline' });
    expect(status(room)).to.include('Ingen internetanslutning.');
    await become({ connection: 'online', typing: false, counselorHere: false });
    expect(status(room)).to.include('Rådgivaren har tappat anslutningen.');
  });

  it('a lost connection is seen without colours, too', async () => {
    const { room, become } = await place();
    const edge = (): string => getComputedStyle(byRole(room, 'status')).borderInlineStartWidth;
    expect(edge()).to.equal('0px');
    for (const connection of ['reconnecting', 'offline'] as const) {
      await become({ connection });
      expect(edge()).to.equal('6px');
    }
  });

  it('keeps one and the same status line, so that its changes are heard', async () => {
    const { room, become } = await place({ view: { ...waiting, onDuty: 1 } });
    const line = byRole(room, 'status');
    await become({ ...talking });
    expect(byRole(room, 'status') === line).to.equal(true);
  });

  it('offers to wait for another counselor when the first does not come back', async () => {
    const { room, heard, become } = await place();
    await become({ counselorHere: false, counselorGone: true });
    byRole(room, 'button', 'Vänta på en annan rådgivare').click();
    expect(heard).to.deep.include(['waitForAnother']);
  });

  it('warns before an idle conversation ends, and lets one stay', async () => {
    const { room, heard, become } = await place();
    await become({ idleSeconds: 170 });
    expect(status(room)).to.include('avslutas om 3 minuter');
    await become({ idleSeconds: 50 });
    expect(status(room)).to.include('avslutas om en minut');
    byRole(room, 'button', 'Jag är kvar').click();
    expect(heard).to.deep.include(['stay']);
  });
});
