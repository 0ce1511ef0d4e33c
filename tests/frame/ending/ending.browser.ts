import { expect } from '@open-wc/testing';
import type { ParentView } from '../../../widget/session/view.ts';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { line } from '../../../demo/gallery/room-fixtures.ts';
import { t } from '../../../widget/locales/localize.ts';
import { idle, place, waiting } from '../support/room.ts';
import type { Placed } from '../support/room.ts';
import { turning } from '../support/turning.ts';

const NUMBER = 'K7QM-2D4X-9PTA-61RW';

const words = (root: Element): string =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');

describe('the end', () => {
  it('is asked about once, by a button of another name, so that the answer is no echo', async () => {
    const { room, heard, settled } = await place();
    byRole(room, 'button', 'Avsluta chatten').click();
    await settled();
    await settled();
    const question = byRole(room, 'alertdialog');
    expect(heard.filter(([name]) => name === 'end')).to.have.length(0);
    byRole(question, 'button', 'Ja, avsluta chatten').click();
    expect(heard).to.deep.include(['end', 'parent']);
    expect(heard.filter(([name]) => name === 'feedback')).to.have.length(0);
  });

  it('Gå tillbaka goes on, with the focus where it was', async () => {
    const { room, heard, settled } = await place();
    const button = byRole(room, 'button', 'Avsluta chatten');
    button.focus();
    button.click();
    await settled();
    await settled();
    byRole(room, 'button', 'Gå tillbaka').click();
    await settled();
    expect(allByRole(room, 'alertdialog')).to.have.length(0);
    await waitUntil(() => room.shadowRoot?.activeElement === button);
    expect(heard.filter(([name]) => name === 'end')).to.have.length(0);
  });

  it('takes along whether it helped and a tip, only from who wants to say', async () => {
    const { room, heard, settled } = await place();
    byRole(room, 'button', 'Avsluta chatten').click();
    await settled();
    await settled();
    const question = byRole(room, 'alertdialog');
    const more = deep(room).find(element => element.matches('summary')) as HTMLElement;
    more.click();
    await settled();
    byRole(room, 'radio', 'Delvis').click();
    const tip = byRole<HTMLTextAreaElement>(room, 'textbox', 'Tips till kommunen (frivilligt)');
    tip.value = ' Öppna tidigare ';
    tip.dispatchEvent(new Event('input'));
    byRole(question, 'button', 'Ja, avsluta chatten').click();
    const said = heard.filter(([name]) => name === 'feedback' || name === 'end');
    expect(said).to.deep.equal([
      ['feedback', 'partly', 'Öppna tidigare'],
      ['end', 'parent'],
    ]);
  });

  it('may come from the counselor: what can be said before it is under Mer too', async () => {
    const { room, heard, settled } = await place();
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    (deep(room).find(element => element.matches('summary')) as HTMLElement).click();
    await settled();
    const send = byRole<HTMLButtonElement>(room, 'button', 'Skicka till rådgivaren');
    expect(send.disabled).to.equal(true);
    byRole(room, 'radio', 'Ja').click();
    await settled();
    send.click();
    await settled();
    expect(heard).to.deep.include(['feedback', 'yes', '']);
    expect(words(room)).to.include('Svaret går till rådgivaren.');
  });

  it('by the counselor is said first: one may read on, write, say how it went and save a copy', async () => {
    const { room, heard, settled, become } = await place({ view: { receipt: NUMBER } });
    await become({ closing: true });
    await settled();
    await settled();
    const says = allByRole(room, 'status').map(status => status.textContent);
    expect(says.join()).to.include('Rådgivaren avslutar chatten. Du kan läsa kvar.');
    const card = byRole(room, 'group', 'Innan du går');
    byRole(card, 'radio', 'Ja').click();
    await settled();
    byRole(card, 'button', 'Skicka till rådgivaren').click();
    expect(heard).to.deep.include(['feedback', 'yes', '']);
    byRole(room, 'button', 'Visa kvittonumret').click();
    await settled();
    expect(words(room)).to.include(NUMBER);
    byRole(room, 'button', 'Spara en egen kopia');
    byRole(room, 'textbox', 'Meddelande');
    await become({ closing: false });
    expect(allByRole(room, 'group', 'Innan du går')).to.have.length(0);
  });

  it('shows the receipt number only to who asks, under Mer and after the end', async () => {
    const { room, settled, become } = await place({ view: { receipt: NUMBER } });
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    expect(words(room)).to.not.include(NUMBER);
    byRole(room, 'button', 'Visa kvittonumret').click();
    await settled();
    expect(words(room)).to.include(NUMBER);
    byRole(room, 'button', 'Stäng').click();
    await become({ phase: 'ended', end: { reason: 'parent' } });
    expect(words(room)).to.not.include(NUMBER);
    byRole(room, 'button', 'Visa kvittonumret').click();
    await settled();
    expect(words(room)).to.include(NUMBER);
    expect(words(room)).to.include('Nummer för att radera ämnena. Skriv upp det nu.');
    // Gone from the screen with the text, for who has been away.
    await become({ receipt: null });
    expect(words(room)).to.not.include(NUMBER);
    expect(allByRole(room, 'button', 'Visa kvittonumret')).to.have.length(0);
  });

  it('offers no receipt number where the desk has said none', async () => {
    const { room, settled } = await place();
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    expect(allByRole(room, 'button', 'Visa kvittonumret')).to.have.length(0);
  });

  for (const taken of [true, false])
    it(`says whether the receipt number was copied (${String(taken)})`, async () => {
      const command = document.execCommand;
      const { clipboard } = navigator;
      let copied = '';
      document.execCommand = () => {
        copied = (document.activeElement as HTMLTextAreaElement).value;
        return taken;
      };
      // As in a frame to which the page has given no such permission.
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new DOMException('not here', 'NotAllowedError')) },
      });
      const { room, settled, become } = await place({ view: { receipt: NUMBER } });
      await become({ phase: 'ended', end: { reason: 'parent' } });
      byRole(room, 'button', 'Visa kvittonumret').click();
      await settled();
      const button = byRole(room, 'button', 'Kopiera numret');
      button.focus();
      button.click();
      await waitUntil(() =>
        words(room).includes(taken ? 'Numret är kopierat.' : 'Det gick inte att kopiera. Skriv upp numret.'),
      );
      document.execCommand = command;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(copied).to.equal(NUMBER);
      expect(document.querySelector('body > textarea')).to.equal(null);
      expect(button.matches(':focus')).to.equal(true);
    });

  it('asks nobody to call where the site has no number', async () => {
    const { room, become } = await place();
    room.settings = {
      ...(room.settings as RoomSettings),
      help: [{ name: { sv: 'SOS' }, phone: '112' }],
    };
    await become({ phase: 'ended', end: { reason: 'closed' } });
    expect(words(room)).to.not.include('Behöver du prata med någon nu?');
  });

  it('puts who lost the counselor back into the queue by one press', async () => {
    const { room, heard, become } = await place();
    await become({ phase: 'ended', end: { reason: 'counselor-gone' } });
    byRole(room, 'button', 'Ställ dig i kön igen').click();
    expect(heard.map(([name]) => name).filter(name => name === 'anew' || name === 'start')).to.deep.equal([
      'anew',
      'start',
    ]);
  });

  it('says nothing about how it went before there is somebody to hear it', async () => {
    const { room, settled } = await place({ view: waiting });
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    expect(deep(room).some(element => element.matches('summary'))).to.equal(false);
  });

  it('says where the receipt erases, in the language of the room', async () => {
    for (const [lang, query] of [
      ['sv', ''],
      ['uk', '?lang=uk'],
    ] as const) {
      const { room, settled, become } = await place({ lang, view: { receipt: NUMBER } });
      await become({ phase: 'ended', end: { reason: 'parent' } });
      byRole(room, 'button', t('receipt')).click();
      await settled();
      const [link] = allByRole(room, 'link');
      expect(link?.getAttribute('href')).to.equal(`${room.relay}/receipt/exempelkommun${query}`);
    }
  });

  /** Under *Mer*: the question that *Radera samtalet* opens. */
  const askToErase = async ({ room, settled }: Placed): Promise<HTMLElement> => {
    expect(allByRole(room, 'button', 'Radera samtalet'), 'not beside the end').to.have.length(0);
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    byRole(room, 'button', 'Radera samtalet').click();
    await settled();
    await settled();
    return byRole(room, 'alertdialog');
  };
  const erasures = ({ heard }: Placed): number => heard.filter(([name]) => name === 'erase').length;

  it('Radera samtalet is under Mer, asks once, and takes the text from both screens only then', async () => {
    const placed = await place();
    const question = await askToErase(placed);
    expect(erasures(placed)).to.equal(0);
    expect(words(placed.room)).to.include(t('eraseSays'));
    expect(words(placed.room)).to.not.include('går inte att ta tillbaka');
    byRole(question, 'button', 'Ja, radera samtalet').click();
    expect(placed.heard).to.deep.include(['erase']);
    expect(erasures(placed)).to.equal(1);
  });

  it('Gå tillbaka erases nothing, and the focus is where Mer was pressed', async () => {
    const placed = await place();
    const more = byRole(placed.room, 'button', 'Mer');
    more.focus();
    byRole(await askToErase(placed), 'button', 'Gå tillbaka').click();
    await placed.settled();
    expect(erasures(placed)).to.equal(0);
    expect(allByRole(placed.room, 'alertdialog')).to.have.length(0);
    await waitUntil(() => placed.room.shadowRoot?.activeElement === more);
  });

  it('is not offered before there is a text on two screens', async () => {
    const { room, settled } = await place({ view: waiting });
    byRole(room, 'button', 'Mer').click();
    await settled();
    await settled();
    expect(allByRole(room, 'button', 'Radera samtalet')).to.have.length(0);
  });

  it('once concern has been spoken of, says first what erasing no longer undoes', async () => {
    const placed = await place();
    await placed.become({ cards: [{ kind: 'concern', id: 'k', text: '', answer: null }], concern: true });
    await placed.become({ cards: [], concern: false });
    const question = await askToErase(placed);
    expect(erasures(placed)).to.equal(0);
    expect(words(placed.room)).to.include('går inte att ta tillbaka');
    byRole(question, 'button', 'Ja, radera samtalet').click();
    expect(placed.heard).to.deep.include(['erase']);
  });

  it('and says so also in a room that was loaded after the answer', async () => {
    const placed = await place();
    await placed.become({ concern: true });
    await askToErase(placed);
    expect(words(placed.room)).to.include('går inte att ta tillbaka');
  });

  const reasons: [NonNullable<ParentView['end']>['reason'], string][] = [
    ['parent', 'Chatten är avslutad'],
    ['counselor', 'Rådgivaren har avslutat chatten'],
    ['counselor-gone', 'Rådgivaren tappade anslutningen, så chatten är avslutad'],
    ['idle', 'Chatten avslutades eftersom det var tyst länge'],
    ['closed', 'Chatten har stängt'],
    ['erased', 'Samtalet är raderat'],
  ];
  for (const [reason, heading] of reasons) {
    it(`by ${reason} says so, and leaves nothing to write in`, async () => {
      const { room, become } = await place();
      await become({ phase: 'ended', end: { reason } });
      byRole(room, 'heading', heading);
      expect(allByRole(room, 'textbox')).to.have.length(0);
      expect(allByRole(room, 'log')).to.have.length(0);
      byRole(room, 'button', reason === 'counselor-gone' ? 'Ställ dig i kön igen' : 'Starta en ny chatt');
      // Nothing of the talk stays in this view: whom to call, and a way out.
      expect(words(room)).to.include('Behöver du prata med någon nu?');
      const calls = allByRole(room, 'link').filter(link => link.getAttribute('href')?.startsWith('tel:'));
      expect(calls).to.have.length(2);
      byRole(room, 'button', 'Stäng');
    });
  }

  it('says after Radera samtalet that the topics are kept', async () => {
    const { room, become } = await place();
    await become({ phase: 'ended', end: { reason: 'erased' } });
    expect(words(room)).to.include('Bara ämnena sparas.');
  });

  for (const reason of ['parent', 'closed', 'idle'] as const)
    it(`by ${reason} before any counselor had come, speaks of no topics`, async () => {
      const { room, become } = await place({ view: waiting });
      await become({ phase: 'ended', end: { reason }, unmet: true });
      expect(words(room)).to.include('Ingen rådgivare hann komma.');
      expect(words(room)).to.include('inget sparas');
      expect(words(room)).to.not.include('ämnena');
    });

  it('closes a question that was still open', async () => {
    const { room, become, settled } = await place();
    byRole(room, 'button', 'Avsluta chatten').click();
    await settled();
    await settled();
    await become({ phase: 'ended', end: { reason: 'counselor' } });
    expect(allByRole(room, 'alertdialog')).to.have.length(0);
  });
});

