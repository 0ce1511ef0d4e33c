import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ReplyBox } from '../../relay/console/conversation/reply-box.ts';
import {
  asleep,
  away,
  closing,
  ended,
  erased,
  restored,
  talking,
  waiting,
} from '../../demo/gallery/desk-views.ts';
import { setLocale } from '../../relay/console/locales/localize.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { chord, inView, list, show } from './support/on-screen.ts';

describe('the desk on screen', () => {
  beforeEach(() => setViewport({ width: 1360, height: 820 }));

  it('lists who waits, longest first, each with one button described by its row', async () => {
    const { shell, told } = await show({ conversations: [] });
    const rows = [...list(shell, 'Väntar').querySelectorAll('li')];
    expect(rows).to.have.length(waiting.length);
    expect(rows[0]?.textContent).to.match(/väntat 12 min/);
    expect(rows[1]?.textContent).to.include('borta just nu');
    expect(rows[3]?.textContent).to.include('arabiska');
    const button = rows[0]?.querySelector('button');
    const described = button?.getAttribute('aria-describedby') ?? '';
    expect((button?.getRootNode() as ShadowRoot).getElementById(described)?.textContent).to.include(
      'väntat 12 min',
    );
    button?.click();
    expect(told).to.deep.equal([['accept', waiting[0]?.conversationId]]);
  });

  it('changes the title while someone waits, and not otherwise', async () => {
    await show({ conversations: [] });
    expect(document.title).to.equal('(4) väntar · Viska');
    const { shell } = await show({ waiting: [] });
    expect(document.title).to.equal('2 olästa · Viska');
    shell.remove();
    expect(document.title).to.equal('Viska');
    await show({ conversations: [], waiting: [] });
    expect(document.title).to.equal('Viska');
  });

  it('has one switch for being available', async () => {
    const { shell, told, settled } = await show({ available: false });
    const available = byRole(shell, 'switch', 'Tillgänglig');
    expect(available.getAttribute('aria-checked')).to.equal('false');
    available.click();
    await settled();
    expect(available.getAttribute('aria-checked')).to.equal('true');
    expect(told).to.deep.equal([['setAvailable', true]]);
  });

  it('shows one conversation, and others with their unread marks', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    const rows = [...list(shell, 'Pågående').querySelectorAll('button')];
    expect(rows.map(row => row.getAttribute('aria-current'))).to.deep.equal(['true', null, null]);
    expect(rows[1]?.textContent).to.include('2 olästa');
    expect(allByRole(shell, 'log', 'Samtal')).to.have.length(1);
    rows[1]?.click();
    await settled();
    expect(allByRole(shell, 'log', 'Samtal')).to.have.length(1);
    expect(rows[1]?.getAttribute('aria-current')).to.equal('true');
  });

  it('tells those who hear the page who waits and what is unread elsewhere', async () => {
    const { shell } = await show({ inView: talking.conversationId });
    const said = allByRole(shell, 'status').map(status => status.textContent?.trim());
    expect(said).to.include('4 väntar. Små barn, samtal 2: 2 olästa');
  });

  it('says who wrote, when, and whether it arrived', async () => {
    const { shell } = await show(inView());
    const log = byRole(shell, 'log', 'Samtal');
    expect(log.textContent).to.match(/Förälder\s+Hej\. Min son är femton/);
    expect(log.textContent).to.match(/Du\s+Hej, vad bra att du skriver/);
    expect(log.querySelectorAll('time')).to.have.length(talking.lines.length);
    expect(log.textContent).to.match(/läst[^]*framme/);
  });

  it('makes web addresses safe links, shown in full, and leaves all other text alone', async () => {
    const text = 'Se https://exempel.se/a?b=1. <b>x</b> javascript:alert(1)';
    const line = { ...talking.lines[0], text, id: 'p99' } as (typeof talking.lines)[number];
    const { shell } = await show(inView({ ...talking, lines: [line] }));
    const [link, ...more] = allByRole(byRole(shell, 'log'), 'link') as HTMLAnchorElement[];
    expect(more).to.deep.equal([]);
    expect(link?.textContent).to.equal('https://exempel.se/a?b=1');
    expect(link?.href).to.equal('https://exempel.se/a?b=1');
    expect(link?.rel).to.include('noopener').and.include('noreferrer');
    expect(byRole(shell, 'log').textContent).to.include('<b>x</b> javascript:alert(1)');
  });

  it('sends with Enter, breaks the line with Shift and Enter, and sends nothing empty', async () => {
    const { shell, told } = await show(inView());
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    box.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Hej' });
    await chord('Shift', 'Enter');
    await sendKeys({ type: 'du' });
    await sendKeys({ press: 'Enter' });
    expect(told.filter(([action]) => action === 'send')).to.deep.equal([
      ['send', talking.conversationId, 'Hej\ndu'],
    ]);
    expect(box.value).to.equal('');
  });

  it('keeps what is written in each conversation while one moves between them', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    byRole(shell, 'textbox', 'Svar').focus();
    await sendKeys({ type: 'Halvskrivet' });
    const [first, second] = [...list(shell, 'Pågående').querySelectorAll('button')];
    second?.click();
    await settled();
    expect(byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar').value).to.equal('');
    first?.click();
    await settled();
    expect(byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar').value).to.equal('Halvskrivet');
  });

  it('leaves nothing in a reply box that is gone, which browsers may go on watching', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    byRole(shell, 'textbox', 'Svar').focus();
    await sendKeys({ type: 'Halvskrivet' });
    const box = byRole<HTMLTextAreaElement>(shell, 'textbox', 'Svar');
    const gone = (box.getRootNode() as ShadowRoot).host as ReplyBox;
    shell.remove();
    await settled();
    expect(box.value).to.equal('');
    expect(gone.conversation).to.equal('');
    expect(gone.drafts.size).to.equal(0);
  });

  it('asks before signing out when somebody would be left alone, and only then', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    let signedOut = 0;
    shell.addEventListener('viska-sign-out', () => signedOut++);
    byRole(shell, 'button', 'Logga ut').click();
    await settled();
    expect(signedOut).to.equal(0);
    byRole(shell, 'button', 'Logga ut ändå').click();
    expect(signedOut).to.equal(1);
    const idle = await show({ conversations: [] });
    idle.shell.addEventListener('viska-sign-out', () => signedOut++);
    byRole(idle.shell, 'button', 'Logga ut').click();
    expect(signedOut).to.equal(2);
  });

  it('opens the topics without a question, with a way back, and focus follows', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Avsluta samtalet').focus();
    byRole(shell, 'button', 'Avsluta samtalet').click();
    await settled();
    const topics = byRole(shell, 'group', 'Ämnen');
    expect(allByRole(topics, 'checkbox').length).to.equal(23);
    expect((topics.getRootNode() as ShadowRoot).activeElement).to.equal(allByRole(topics, 'checkbox')[0]);
    byRole(shell, 'button', 'Tillbaka till samtalet').click();
    await settled();
    expect(allByRole(shell, 'group', 'Ämnen')).to.have.length(0);
    expect(told.map(([action]) => action)).to.include.members(['startEnding', 'continueTalking']);
  });

  it('takes one to three topics', async () => {
    const { shell, told, settled } = await show(inView(closing));
    byRole(shell, 'button', 'Spara ämnen').click();
    await settled();
    expect(told.filter(([action]) => action === 'saveTopics')).to.have.length(0);
    for (const name of ['Skola, frånvaro', 'Fritid', 'Annat']) byRole(shell, 'checkbox', name).click();
    await settled();
    const others = allByRole(shell, 'checkbox') as HTMLInputElement[];
    expect(others.filter(one => !one.disabled)).to.have.length(3);
    byRole(shell, 'button', 'Spara ämnen').click();
    expect(told.at(-1)).to.deep.equal(['saveTopics', closing.conversationId, ['school', 'leisure', 'other']]);
  });

  it('counts a conversation that cannot be named with one press', async () => {
    const { shell, told } = await show(inView(ended));
    byRole(shell, 'button', 'Vet inte: spara som Okänt').click();
    expect(told.at(-1)).to.deep.equal(['saveTopics', ended.conversationId, ['unknown']]);
  });

  it('shows what the parent said of the conversation, and that it is not kept', async () => {
    const { shell } = await show(inView(ended));
    expect(byRole(shell, 'group', 'Ämnen').textContent)
      .to.include('hjälpte delvis')
      .and.include('sparas inte')
      .and.include('öppet även på söndagar');
  });

  it('empties the pane when the parent erased the conversation', async () => {
    const { shell } = await show(inView(erased));
    expect(byRole(shell, 'log', 'Samtal').textContent?.trim()).to.equal('');
    expect(
      deep(shell).some(element => element.textContent?.includes('Föräldern har raderat samtalet')),
    ).to.equal(true);
  });

  it('marks what came back from the parent’s side', async () => {
    const { shell } = await show(inView(restored));
    expect(byRole(shell, 'log', 'Samtal').textContent).to.include('återställt från förälderns sida');
  });

  it('lets a sleeping phone be put back, and an idle conversation be kept', async () => {
    const sleeping = await show(inView(asleep));
    byRole(sleeping.shell, 'button', 'Ställ tillbaka i kön').click();
    expect(sleeping.told).to.deep.equal([['putBack', asleep.conversationId]]);
    const idle = await show(inView(away));
    byRole(idle.shell, 'button', 'Behåll samtalet öppet').click();
    expect(idle.told.at(-1)).to.deep.equal(['stay', away.conversationId]);
  });

  it('hands over to a colleague who is there, or to whoever accepts first', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Lämna över').click();
    await settled();
    const [johan, amina, anyone] = allByRole(shell, 'radio') as HTMLInputElement[];
    expect(amina?.disabled).to.equal(true);
    expect(anyone?.checked).to.equal(true);
    johan?.click();
    await settled();
    byRole(shell, 'button', 'Skicka överlämning').click();
    expect(told.at(-1)?.[0]).to.equal('handOver');
    expect(told.at(-1)?.[2]).to.equal(johan?.value);
  });

  it('asks for consent with recipient and text, both the counselor’s own words', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Fråga om samtycke').click();
    await settled();
    await sendKeys({ type: 'Elevhälsan' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Ring mig.' });
    byRole(shell, 'button', 'Skicka frågan').click();
    expect(told.at(-1)).to.deep.equal([
      'askConsent',
      talking.conversationId,
      { recipient: 'Elevhälsan', text: 'Ring mig.' },
    ]);
  });

  it('says why where the counselor has written it: the parent reads it beside the recipient', async () => {
    const { shell, told, settled } = await show(inView());
    byRole(shell, 'button', 'Fråga om samtycke').click();
    await settled();
    for (const words of ['Elevhälsan', 'Ring mig.', ' så att de kan ringa dig ']) {
      await sendKeys({ type: words });
      await sendKeys({ press: 'Tab' });
    }
    byRole(shell, 'button', 'Skicka frågan').click();
    expect(told.at(-1)?.[2]).to.deep.equal({
      recipient: 'Elevhälsan',
      text: 'Ring mig.',
      purpose: 'så att de kan ringa dig',
    });
  });

  it('is operated by keys, and tells assistive technology which', async () => {
    const { shell, told, settled } = await show();
    await chord('Alt', 'KeyN');
    await chord('Alt', 'Digit2');
    await chord('Alt', 'ArrowUp');
    await settled();
    await chord('Alt', 'KeyQ');
    await settled();
    expect(told.map(([action, id]) => [action, id]).filter(([action]) => action !== 'read')).to.deep.equal([
      ['accept', waiting[0]?.conversationId],
      ['show', 'c0ffee00-0000-4000-8000-000000000002'],
      ['show', talking.conversationId],
      ['startEnding', talking.conversationId],
    ]);
    expect(byRole(shell, 'switch', 'Tillgänglig').getAttribute('aria-keyshortcuts')).to.equal('Alt+T');
  });

  it('speaks English when asked, by the same names in English', async () => {
    const { shell, settled } = await show({ inView: talking.conversationId });
    setLocale('en', false);
    await settled();
    list(shell, 'Waiting');
    list(shell, 'Ongoing');
    for (const [role, name] of [
      ['switch', 'Available'],
      ['log', 'Conversation'],
      ['textbox', 'Reply'],
      ['button', 'Send'],
      ['button', 'Hand over'],
      ['button', 'End the conversation'],
      ['link', 'Statistics'],
    ] as const)
      byRole(shell, role, name);
    expect(allByRole(shell, 'button', 'Accept')).to.have.length(waiting.length);
  });
});
