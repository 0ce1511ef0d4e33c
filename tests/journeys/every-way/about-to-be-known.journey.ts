import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../../support/accessibility.ts';
import { focusedSoon } from '../../support/hands.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS, WITH_A_MOUSE } from '../../support/ways.ts';

const RECIPIENT = 'Familjecentralen';

const stage = setStage();

describe.each(WAYS)('about to stop being anonymous, $how', way => {
  const { hands, names, says } = way;

  test('consent names recipient and text, may be edited, and is withdrawn until it is fetched', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const card = parent.room.getByRole('group', { name: names.consent, exact: true });
    const tick = card.getByRole('checkbox', {
      name: says('consentTick', { recipient: RECIPIENT }),
      exact: true,
    });
    const press = (name: 'consentYes' | 'consentWithdraw') =>
      hands.press(card.getByRole('button', { name: says(name), exact: true }));
    const judged = way === WITH_A_MOUSE;

    await counselor.askForConsent(RECIPIENT, 'Familjen vill ha ett samtal.', async () => {
      if (judged) await expectAccessible(counselor.page, 'asking for consent');
    });
    await card.waitFor();
    await parent.reads(says('consentIntro', { recipient: RECIPIENT }), says('consentEdit'));
    if (judged) await expectAccessible(parent.page, 'the consent card');
    expect(await tick.isChecked()).toBe(false);
    await hands.write(
      card.getByRole('textbox', { name: says('consentText'), exact: true }),
      'Ring på torsdag.',
    );
    await hands.tick(tick);
    await press('consentYes');
    await counselor.reads('Ring på torsdag.');
    // The conversation goes on below what was chosen.
    await counselor.write('Tack. Vi fortsätter.');
    await parent.sees('Tack. Vi fortsätter.');
    await parent.hasInView('Tack. Vi fortsätter.');
    await press('consentWithdraw');
    await parent.reads(says('consentWithdrawn'));
    await focusedSoon(parent.log);
    await counselor.reads(/återtaget/);
    expect(await counselor.page.getByText('Ring på torsdag.').count()).toBe(0);

    await counselor.askForConsent(RECIPIENT, 'Ring på fredag.');
    await hands.tick(tick);
    await press('consentYes');
    await counselor.page.getByRole('button', { name: 'Hämta', exact: true }).click();
    await parent.reads(says('consentFetched'));
    expect(await card.getByRole('button').count()).toBe(0);
  });

  test('concern says plainly what will happen, and the parent chooses', async () => {
    const { parent, counselor } = await stage.meeting(way);
    await counselor.openConcern();
    const card = parent.room.getByRole('group', { name: names.concern, exact: true });
    await card.waitFor();
    await parent.reads(says('concernText'), says('concernErase'));
    if (way === WITH_A_MOUSE) await expectAccessible(parent.page, 'the concern card');
    await hands.press(card.getByRole('button', { name: says('concernNo'), exact: true }));
    await parent.reads(says('concernSaidNo'));
    await counselor.reads(/vill fortsätta vara anonym/);
    await parent.write('Vi kan prata ändå.');
    await parent.hasInView('Vi kan prata ändå.');
    await counselor.sees('Vi kan prata ändå.');
  });
});
