import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IndependentParent } from '../independent-client/parent.ts';
import { EXEMPELKOMMUN } from '../../demo/settings/exempelkommun.ts';
import type { Counselor } from '../support/counselor.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

/** Over one frame of 256 bytes, over one of 1024, and over one of 4096. */
const LONG = 'Det är lång väg till skolan. '.repeat(12).trim();
const LONGER = 'لا ينام ليلا ولا يأكل. '.repeat(60).trim();
const LONGEST = 'Åäö och mer därtill. '.repeat(190).trim();

describe('a parent’s client written from PROTOCOL.md alone', () => {
  const place = setPlace({}, { lasting: true });
  let counselor: Counselor;
  let parent: IndependentParent;

  const seen = (text: string): Promise<void> =>
    expectSoon(
      () => parent.lines?.some(line => line.from === 'counselor' && line.text === text) ?? false,
      `the parent to see “${text.slice(0, 40)}”`,
    );
  const said = (): string[] => (parent.lines ?? []).map(line => `${line.from}: ${line.text}`);

  beforeAll(async () => {
    counselor = await aCounselor(place.installation, place.browser);
  });
  afterAll(() => {
    if (parent.state !== 'ended') parent.leave();
  });

  test('solves the challenge, waits, and is accepted in the browser', async () => {
    parent = await IndependentParent.start(place.installation.relayUrl, EXEMPELKOMMUN, 'smabarn');
    await expectSoon(() => parent.state === 'waiting', 'a place in the lobby');
    expect(parent.place).toBe(1);
    parent.say('Hej, är det någon där? Åäö.');
    expect(parent.unacknowledged).toBe(2);
    await counselor.accept();
    await counselor.sees('Hej, är det någon där? Åäö.');
    await expectSoon(() => parent.unacknowledged === 0, 'the acknowledgement');
    expect(parent.mode).toBe(0);
  });

  test('writes and reads letters of every kind, also longer than one frame size', async () => {
    for (const text of ['Hon är 4 år 👩‍👧 och sover inte.', 'ابنتي لا تنام', LONG, LONGER, LONGEST]) {
      parent.say(text);
      await counselor.sees(text);
    }
    for (const text of ['Jag läser 👍 åäö.', 'أنا هنا', `Svar: ${LONGEST}`]) {
      await counselor.write(text);
      await seen(text);
    }
    await expectSoon(() => parent.unacknowledged === 0, 'all to be acknowledged');
  });

  test('shows and hears typing, and is told what was read', async () => {
    parent.type();
    await counselor.page
      .getByText(/skriver/i)
      .first()
      .waitFor();
    await counselor.composer.pressSequentially('Jag');
    await expectSoon(() => parent.counselorTypes > 0, 'typing');
    await counselor.composer.fill('');
    await expectSoon(() => parent.readByCounselor > 0, 'the read marker');
    expect(parent.counselor).toMatchObject({ name: 'Karin' });
  });

  test('goes on after a cut, in the same epoch', async () => {
    const epoch = parent.epochId;
    parent.cut();
    parent.say('Skrivet utan nät.');
    await counselor.sees('Skrivet utan nät.');
    expect(parent.epochId).toBe(epoch);
  });

  test('gets the conversation back from the console after a reload, in PSK mode', async () => {
    const before = said();
    parent = IndependentParent.again(place.installation.relayUrl, parent.leave());
    await expectSoon(() => parent.lines !== undefined, 'the history');
    expect(parent.mode).toBe(1);
    expect(said()).toEqual(before);
    parent.say('Jag är tillbaka.');
    await counselor.sees('Jag är tillbaka.');
    await counselor.write('Välkommen tillbaka.');
    await seen('Välkommen tillbaka.');
  });

  test('keeps what was written in the moment the page went', async () => {
    parent.cut();
    parent.say('Sista raden före sidbytet.');
    parent = IndependentParent.again(place.installation.relayUrl, parent.leave());
    await counselor.sees('Sista raden före sidbytet.');
    await expectSoon(() => parent.unacknowledged === 0, 'the acknowledgement');
    expect(await counselor.counts(['Sista raden före sidbytet.'])).toEqual([1]);
  });

  test('gives the conversation back to a console that reloads', async () => {
    await counselor.page.reload();
    await counselor.sees('Hej, är det någon där? Åäö.');
    await counselor.sees(LONGER);
    await counselor.sees('Välkommen tillbaka.');
    await counselor.page
      .getByText(/återställt från förälderns sida/i)
      .first()
      .waitFor();
    await counselor.write('Jag har det igen.');
    await seen('Jag har det igen.');
    expect(new Set(said()).size).toBe(said().length);
  });

  test('ends, and the topics are saved', async () => {
    parent.end();
    await expectSoon(() => parent.state === 'ended', 'the end');
    expect(parent.ending).toBe('parent');
    await counselor.topics.waitFor();
    await counselor.saveTopics('Skola, frånvaro');
  });
});
