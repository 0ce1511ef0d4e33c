/** One conversation has one receipt number: the desk makes it, and both sides hold the same one, whoever reloads. */
import { describe, expect, test } from 'vitest';
import { ConversationRecord } from '../../widget/session/conversation-record.ts';
import { memoryStore } from '../../widget/browser/string-store.ts';
import { ConversationStorage } from '../../widget/session/conversation-storage.ts';
import { keepReceipt } from '../../widget/session/receipt.ts';
import { Pair } from './sealed/support/pair.ts';

const FORMAT = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

async function given() {
  const pair = new Pair();
  const claim = pair.newClaim();
  const counselor = await pair.talk(claim);
  const store = memoryStore();
  /** The tab's next page; it looks at its receipt whenever its session has changed. */
  const page = (): ConversationRecord => {
    const next = new ConversationRecord(new ConversationStorage('exempelkommun', () => store));
    next.load();
    return next;
  };
  const first = page();
  first.begin({
    conversation: pair.conversation,
    token: 'a-token',
    channel: 'smabarn',
    lang: 'sv',
    answers: ['sv'],
    claim,
    state: 'active',
    leftAt: null,
    seen: 0,
  });
  counselor.giveReceipt();
  await pair.advance(3_000);
  keepReceipt(pair.parent, first);
  const number = first.now?.receipt ?? '';
  /** As the room does at each change; what the number then is in the tab and on both sides. */
  const look = async (claim: string) => {
    const record = page();
    keepReceipt(pair.parent, record);
    await pair.advance(3_000);
    return [record.now?.receipt, pair.parent.state.receipt, pair.counselors.get(claim)?.state.receipt];
  };
  return { pair, claim, counselor, number, look };
}

describe('a receipt number', () => {
  test('is made by the desk, once, and kept in the tab', async () => {
    const { pair, claim, counselor, number, look } = await given();
    expect(number).toMatch(FORMAT);
    counselor.giveReceipt();
    await pair.advance(3_000);
    expect(await look(claim)).toEqual([number, number, number]);
  });

  test.each(['p', 'c', 'pc', 'cp', 'pcpc', 'both'])('is the same after reloads (%s)', async order => {
    const { pair, claim, number, look } = await given();
    if (order === 'both') {
      const fresh = pair.reloadCounselor(claim);
      await pair.reloadParent();
      await fresh;
      await pair.advance(10_000);
    } else
      for (const who of order) {
        await (who === 'p' ? pair.reloadParent() : pair.reloadCounselor(claim));
        await pair.advance(5_000);
      }
    expect(await look(claim)).toEqual([number, number, number]);
  });

  test.each([true, false])(
    'is the same with a new counselor (let read: %s), and after a reload',
    async read => {
      const { pair, number, look } = await given();
      const bo = pair.newClaim();
      await pair.join(bo, 'Bo');
      await pair.advance(2_500);
      pair.parent.admit(bo, read);
      await pair.advance(5_000);
      expect(pair.counselors.get(bo)?.state.receipt).toBe(number);
      await pair.reloadCounselor(bo);
      await pair.advance(5_000);
      await pair.reloadParent();
      await pair.advance(5_000);
      expect(await look(bo)).toEqual([number, number, number]);
    },
  );

  test('the parent’s counts, where a desk that lost it with the log has made another', async () => {
    const { pair, claim, number, look } = await given();
    const fresh = pair.reloadCounselor(claim);
    await pair.reloadParent();
    const counselor = await fresh;
    await pair.advance(10_000);
    expect(counselor.state.historyLost).toBe(true);
    counselor.giveReceipt();
    await pair.advance(3_000);
    expect(pair.parent.state.receipt).not.toBe(number);
    expect(await look(claim)).toEqual([number, number, number]);
  });

  test('of another form shows nothing', async () => {
    const { pair, claim } = await given();
    const before = pair.parent.state.receipt;
    for (const number of ['', 'K7QM-2D4X-9PTA-61R', 'k7qm-2d4x-9pta-61rw', 'Ring 070-174 06 05 i kväll'])
      pair.counselors.get(claim)?.say({ kind: 'receipt', receiptNumber: number });
    await pair.advance(3_000);
    expect(pair.parent.state.receipt).toBe(before);
  });
});
