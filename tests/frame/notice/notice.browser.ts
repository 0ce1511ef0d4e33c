import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { HelpLine, OpenState } from '../../../relay/protocol/http/public-settings.ts';
import { settings } from '../../../demo/gallery/room-fixtures.ts';
import { languages } from '../../../widget/locales/catalogues.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { allByRole, byRole, deep } from '../support/by-role.ts';
import { idle, place } from '../support/room.ts';

const words = (root: Element): string =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');
const channelsWith = (open: OpenState) => ({ channels: settings.channels.map(one => ({ ...one, open })) });

describe('before starting', () => {
  it('says who answers, that one is anonymous, what ends that and what is kept', async () => {
    const { room } = await place({ view: idle });
    expect(words(room)).to.include('socionom på Familjecentralen');
    expect(words(room)).to.include('Du är anonym.');
    expect(words(room)).to.include('göra en orosanmälan');
    expect(words(room)).to.include('sparas bara vilka ämnen');
  });

  it('starts with the channel that the page gave, and asks nothing about it', async () => {
    const { room, heard } = await place({ view: idle, channel: 'tonar' });
    expect(allByRole(room, 'group', 'Vad gäller det?')).to.have.length(0);
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard).to.deep.equal([['start', { channel: 'tonar', lang: 'sv', answers: ['sv'] }]]);
  });

  it('on a page of its own nothing is chosen for one: Start leads to the question, and begins once it is answered', async () => {
    const { room, heard, settled } = await place({ view: idle, channel: '', standalone: true });
    const [first] = allByRole(room, 'radio') as HTMLInputElement[];
    expect(allByRole(room, 'radio').some(one => (one as HTMLInputElement).checked)).to.equal(false);
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard).to.deep.equal([]);
    expect(first?.matches(':focus')).to.equal(true);
    first?.click();
    await settled();
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard[0]?.[1]).to.include({ channel: 'smabarn' });
  });

  it('on a page of its own the only channel there is needs no question', async () => {
    const { room, heard } = await place({
      view: idle,
      channel: '',
      standalone: true,
      site: { channels: settings.channels.slice(0, 1) },
    });
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard[0]?.[1]).to.include({ channel: 'smabarn' });
  });

  for (const [lang, most] of [
    ['sv', 90],
    ...languages.filter(lang => lang !== 'sv').map(lang => [lang, 110] as const),
  ] as const)
    it(`has at most ${String(most)} words before Start in ${lang}, with a choice of channel`, async () => {
      const { room } = await place({ view: idle, lang, channel: '' });
      const notice = room.renderRoot.querySelector('viska-notice') as HTMLElement;
      const said = (notice.shadowRoot?.querySelector('.stack') as HTMLElement).innerText;
      expect(said.split(/\s+/).filter(Boolean).length).to.be.within(40, most);
    });

  it('on a phone with large text, Start is in view without scrolling', async () => {
    const { room, settled } = await place({ view: idle, channel: '' });
    const { style } = document.documentElement;
    style.fontSize = '150%';
    // Less than the panel's own row leaves of 390 × 700: the test page is no higher.
    Object.assign(room.style, { inlineSize: '390px', blockSize: '560px' });
    await settled();
    const start = byRole(room, 'button', 'Starta chatten');
    const { left, top, width, height, bottom } = start.getBoundingClientRect();
    const scrolled = room.renderRoot.querySelector('.room') as HTMLElement;
    expect(scrolled.scrollTop).to.equal(0);
    expect(scrolled.scrollHeight).to.be.above(scrolled.clientHeight);
    expect(bottom).to.be.at.most(room.getBoundingClientRect().bottom);
    let at: Element | null = document.elementFromPoint(left + width / 2, top + height / 2);
    while (at?.shadowRoot) at = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    style.fontSize = '';
    expect(at === start).to.equal(true);
  });

  it('says which of the counselors’ languages will do for who reads another', async () => {
    const { room, heard } = await place({ view: idle, site: { answers: ['fi', 'en'] } });
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard[0]?.[1]).to.deep.include({ lang: 'sv', answers: ['fi', 'en'] });
  });

  it('asks what it is about where the page gave no channel and there are several', async () => {
    const { room, heard, settled } = await place({ view: idle, channel: '' });
    byRole(room, 'group', 'Vad gäller det?');
    byRole(room, 'radio', 'Tonåringar').click();
    await settled();
    byRole(room, 'button', 'Starta chatten').click();
    expect(heard[0]?.[1]).to.include({ channel: 'tonar' });
  });

  it('shows the language of the page and the languages of the counselors as two things', async () => {
    const { room } = await place({ view: idle });
    const choice = byRole<HTMLSelectElement>(room, 'combobox', 'Språk');
    expect(choice.value).to.equal('sv');
    expect(words(room)).to.include('Rådgivarna svarar på svenska och engelska.');
  });

  it('changes language at once, keeping where one is', async () => {
    const { room, settled } = await place({ view: idle });
    const choice = byRole<HTMLSelectElement>(room, 'combobox', 'Språk');
    choice.value = 'en';
    choice.dispatchEvent(new Event('change'));
    for (let i = 0; i < 20 && !allByRole(room, 'button', 'Start the chat').length; i++) await settled();
    byRole(room, 'button', 'Start the chat');
    byRole(room, 'button', 'Urgent help');
    byRole(room, 'combobox', 'Language');
  });

  it('closed: says when it opens and what to do meanwhile, and offers no start', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { room } = await place({
      view: idle,
      site: channelsWith({ state: 'closed', opensAt: `${tomorrow}T09:00:00+00:00` }),
    });
    expect(allByRole(room, 'button', 'Starta chatten')).to.have.length(0);
    expect(words(room)).to.include('Den öppnar i morgon kl. 09:00.');
    expect(words(room)).to.include('Kan det inte vänta? Under Akut hjälp finns nummer att ringa.');
    // What to expect is for who waits.
    expect(words(room)).to.not.include('De flesta får svar');
    byRole(room, 'button', 'Akut hjälp');
  });

  it('speaks Somali where the browser knows none', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { room } = await place({
      lang: 'so',
      view: idle,
      site: channelsWith({ state: 'closed', opensAt: `${tomorrow}T09:00:00+00:00` }),
    });
    expect(words(room)).to.include('Wuxuu furmayaa berri saacadda 09:00.');
    expect(words(room)).to.include('La-taliyayaashu waxay ku jawaabaan: svenska');
    expect(words(room)).to.not.match(/svenska and|svenska och/);
  });

  it('closing soon: says so and still lets one start', async () => {
    const { room } = await place({
      view: idle,
      site: channelsWith({ state: 'closing', closesAt: '2026-11-22T16:00:00+01:00' }),
    });
    expect(words(room)).to.include('Chatten stänger kl. 16:00.');
    byRole(room, 'button', 'Starta chatten');
  });

  it('shows the whole privacy notice one press away', async () => {
    const { room, settled } = await place({ view: idle });
    byRole(room, 'button', 'Så hanteras dina uppgifter').click();
    await settled();
    const notice = byRole(room, 'dialog', 'Så hanteras dina uppgifter');
    const said = words(notice.getRootNode() instanceof ShadowRoot ? room : notice);
    for (const part of [
      'Socialnämnden i Exempelkommun',
      'dataskyddsombud@exempelkommun.example',
      'artikel 6.1 e',
      'efter 24 månader',
      'Dina rättigheter',
      'IMY',
      'Shift tre gånger på två sekunder',
    ])
      expect(said).to.include(part);
    byRole(room, 'button', 'Stäng').click();
    await settled();
    expect(allByRole(room, 'dialog')).to.have.length(0);
  });

  it('urgent help: 112 is the first number and the one in the colour of alarm, wherever the site has put it', async () => {
    const [emergency, ...others] = settings.help;
    for (const help of [[...others, emergency as HelpLine], others]) {
      const { room, settled } = await place({ view: idle, site: { help } });
      byRole(room, 'button', 'Akut hjälp').click();
      await settled();
      const calls = allByRole(room, 'link').filter(one => one.closest('li'));
      const numbers = calls.map(one => one.getAttribute('href'));
      expect(numbers).to.deep.equal(['tel:112', 'tel:0846500410', 'tel:116111', 'https://www.bris.se/']);
      const grounds = calls.map(one => getComputedStyle(one).backgroundColor);
      expect(grounds[0]).to.equal('rgb(143, 42, 28)');
      expect(grounds.slice(1)).not.to.include(grounds[0]);
    }
  });

  it('urgent help: that calls are seen in the phone’s list is said after the last number', async () => {
    const { room, settled } = await place({ view: idle });
    byRole(room, 'button', 'Akut hjälp').click();
    await settled();
    const said = deep(room).find(one => one.textContent.startsWith('Samtal du ringer')) as HTMLElement;
    const call = byRole(room, 'link', 'Ring 116 111');
    expect(said.getBoundingClientRect().top).to.be.at.least(call.getBoundingClientRect().bottom);
  });

  it('urgent help on a small phone: several numbers are in view, and what is further down is not taken for the end', async () => {
    await setViewport({ width: 320, height: 568 });
    const { room, settled } = await place({ view: idle });
    byRole(room, 'button', 'Akut hjälp').click();
    await settled();
    const close = byRole(room, 'button', 'Stäng').getBoundingClientRect();
    for (const number of ['Ring 112', 'Ring 08-465 004 10'])
      expect(byRole(room, 'link', number).getBoundingClientRect().bottom, number).to.be.below(close.top);
    const dialog = byRole(room, 'dialog', 'Akut hjälp');
    const pointsOn = (): string =>
      getComputedStyle(dialog.querySelector('.out') as Element, '::after').borderBottomWidth;
    expect(pointsOn()).to.equal('2px');
    dialog.scrollTo(0, 1e9);
    await waitUntil(() => pointsOn() === '0px');
    await setViewport({ width: 800, height: 600 });
  });

  it('112 in the notice is a number to press, in every language', async () => {
    for (const lang of languages) {
      const { room } = await place({ view: idle, lang });
      expect(byRole<HTMLAnchorElement>(room, 'link', '112').href, lang).to.equal('tel:112');
    }
  });

  it('what is only said does not look like something to press', async () => {
    const { room } = await place({ view: idle });
    const asked = deep(room).find(one => one.textContent.trim() === 'Är du ensam? Kan du skriva fritt?');
    const edge = getComputedStyle(asked as Element).borderTopColor;
    expect(edge).to.equal('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(byRole(room, 'button', 'Akut hjälp')).borderTopColor).to.not.equal(edge);
  });

  it('a page of its own: the way out stays in view while the rest is scrolled, and is not one of the green buttons', async () => {
    const { room, settled } = await place({ standalone: true });
    room.style.blockSize = '300px';
    await settled();
    const out = byRole(room, 'button', 'Lämna sidan snabbt');
    const help = byRole(room, 'button', 'Akut hjälp');
    const scrolled = room.renderRoot.querySelector('.room') as HTMLElement;
    for (const top of [0, 1e9]) {
      scrolled.scrollTo(0, top);
      for (const button of [out, help]) {
        const { x, y, width, height } = button.getBoundingClientRect();
        expect(room.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2) === button).to.equal(true);
      }
    }
    expect(scrolled.scrollTop).to.be.above(0);
    const ground = (button: Element): string => getComputedStyle(button).backgroundColor;
    expect(ground(out)).to.not.equal(ground(byRole(room, 'button', 'Skicka')));
  });

  it('urgent help: each link says by its name alone where it leads', async () => {
    const [line] = settings.help.filter(({ url }) => url);
    if (!line) throw new Error('no help line with a website');
    const more = { ...line, id: 'rb', name: { sv: 'Rädda Barnen', en: 'Save the Children' } };
    const { room, settled } = await place({ view: idle, site: { help: [line, more] } });
    byRole(room, 'button', 'Akut hjälp').click();
    await settled();
    byRole(room, 'link', 'Öppna webbplatsen: Bris för barn');
    byRole(room, 'link', 'Öppna webbplatsen: Rädda Barnen');
  });

  it('a start that failed says why and can be tried again', async () => {
    const { room, become } = await place({ view: idle });
    await become({ problem: 'unknown-channel' });
    expect(words(room)).to.include('Den här chatten finns inte längre här.');
    byRole(room, 'button', 'Starta chatten');
  });
});
