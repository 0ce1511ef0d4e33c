import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askWork } from '../../../widget/session/work/ask-work.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A relay, or what stands before it, that answers so. */
async function answering(status: number, headers: Record<string, string> = {}): Promise<string> {
  server = createServer((_, answer) => answer.writeHead(status, headers).end('{}'));
  await new Promise<void>(listening => server?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
const refusal = async (relay: string): Promise<unknown> =>
  askWork(relay, 'exempelkommun').then(
    () => 'solved',
    (error: unknown) => (error as Error).cause,
  );

test('a relay that is asked too often says when it may be asked again', async () => {
  expect(await refusal(await answering(429, { 'Retry-After': '45' }))).toBe(45);
});

test('half a minute where it does not say, or says it in words', async () => {
  expect(await refusal(await answering(429))).toBe(30);
  expect(await refusal(await answering(429, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }))).toBe(30);
});

test('any other fault sets no time', async () => {
  expect(await refusal(await answering(503, { 'Retry-After': '45' }))).toBe(false);
});
