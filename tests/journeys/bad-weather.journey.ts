import { beforeAll, describe, expect, test } from 'vitest';
import type { Counselor } from '../support/counselor.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { meet } from '../support/meeting.ts';
import type { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { CALM, STORM } from '../support/proxy/faults.ts';
import { chosenSeed } from '../support/random.ts';

const LINES = 10;

/** Real browsers in bad weather. The seed stands in every failure: VISKA_TEST_SEED=… plays it again. */
describe('a conversation through bad weather', () => {
  const seed = chosenSeed();

  const place = setPlace({ proxy: { seed } });
  beforeAll(() => console.log(`seed ${String(seed)}`));

  const said = async (person: Parent | Counselor): Promise<string[]> =>
    [...(await person.log.innerText()).matchAll(/(?:Fråga|Svar) \d+ i ovädret/g)].map(([line]) => line);
  const of = (who: 'Fråga' | 'Svar'): string[] =>
    Array.from({ length: LINES }, (_, index) => `${who} ${String(index + 1)} i ovädret`);

  test('has every line exactly once and in order on both screens', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    place.installation.proxy?.setWeather(STORM);
    place.installation.proxy?.cutAll();
    const questions = of('Fråga');
    const answers = of('Svar');
    for (let index = 0; index < LINES; index++) {
      await parent.write(questions[index] ?? '');
      await counselor.write(answers[index] ?? '');
      // Half of the storm meets people who are in the middle of talking, half people who are coming back.
      if (index === LINES / 2) place.installation.proxy?.cutAll();
    }
    place.installation.proxy?.setWeather(CALM);
    // What the last storm still holds is cut too: from here on only what is resent can help.
    place.installation.proxy?.cutAll();

    const diary = (): string => `seed ${String(seed)}\n${place.installation.proxy?.diary.join('\n') ?? ''}`;
    for (const person of [parent, counselor]) {
      await expectSoon(
        async () => (await said(person)).length >= 2 * LINES,
        `every line to arrive, ${diary()}`,
        60_000,
      );
      const lines = await said(person);
      expect(
        lines.filter(line => line.startsWith('Fråga')),
        diary(),
      ).toEqual(questions);
      expect(
        lines.filter(line => line.startsWith('Svar')),
        diary(),
      ).toEqual(answers);
    }
    // The storm was one: both were cut and came back.
    expect(place.installation.proxy?.diary.length ?? 0, diary()).toBeGreaterThanOrEqual(4);
  });
});
