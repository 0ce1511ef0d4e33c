/** One conversation has one receipt number: asked for again it is the same, and the counselor has its hash, whoever reloads. */
import { describe, expect, test } from 'vitest';
import { ConversationRecord } from '../../widget/session/conversation-record.ts';
import { memoryStore } from '../../widget/browser/string-store.ts';
import { ConversationStorage } from '../../widget/session/conversation-storage.ts';
import type { ParentPorts } from '../../widget/session/ports.ts';
import { receiptOf } from '../../widget/session/receipt.ts';
import { Pair } from './sealed/support/pair.ts';

const ports = {
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
  sha256: async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
} as ParentPorts;

async function asked(before?: (pair: Pair) => Promise<void>) {
  const pair = new Pair();
  const claim = pair.newClaim();
  await pair.talk(claim);
  const store = memoryStore();
  const page = (): ConversationRecord => {
    const next = new ConversationRecord(new ConversationStorage('exempelkommun', () => store));
    next.load();
    return next;
  };
  page().begin({
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
  const first = new ConversationRecord(new ConversationStorage('exempelkommun', () => store));
  first.load();
  await before?.(pair);
  const number = await receiptOf(pair.parent, first, ports);
  const hash = Buffer.from(await ports.sha256(number)).toString('base64url');
  const again = (): Promise<string> => receiptOf(pair.parent, page(), ports);
  return { pair, claim, number, hash, again };
}

describe('a receipt number', () => {
  test.each(['p', 'c', 'pc', 'cp', 'pcpc', 'both'])('is the same after reloads (%s)', async order => {
    const { pair, claim, number, hash, again } = await asked();
    await pair.advance(3_000);
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
    expect(await again()).toBe(number);
    await pair.advance(3_000);
    expect(pair.counselors.get(claim)?.state.receipt).toBe(hash);
    expect(pair.parent.state.receipt).toBe(hash);
  });

  test.each([true, false])(
    'is the same with a new counselor (let read: %s), and after a reload',
    async read => {
      const { pair, number, hash, again } = await asked();
      await pair.advance(3_000);
      const bo = pair.newClaim();
      await pair.join(bo, 'Bo');
      await pair.advance(2_500);
      pair.parent.admit(bo, read);
      await pair.advance(5_000);
      expect(pair.counselors.get(bo)?.state.receipt).toBe(hash);
      await pair.reloadCounselor(bo);
      await pair.advance(5_000);
      await pair.reloadParent();
      await pair.advance(5_000);
      expect(await again()).toBe(number);
      await pair.advance(3_000);
      expect(pair.counselors.get(bo)?.state.receipt).toBe(hash);
    },
  );

  test('counts, where a log that has come back says another', async () => {
    const { pair, claim, hash } = await asked(async pair => {
      pair.parent.receipt(new Uint8Array(32).fill(9));
      await pair.advance(3_000);
    });
    await pair.advance(3_000);
    expect(pair.counselors.get(claim)?.state.receipt).toBe(hash);
  });

  test('asked for twice at once is made once', async () => {
    const { pair, claim, number, hash, again } = await asked();
    expect(await Promise.all([again(), again()])).toEqual([number, number]);
    await pair.advance(3_000);
    expect(pair.counselors.get(claim)?.state.receipt).toBe(hash);
  });
});
