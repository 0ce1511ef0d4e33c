/** The end of a conversation over HTTP, from a page that goes away before a socket could be opened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meet, resumeParent, startParent, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
beforeAll(async () => {
  test = await startTestRelay();
});
afterAll(() => test.close());

const post = (body: string) => fetch(`${test.url}/api/end`, { method: 'POST', body });
const end = (token: unknown, reason: unknown = 'exit') => post(JSON.stringify({ token, reason }));

describe('the end of a page that goes away', () => {
  it('takes a parent who is away out of the queue', async () => {
    const [parent, welcome] = await startParent(test);
    parent.cut();
    expect((await end(welcome.token)).status).toBe(204);
    expect(test.relay.conversations.size).toBe(0);
    expect(await (await resumeParent(test, welcome.token)).closed).toBe(4008);
  });

  it.each(['exit', 'parent'])('tells the counselor why: %s', async reason => {
    const { counselor, parent, seat, welcome } = await meet(test);
    expect((await end(welcome.token, reason)).status).toBe(204);
    expect(await counselor.take('closed')).toMatchObject({ slot: seat.slot, reason });
    await parent.closed;
    counselor.close();
  });

  it('is said once, and nothing else is taken for one', async () => {
    const [, welcome] = await startParent(test);
    expect((await end(welcome.token)).status).toBe(204);
    expect((await end(welcome.token)).status).toBe(409);
    expect((await end('nobody-has-such-a-token')).status).toBe(403);
    for (const body of ['', '{', '[]', '{}', 'null']) expect((await post(body)).status, body).toBe(400);
    for (const reason of ['counselor', '', 1]) expect((await end(welcome.token, reason)).status).toBe(400);
    expect((await end('x'.repeat(2_000))).status).toBe(413);
  });
});
