/** What stands on the desk is true at every moment, also when something does not work. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ConversationView } from '../../relay/console/desk/view.ts';
import { asked, colleagues, received, talking, waiting } from '../../demo/gallery/desk-views.ts';
import type { QuestionDialog } from '../../relay/console/details/question-dialog.ts';
import type { HandOverDialog } from '../../relay/console/hand-over/hand-over-dialog.ts';
import { elapsed } from '../../widget/browser/moment.ts';
import { focused } from '../../relay/console/parts/focused.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { chord, inView, list, show } from './support/on-screen.ts';

const minutesAgo = (n: number) => elapsed() - n * 60_000;
const said = (root: Element) =>
  allByRole(root, 'status')
    .map(one => one.textContent?.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
const rowOf = (shell: Element, at = 0) => list(shell, 'Pågående').querySelectorAll('button')[at]?.textContent;
const states = (view: Partial<ConversationView>) => ({ ...talking, typing: false, ...view });

describe('the list of ongoing conversations', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('says who waits for an answer, and how long', async () => {
    const one = states({ unansweredSince: minutesAgo(7) });
    const { shell } = await show({
      conversations: [one, states({ conversation: 'b', unansweredSince: null })],
    });
    expect(rowOf(shell)).to.include('väntar på svar, 7 min');
    expect(rowOf(shell, 1)).to.include('Pågår');
  });

  it('says so by a clock that nobody can set', async () => {
    const { now } = Date;
    try {
      for (const hours of [1, -1, 24, -24]) {
        Date.now = () => now() + hours * 3_600_000;
        const one = states({ unansweredSince: minutesAgo(7) });
        const other = states({ conversation: 'b', idleUntil: elapsed() + 130_000 });
        const { shell } = await show({ conversations: [one, other] });
        expect(rowOf(shell, 0)).to.include('väntar på svar, 7 min');
        expect(rowOf(shell, 1)).to.include('avslutas om 2 min');
        expect(list(shell, 'Väntar').textContent).to.include('12 min').and.to.include('7 min');
      }
    } finally {
      Date.now = now;
    }
  });

  it('says in words, not by colour alone, what calls for something', async () => {
    const { shell } = await show({
      conversations: [
        states({ conversation: 'a', idleUntil: elapsed() + 130_000 }),
        states({ conversation: 'b', parentEnded: true, closing: true }),
        states({ conversation: 'c', unansweredSince: null, handingOverTo: 'Johan Lind' }),
        states({ conversation: 'd', unansweredSince: null, here: false }),
      ],
    });
    expect(rowOf(shell, 0)).to.include('avslutas om 2 min');
    expect(rowOf(shell, 1)).to.include('Avslutat, välj ämnen');
    expect(rowOf(shell, 2)).to.include('lämnas över');
    expect(rowOf(shell, 3)).to.include('borta');
  });

  it('does not move when a conversation is opened', async () => {
    const { shell, settled } = await show();
    const width = () => list(shell, 'Väntar').getBoundingClientRect().width;
    const before = width();
    list(shell, 'Pågående').querySelector('button')?.click();
    await settled();
    expect(width()).to.equal(before);
  });
});

describe('without a connection', () => {
  const away = { connection: 'reconnecting', conversations: [], waiting: [] } as const;

  it('nobody is said to be waiting or not, and nothing can be accepted', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell } = await show(away);
    const text = deep(shell)
      .map(element => element.textContent)
      .join(' ');
    expect(text).not.to.include('Ingen väntar just nu');
    expect(text).to.include('Listan kan ha ändrats');
    expect(text).not.to.include('Du kan ta emot nya samtal.');
  });

  it('those who waited are still listed, and cannot be pressed until it is back', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell, told, change, settled } = await show({ connection: 'reconnecting' });
    const [first] = allByRole(shell, 'button', 'Ta emot');
    first?.click();
    expect(first?.ariaDisabled).to.equal('true');
    expect(told).to.deep.equal([]);
    change({ connection: 'online' });
    await settled();
    first?.click();
    expect(told).to.deep.equal([['accept', waiting[0]?.conversation]]);
  });

  it('a phone says so in the conversation too, and what calls from the lists', async () => {
    await setViewport({ width: 390, height: 844 });
    const { shell } = await show({ connection: 'offline', inView: talking.conversation });
    expect(said(shell)).to.include('Ingen internetanslutning. Vi försöker igen när den är tillbaka.');
    expect(said(shell)).to.include('4 väntar. Små barn, samtal 2: 2 olästa');
    // Four wait, and one other conversation has something unread.
    expect(byRole(shell, 'button', 'Till listan').nextElementSibling?.textContent).to.equal('5');
  });
});

describe('notices', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('name the conversation, and stand beside each other', async () => {
    const { shell, settled } = await show({
      notices: [
        { kind: 'left', reason: 'lost', channel: 'smabarn', order: 4 },
        { kind: 'stays', channel: 'tonar', order: 1 },
      ],
    });
    const [words] = said(shell).filter(text => text?.includes('samtal 4'));
    expect(words)
      .to.include('Små barn, samtal 4: Samtalet finns inte längre.')
      .and.include('Tonåringar, samtal 1: Överlämningen blev inte av.');
    byRole(shell, 'button', 'Ta bort meddelandet').click();
    await settled();
    expect(said(shell).join(' ')).not.to.include('samtal 4');
  });

  it('are told over the statistics too', async () => {
    const { shell } = await show(
      { notices: [{ kind: 'saved', channel: 'smabarn', order: 2 }] },
      'statistics',
    );
    expect(said(shell)).to.include('Små barn, samtal 2: Ämnena är sparade.');
  });
});

describe('the dialogs', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));
  const open = (shell: Element) => deep(shell).find(one => one instanceof HTMLDialogElement && one.open);

  it('begin where one writes, else on themselves, so that title and question are spoken', async () => {
    const { settled } = await show(inView());
    for (const [key, name] of [
      ['KeyK', 'Mottagare'],
      ['KeyY', 'Egna ord till föräldern (valfritt)'],
    ] as const) {
      await chord('Alt', key);
      await settled();
      expect((focused() as HTMLInputElement).labels?.[0]?.textContent).to.equal(name);
      await sendKeys({ press: 'Escape' });
    }
    await chord('Alt', 'KeyO');
    await settled();
    expect(focused()?.localName).to.equal('dialog');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLInputElement).type).to.equal('radio');
  });

  it('never offer in one conversation what was written for another', async () => {
    const { shell, settled } = await show({ inView: talking.conversation });
    await chord('Alt', 'KeyY');
    await settled();
    await sendKeys({ type: 'Bara till den första.' });
    await sendKeys({ press: 'Escape' });
    await chord('Alt', 'KeyY');
    await settled();
    const text = () => (focused() as HTMLTextAreaElement).value;
    expect(text()).to.equal('Bara till den första.');
    await sendKeys({ press: 'Escape' });
    await chord('Alt', 'Digit2');
    await settled();
    await chord('Alt', 'KeyY');
    await settled();
    expect(open(shell)).to.be.instanceOf(HTMLDialogElement);
    expect(text()).to.equal('');
  });

  it('keep the words of a question that could not be asked, and say so', async () => {
    const { shell, settled } = await show(inView());
    const dialog = deep(shell).find(one => one.localName === 'viska-question-dialog') as QuestionDialog;
    await chord('Alt', 'KeyY');
    await settled();
    if (dialog.desk) dialog.desk = { ...dialog.desk, openConcern: () => false };
    await sendKeys({ type: 'Viktiga ord.' });
    byRole(shell, 'button', 'Visa för föräldern').click();
    await settled();
    expect(open(shell)).to.be.instanceOf(HTMLDialogElement);
    expect(byRole(dialog, 'alert').textContent).to.include('Frågan kunde inte ställas');
    expect(deep(dialog).find(one => one instanceof HTMLTextAreaElement)).to.have.property(
      'value',
      'Viktiga ord.',
    );
  });

  it('do not hand over to anyone else when the chosen colleague has left', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Lämna över').click();
    await settled();
    (allByRole(shell, 'radio')[0] as HTMLInputElement).click();
    await settled();
    const dialog = deep(shell).find(one => one.localName === 'viska-hand-over-dialog') as HandOverDialog;
    dialog.colleagues = colleagues.map(one => ({ ...one, available: false }));
    await settled();
    for (let press = 0; press < 2; press++) {
      byRole(shell, 'button', 'Skicka överlämning').click();
      await settled();
      expect(byRole(dialog, 'alert').textContent).to.include('inte tillgänglig längre');
    }
    expect(told.map(([action]) => action)).not.to.include('handOver');
    (allByRole(dialog, 'radio').at(-1) as HTMLInputElement).click();
    await settled();
    byRole(shell, 'button', 'Skicka överlämning').click();
    expect(told.at(-1)).to.deep.equal(['handOver', talking.conversation, null]);
  });
});

describe('the focus', () => {
  it('goes to the reply when somebody is accepted by key, and back to it from the details', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell, settled } = await show({ inView: null });
    byRole(shell, 'switch', 'Tillgänglig').focus();
    await chord('Alt', 'KeyN');
    expect(document.activeElement).to.equal(document.body);
    // The relay's answer brings the conversation into view.
    await chord('Alt', 'Digit1');
    await settled();
    expect(focused()).to.equal(byRole(shell, 'textbox', 'Svar'));
    await chord('Alt', 'KeyI');
    await settled();
    byRole(shell, 'button', 'Fråga om samtycke').focus();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(focused()).to.equal(byRole(shell, 'textbox', 'Svar'));
  });
});

describe('questions to the parent', () => {
  it('are answered in sight also where the details do not stand beside', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell, settled } = await show(inView(asked));
    const note = deep(shell).find(one => one.matches('.note') && one.textContent?.includes('samtycker till'));
    expect(note?.textContent).to.include('Föräldern samtycker till Elevhälsan, Vikaskolan.');
    note?.querySelector('button')?.click();
    await settled();
    byRole(shell, 'button', 'Hämta');
  });

  it('that nobody has asked take no room', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { shell } = await show(inView());
    const header = deep(shell).find(one => one.localName === 'header');
    const log = byRole(shell, 'log', 'Samtal').getBoundingClientRect();
    expect(log.top).to.equal(header?.getBoundingClientRect().bottom);
  });

  it('do not open concern mode twice', async () => {
    await setViewport({ width: 1360, height: 820 });
    const { shell, settled } = await show(inView(asked));
    expect(allByRole(shell, 'button', 'Öppna oroläge')).to.have.length(0);
    await chord('Alt', 'KeyY');
    await settled();
    expect(deep(shell).some(one => one instanceof HTMLDialogElement && one.open)).to.equal(false);
  });
});

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
