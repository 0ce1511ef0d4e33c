/** A half-written reply when its conversation takes no more: stays to be read until the counselor lets it go. */
import { describe, expect, test } from 'vitest';
import { ReplyDrafts } from '../../../relay/console/conversation/reply-drafts.ts';
import { talking as view } from '../../../demo/gallery/desk-views.ts';
import { Bench, talking } from '../support/bench.ts';
import { JOHAN } from '../support/bench-world.ts';

const TEXT = 'Jag förstår att det';
const { conversationId, channel, order } = view;
const kept = { conversationId, channel, order, text: TEXT };

function writing(): ReplyDrafts {
  const replies = new ReplyDrafts();
  replies.settle([view]);
  replies.drafts.set(conversationId, TEXT);
  expect(replies.settle([view])).toBe(false);
  return replies;
}

describe('a half-written reply', () => {
  test.each([
    ['the parent has ended, sealed', [{ ...view, parentEnded: true }]],
    ['the conversation is over', [{ ...view, phase: 'ended' as const, ended: 'parent' as const }]],
    ['topics are being saved', [{ ...view, phase: 'saving' as const }]],
    ['it has left the desk', []],
  ])('stays when %s', (_, now) => {
    const replies = writing();
    expect(replies.settle(now)).toBe(true);
    expect(replies.unsent).toEqual([kept]);
    replies.settle([]);
    expect(replies.unsent).toEqual([kept]);
    const [one] = replies.unsent;
    if (one) replies.letGo(one);
    expect(replies.unsent).toEqual([]);
  });

  test('an empty one leaves nothing, and one that can still be sent stays where it is', () => {
    const replies = writing();
    replies.drafts.set(conversationId, ' \u200b');
    expect(replies.settle([])).toBe(false);
    expect(replies.unsent).toEqual([]);
  });

  test('a sign-in that ran out leaves it; signing out, or somebody else’s, does not', async () => {
    const { bench } = await talking('Hej.');
    bench.close('signed-out');
    await bench.settle();
    expect(bench.desk.view).toMatchObject({ problem: 'signed-out', wiped: false });
    const { bench: other } = await talking('Hej.');
    other.world.signedIn = JOHAN;
    other.close('signed-out');
    await other.settle();
    expect(other.desk.view).toMatchObject({ problem: 'signed-out', wiped: true });
    const third = new Bench();
    await third.start();
    third.desk.stop();
    expect(third.desk.view.wiped).toBe(true);
  });
});
