import { describe, expect, test } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { privacy } from '../../../demo/settings/privacy.ts';
import type { Localized } from '../../../relay/protocol/http/public-settings.ts';
import { focusedSoon, keyboard } from '../../support/hands.ts';
import { hoursAround, withHours } from '../../support/hours.ts';
import { speechOf } from '../../support/names.ts';
import { Parent } from '../../support/parent.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS } from '../../support/ways.ts';

const site = exempelkommun(['http://127.0.0.1']);
/** Everyone is asked what it is about there. */
const WITHOUT_CHANNEL = '/om-chatten';

const stage = setStage({
  settings: usual => withHours(usual, { tonar: hoursAround(-60, 20), stangd: hoursAround(60, 120) }),
});

describe.each(WAYS)('before starting, $how', way => {
  const { hands, names, says, like } = way;
  /** From the site's settings. */
  const local = (text: Localized | undefined): string => text?.[way.language] ?? text?.en ?? '';

  test('the notice says who answers, what anonymous means and what is kept, and may be passed over', async () => {
    const parent = await stage.visitor(way);
    await parent.reads(local(site.alone), local(site.who), says('ends'), says('danger'));
    await parent.reads(`${says('anonymous')} ${says('kept')}`);
    // The language of the room is one thing, those that counselors answer in another.
    await parent.reads(like('answers'));
    expect(await parent.language.inputValue()).toBe(way.language);
    const direction = way.language === 'ar' ? 'rtl' : 'ltr';
    expect(await parent.button('start').evaluate(button => getComputedStyle(button).direction)).toBe(
      direction,
    );
    await parent.begin();
  });

  test('the whole privacy notice is one press away', async () => {
    const parent = await stage.visitor(way);
    const opens = parent.room.getByRole('button', { name: says('privacy'), exact: true });
    await hands.press(opens);
    const notice = parent.dialog(says('privacy'));
    await notice.waitFor();
    // Asked for when it is opened.
    await parent.room.getByRole('term').first().waitFor();
    const terms = (
      ['privController', 'privDpo', 'privBasis', 'privKept', 'privRetention', 'privRights'] as const
    ).map(key => says(key));
    expect(await parent.room.getByRole('term').allInnerTexts()).toEqual(expect.arrayContaining(terms));
    await parent.reads(local(privacy.controller), local(privacy.legalBasis));
    await parent.reads(says('privKeptText'), local(privacy.retention));
    await parent.room.getByRole('link', { name: privacy.dataProtectionOfficer.email, exact: true }).waitFor();
    await parent.room.getByRole('link', { name: 'imy.se', exact: true }).waitFor();
    await hands.dismiss(notice, says('close'));
    await notice.waitFor({ state: 'detached' });
    await focusedSoon(opens);
  });

  test('what it is about is chosen where the page does not say, and hours are told in words', async () => {
    const parent = await stage.visitor(way, WITHOUT_CHANNEL);
    const about = parent.room.getByRole('group', { name: says('channel'), exact: true });
    const channel = (id: string) =>
      about.getByRole('radio', { name: local(site.channels.find(one => one.id === id)?.name), exact: true });
    expect(await channel('smabarn').isChecked()).toBe(true);

    await hands.tick(channel('stangd'));
    await parent.reads(says('closed'), like('opens'), says('meanwhile', { help: says('help') }));
    expect(await parent.button('start').count()).toBe(0);
    await parent.button('urgentHelp').waitFor();

    await hands.tick(channel('tonar'));
    await parent.reads(like('closing'));
    await parent.begin();
  });

  test('urgent help is one press away: acute danger in plain words, and whom to call', async () => {
    const parent = await stage.visitor(way);
    await parent.press('urgentHelp');
    const help = parent.dialog(names.urgentHelp);
    await help.waitFor();
    await parent.reads(says('helpTrace'), says('helpList'));
    for (const { name, phone = '' } of site.help) {
      const line = parent.room.getByRole('listitem').filter({ hasText: local(name) });
      const address = await line.getByRole('link').first().getAttribute('href');
      expect(address).toBe(`tel:${phone.replace(/\D/g, '')}`);
    }
    await hands.dismiss(help, says('close'));
    await help.waitFor({ state: 'detached' });
    await focusedSoon(parent.button('urgentHelp'));
  });

  test('the language is changed at any time, in the room and around it, and stays on the next page', async () => {
    const { page, room, language } = await stage.visitor(way);
    let there: Parent | undefined;
    for (const [tag, direction] of [
      ['fa', 'rtl'],
      ['so', 'ltr'],
    ] as const) {
      const now = await speechOf(tag);
      await hands.choose(language, tag);
      there = new Parent(page, { ...names, ...now.names }, hands);
      await there.button('start').waitFor();
      await there.quickExit.waitFor();
      await room.getByRole('combobox', { name: now.says('language'), exact: true }).waitFor();
      await there.reads(site.alone?.[tag] ?? '');
      if (hands === keyboard) await focusedSoon(language);
      expect(await room.locator('html').getAttribute('dir')).toBe(direction);
    }
    await there?.walk();
    await there?.button('start').waitFor();
  });
});
