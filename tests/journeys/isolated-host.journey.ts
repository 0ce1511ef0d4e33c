/** A municipality's page under Cross-Origin-Embedder-Policy: the chat works there as on any other. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${String(port)}`;
const place = setPlace({ settings: usual => ({ ...usual, origins: [...usual.origins, origin] }) });
let host: Server | undefined;
afterEach(() => new Promise(closed => (host ? host.close(closed) : closed(undefined))));

it.each(['require-corp', 'credentialless'])('one can chat on a page that sends %s', async policy => {
  const { relayUrl } = place.installation;
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cross-Origin-Embedder-Policy', policy);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.end(
      `<!doctype html><html lang="sv"><title>Kommunen</title><script async crossorigin src="${relayUrl}/viska.js" data-site="exempelkommun" data-channel="smabarn"></script><p>Hej`,
    );
  });
  await new Promise<void>(listening => host?.listen(port, '127.0.0.1', listening));
  expect((host.address() as AddressInfo).port).toBe(port);
  const parent = await aParent(place.browser);
  await parent.page.goto(origin);
  expect(await parent.page.evaluate(() => crossOriginIsolated)).toBe(true);
  await parent.start();
  await parent.write('Hej.');
  await parent.sees('Hej.');
});
