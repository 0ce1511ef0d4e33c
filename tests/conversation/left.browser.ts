import { expect } from '@open-wc/testing';
import { openConversation } from '../../widget/session/open-conversation.ts';
import type { Conversation } from '../../widget/session/view.ts';

const KEPT = {
  conversation: '5c9b6f6e-1f0e-4d3e-9a5e-0c2f8f2f6c11',
  token: 'token-1',
  channel: 'smabarn',
  lang: 'sv',
  answers: ['sv'],
  claim: null,
  state: 'active',
  leftAt: null,
  seen: 0,
};

describe('a page that was left quickly before its room had loaded', () => {
  const here = location.href;
  afterEach(() => {
    history.replaceState(null, '', here);
    sessionStorage.clear();
  });

  it('the next room in this tab begins with nothing left of the conversation', async () => {
    sessionStorage.setItem('viska:lamnad', JSON.stringify(KEPT));
    sessionStorage.setItem('viska:lamnad:sealed', 'keys');
    history.replaceState(null, '', '?page=left');
    const used: Conversation[] = [];
    await openConversation(location.origin, 'lamnad', conversation => used.push(conversation));
    expect(sessionStorage.getItem('viska:lamnad')).to.equal(null);
    expect(sessionStorage.getItem('viska:lamnad:sealed')).to.equal(null);
    expect(used.map(({ view }) => view.phase)).to.deep.equal(['idle']);
  });
});
