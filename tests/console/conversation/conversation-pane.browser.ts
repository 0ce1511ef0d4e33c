/** What the pane says of the conversation in view is true, and what can no longer be done is not offered. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { received, waiting } from '../../../demo/gallery/desk-views.ts';
import { elapsed } from '../../../widget/browser/moment.ts';
import { allByRole, byRole, deep } from '../../frame/support/by-role.ts';
import { inView, list, show, states } from '../support/on-screen.ts';

describe('what is true about the conversation', () => {
  const text = (root: Element) =>
    deep(root)
      .map(one => one.textContent)
      .join(' ');

  it('says what the parent writes in beside what they want answers in, where these differ', async () => {
    await setViewport({ width: 1000, height: 800 });
    const name = (shell: Element) => deep(shell).find(one => one.matches('header .who p'))?.textContent;
    const shown = await show({
      ...inView(states({ lang: 'ar', answers: ['sv', 'en'] })),
      waiting: waiting.map(row => ({ ...row, lang: 'so', answers: ['sv'] })),
    });
    expect(name(shown.shell)).to.equal('arabiska, svar på svenska');
    expect(list(shown.shell, 'Väntar').textContent).to.include('somaliska, svar på svenska');
    for (const answers of [['ar', 'sv'], []])
      expect(name((await show(inView(states({ lang: 'ar', answers })))).shell)).to.equal('arabiska');
  });

  it('promises no number to compare once it is over', async () => {
    await setViewport({ width: 1360, height: 820 });
    for (const over of [
      { phase: 'ended', ended: 'parent', erased: true },
      { phase: 'saving', ended: 'parent' },
      { parentEnded: true, closing: true },
    ] as const)
      expect(text((await show(inView(states({ ...over, check: null })))).shell)).not.to.include(
        'Kontrollnummer',
      );
    for (const phase of ['agreeing', 'asleep'] as const)
      expect(text((await show(inView(states({ phase, check: null })))).shell)).to.include(
        'Visas när nycklarna är utbytta',
      );
  });

  it('says of concern what the parent has answered, and what holds for the counselor all the same', async () => {
    await setViewport({ width: 1360, height: 820 });
    const concern = (answer: 'yes' | 'no') =>
      states({
        questions: [{ id: 'q', question: { about: 'concern' }, answer, answerText: null, fetched: false }],
      });
    const no = text((await show(inView(concern('no')))).shell);
    expect(no)
      .to.include('Föräldern vill fortsätta vara anonym.')
      .and.include('Din skyldighet att anmäla gäller ändå, om du vet eller får veta vilket barn det är.')
      .and.not.include('Oroläge är öppet');
    const yes = text((await show(inView(concern('yes')))).shell);
    expect(yes).to.include('Oroläge är öppet. Föräldern vill berätta mer.');
  });

  it('is told to those who hear the page, once and not at every tick of a countdown', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell } = await show(inView(states({ idleUntil: elapsed() + 50_000 })));
    const region = allByRole(shell, 'status').find(one => one.textContent?.includes('Samtalet avslutas om'));
    expect(region?.getAttribute('aria-relevant')).to.equal('additions');
    expect(region?.getAttribute('aria-atomic')).to.equal('false');
  });
});

describe('a conversation that takes no more words', () => {
  it('says that the parent ended it and asks for topics, with no way back', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell } = await show(inView(states({ parentEnded: true, closing: true })));
    expect(deep(shell).some(one => one.textContent?.includes('Föräldern avslutade samtalet.'))).to.equal(
      true,
    );
    byRole(shell, 'group', 'Ämnen');
    expect(allByRole(shell, 'button', 'Tillbaka till samtalet')).to.have.length(0);
    expect(allByRole(shell, 'button', 'Lämna över')).to.have.length(0);
  });

  it('received from a colleague says what becomes of what one writes', async () => {
    const { shell } = await show(inView({ ...received, incoming: true, phase: 'agreeing', lines: [] }));
    const text = deep(shell)
      .map(element => element.textContent)
      .join(' ');
    expect(text).to.include('Det du skriver kommer fram om föräldern säger ja till dig.');
  });
});
