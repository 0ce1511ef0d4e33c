/** What a screen reader needs of the desk's elements to speak each thing once, whole, and in words that stand apart. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';
import { setViewport } from '@web/test-runner-commands';
import { saving, talking } from '../../demo/gallery/desk-views.ts';
import { focused } from '../../relay/console/parts/focused.ts';
import { allByRole, byRole, deep } from '../frame/support/by-role.ts';
import { inView, list, show } from './support/on-screen.ts';

const DESKTOP = { width: 1360, height: 820 };
const PHONE = { width: 390, height: 844 };

describe('heard at the desk', () => {
  beforeEach(() => setViewport(DESKTOP));

  it('each line of the conversation is one object, which Firefox makes of no grid', async () => {
    const { shell } = await show(inView());
    const lines = deep(byRole(shell, 'log', 'Samtal')).filter(one => one.matches('.line'));
    expect(lines.length).to.be.greaterThan(1);
    expect(lines.map(one => one.getAttribute('role'))).to.deep.equal(lines.map(() => 'group'));
  });

  it('that the parent writes is shown, and is no status', async () => {
    const { shell } = await show(inView({ ...talking, typing: true }));
    const shown = deep(shell).find(one => one.textContent === 'Föräldern skriver');
    expect(shown?.closest('[role=status], [aria-live]')).to.equal(null);
  });

  it('what calls from elsewhere, and the connection, stand in paragraphs of their status', async () => {
    const { shell } = await show();
    for (const one of allByRole(shell, 'status'))
      for (const node of one.childNodes) expect(node instanceof Text ? node.data.trim() : '').to.equal('');
  });

  it('that a line has been read is no news for the ear', async () => {
    const { shell } = await show(inView());
    const said = deep(shell).filter(one => one.matches('.line .after'));
    expect(said.length).to.be.greaterThan(1);
    expect(said.every(one => one.getAttribute('aria-live') === 'off')).to.equal(true);
  });

  it('the time of one’s own line and how far it has come are spoken apart', async () => {
    const { shell } = await show(inView());
    const said = deep(shell)
      .filter(one => one.matches('.line .after'))
      .map(one => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(
      said.some(words => /^\S+ , \S+$/.test(words)),
      said.join('|'),
    ).to.equal(true);
    for (const words of said) expect(words).to.match(/^\S+( , \S+)?$/);
  });

  it('a dialog has the focus itself, so that its title is spoken', async () => {
    const { shell, settled } = await show(inView());
    byRole(shell, 'button', 'Lämna över').click();
    await settled();
    await waitUntil(() => focused()?.localName === 'dialog');
    expect(focused()?.getAttribute('aria-labelledby')).to.equal('title');
  });

  it('to whom one may hand over is spoken apart', async () => {
    const { shell, settled } = await show(inView());
    byRole(shell, 'button', 'Lämna över').click();
    await settled();
    const group = byRole(shell, 'group', 'Till vem');
    const said = (group.textContent ?? '').replace(/\s+/g, ' ');
    expect(said).to.match(/^ ?Till vem\. .+\. Till väntrummet: den som först tar emot\. ?$/);
    // A line of its own would be a stop of its own for the reader's arrows.
    for (const stop of deep(group).filter(one => one.matches('.apart')))
      expect(getComputedStyle(stop).display).to.equal('inline');
  });

  it('that topics are being saved is said when it takes long, not after they were saved', async () => {
    const { shell, settled } = await show(inView(saving));
    const said = () =>
      deep(shell)
        .find(one => one.matches('p.said[role=status]'))
        ?.textContent?.trim();
    expect(said()).to.equal('');
    await settled();
    expect(said()).to.equal('');
    await waitUntil(() => said()?.startsWith('Sparar.') === true);
  });

  it('signing out with conversations open asks, and the question has the focus', async () => {
    const { shell, settled } = await show(inView());
    byRole(shell, 'button', 'Logga ut').click();
    await settled();
    await waitUntil(() => focused()?.localName === 'dialog');
    const root = focused()?.getRootNode() as ShadowRoot;
    expect(root.getElementById('title')?.textContent?.trim()).to.equal('Logga ut?');
  });

  it('no button says its name again as its description', async () => {
    for (const view of [inView(), inView({ ...talking, closing: true }), {}]) {
      const { shell } = await show(view);
      const twice = deep(shell)
        .filter(one => one.matches('button, a'))
        .filter(one => !one.hasAttribute('aria-description') && one.hasAttribute('title'))
        .filter(one => {
          const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
          // Browsers drop a description that is the name, and speak one that holds it.
          const title = one.getAttribute('title') ?? '';
          return name !== '' && title !== name && title.includes(name);
        });
      expect(twice.map(one => one.getAttribute('title'))).to.deep.equal([]);
    }
  });

  it('what is known of someone who waits is spoken apart', async () => {
    const { shell } = await show();
    const [row] = list(shell, 'Väntar').querySelectorAll('.row');
    const facts = [...(row?.querySelectorAll('.time, .facts > span') ?? [])];
    expect(facts.length).to.be.greaterThan(2);
    for (const fact of facts) expect(fact.textContent).to.match(/, $/);
  });

  it('the hint of the topics is spoken with the first of them', async () => {
    const { shell } = await show(inView({ ...talking, closing: true }));
    const [first, second] = allByRole(byRole(shell, 'group', 'Ämnen'), 'checkbox');
    expect(first?.getAttribute('aria-describedby')).to.equal('hint');
    expect(second?.hasAttribute('aria-describedby')).to.equal(false);
  });

  for (const [where, name] of [
    ['in the conversation', 'Svar'],
    ['in the lists', 'Tillgänglig'],
  ] as const)
    it(`what became of a conversation is spoken once, with the focus ${where}`, async () => {
      const { shell, change, settled } = await show(inView(talking));
      byRole(shell, name === 'Svar' ? 'textbox' : 'switch', name).focus();
      const { channel, order } = talking;
      const gone = { kind: 'left', reason: 'handed-over', channel, order } as const;
      change({ conversations: [], inView: null, instead: gone, notices: [gone] });
      await settled();
      const words = focused()?.matches('.empty .words') ? 1 : 0;
      const said = allByRole(shell, 'status').filter(({ textContent }) =>
        textContent?.includes('överlämnat'),
      );
      expect([words, said.length]).to.eql(name === 'Svar' ? [1, 0] : [0, 1]);
      // And stays so when something else changes.
      change({ connection: 'reconnecting' });
      await settled();
      expect(said.every(one => one.textContent?.includes('överlämnat'))).to.equal(true);
    });

  for (const viewport of [DESKTOP, PHONE])
    it(`the focus is where the work is after Spara ämnen (${String(viewport.width)} px)`, async () => {
      await setViewport(viewport);
      const { shell, change, settled } = await show(inView({ ...talking, closing: true }));
      byRole(shell, 'button', 'Spara ämnen').focus();
      const saved = { kind: 'saved', channel: talking.channel, order: talking.order } as const;
      change({ conversations: [], inView: null, instead: saved, notices: [saved] });
      await settled();
      expect(focused()?.matches(viewport === DESKTOP ? '.empty .words' : '#main')).to.equal(true);
    });
});
