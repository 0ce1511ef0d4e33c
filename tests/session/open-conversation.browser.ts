import { expect } from '@open-wc/testing';
import { forget } from '../../widget/session/open-conversation.ts';

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

describe('a room that has nothing yet to go on with a conversation', () => {
  const told: [address: string, body: unknown][] = [];
  const { sendBeacon } = navigator;
  beforeEach(() => {
    told.length = 0;
    navigator.sendBeacon = (address, body) => told.push([String(address), JSON.parse(String(body))]) > 0;
  });
  afterEach(() => {
    navigator.sendBeacon = sendBeacon;
    sessionStorage.clear();
  });

  it('wipes what a page before it kept, and tells the relay that the parent has left', () => {
    sessionStorage.setItem('viska:lamnad', JSON.stringify(KEPT));
    sessionStorage.setItem('viska:lamnad:sealed', 'keys');
    forget('https://relay.example', 'lamnad');
    expect(sessionStorage.length).to.equal(0);
    expect(told).to.deep.equal([['https://relay.example/api/end', { token: 'token-1', reason: 'exit' }]]);
  });

  it('says nothing where nothing was kept', () => {
    forget('https://relay.example', 'lamnad');
    expect(told).to.deep.equal([]);
  });
});