describe('an end that the parent did not mean', () => {
  const over = {
    phase: 'ended',
    connection: 'idle',
    lines: [],
    unmet: true,
    end: { reason: 'closed' },
    returnedText: 'Min son sover inte.',
  } as const;

  it('hands back what no counselor has read, also what was being written, into the next chat', async () => {
    const { room, become } = await place({ view: waiting });
    room.draft.set('Han är fem');
    await become(over);
    expect(words(room)).to.include(t('afterUnsent'));
    expect(words(room)).not.to.include(t('afterUnmet'));
    expect(words(room)).to.include('Min son sover inte.\nHan är fem');
    byRole(room, 'button', 'Starta en ny chatt').click();
    await become({ ...idle, unmet: false, end: null, returnedText: '' });
    await become({ phase: 'starting' });
    const { value } = byRole<HTMLTextAreaElement>(room, 'textbox', 'Meddelande');
    expect(value).to.equal('Min son sover inte.\nHan är fem');
  });

  it('and takes it away after two minutes out of sight', async () => {
    const { room, become, settled } = await place({ view: waiting });
    await become(over);
    const { turn, stop } = turning(settled);
    try {
      await turn('hidden', 0);
      await turn('visible', 1);
      expect(words(room)).to.include('Min son sover inte.');
      await turn('hidden', 1);
      await turn('visible', 4);
      expect(words(room)).not.to.include('Min son sover inte.');
      expect(words(room)).to.include(t('afterUnmet'));
    } finally {
      stop();
    }
  });

  it('and when the page is left, for the browser may show it again', async () => {
    const { room, become, settled } = await place({ view: waiting });
    await become(over);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled();
    expect(words(room)).not.to.include('Min son sover inte.');
  });

  it('what was half written stays beside what was said, also for who has ended it', async () => {
    const { room, become } = await place({ view: { lines: [line('p1', 'Min son sover inte.')] } });
    room.draft.set('Han är fem');
    await become({ phase: 'ended', end: { reason: 'parent' } });
    expect(words(room)).to.include('Han är fem');
  });

  it('and goes where nothing of what was said stays, as after erasing that nobody heard', async () => {
    const { room, become } = await place();
    room.draft.set('Han är fem');
    await become({ phase: 'ended', lines: [], end: { reason: 'parent' } });
    expect(words(room)).not.to.include('Han är fem');
  });
});
