import { describe, expect, test } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { expectSoon } from '../../support/expect-soon.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS } from '../../support/ways.ts';

const { expectation } = exempelkommun(['http://127.0.0.1']);

const stage = setStage();

describe.each(WAYS)('waiting while nobody is there, $how', way => {
  const { hands, says } = way;

  test('says what to expect and the place in the queue, lets one write already, and is left with one press', async () => {
    const before = await stage.visitor(way);
    await before.begin();
    const parent = await stage.visitor(way);
    const title = await parent.page.title();
    await parent.begin();
    await parent.reads(
      says('place', { n: 2 }),
      says('noOne'),
      says('write'),
      expectation?.[way.language] ?? '',
    );
    await parent.write('Skrivet i förväg.');
    await parent.reads(says('held'));
    await before.press('leaveQueue');
    await before.reads(says('afterParent'));
    await parent.reads(says('place', { n: 1 }), says('noOne'));
    expect(await parent.page.title()).toBe(title);

    await parent.press('leaveQueue');
    await parent.reads(says('afterParent'), says('afterStays'), says('unsent'));
    await parent.endedSoon();
    await hands.press(parent.room.getByRole('button', { name: says('again'), exact: true }));
    await parent.button('start').waitFor();
    expect(await parent.room.getByText('Skrivet i förväg.').count()).toBe(0);
  });
});

describe.each(WAYS)('waiting for an answer, $how', way => {
  const { hands, says } = way;

  test('is silent until sound is chosen; then being answered is heard', async () => {
    const parent = await stage.visitor(way);
    const room = parent.room.locator('html');
    await room.evaluate(() => {
      const { start } = AudioScheduledSourceNode.prototype;
      AudioScheduledSourceNode.prototype.start = function (...when) {
        document.documentElement.append(new Comment('tone'));
        start.apply(this, when);
      };
    });
    const tones = () =>
      room.evaluate(html => [...html.childNodes].filter(({ nodeValue }) => nodeValue === 'tone').length);
    await parent.begin();
    const counselor = await stage.counselor();
    await counselor.waiting.getByRole('button', { name: counselor.names.accept }).waitFor();
    const sound = parent.room.getByRole('checkbox', { name: says('sound'), exact: true });
    expect(await sound.isChecked()).toBe(false);
    expect(await tones()).toBe(0);
    // Once at once, so that one knows it.
    await hands.tick(sound);
    await expectSoon(async () => (await tones()) === 1, 'a first tone');
    await counselor.accept();
    await counselor.write('Hej, jag läser.');
    await parent.sees('Hej, jag läser.');
    await expectSoon(async () => (await tones()) > 1, 'a tone for the answer');
  });
});
