/**
 * The demo municipality's website: plain pages under a Content-Security-Policy as strict as a careful
 * webmaster's. Takes pages from demo/pages/; knows of the relay only its address.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { bounded, serverBounds } from '../relay/http/server-bounds.ts';
import { galleryRoutes } from './gallery/routes.ts';
import { pages } from './pages/index.ts';
import { layout } from './pages/layout.ts';
import { missing } from './pages/missing.ts';

export interface Demo {
  /** `http://127.0.0.1:8788`: another site than `localhost`, as a municipality is another site than its relay. */
  url: string;
  port: number;
  close(): Promise<void>;
}

const assets = {
  '/stil.css': 'text/css; charset=utf-8',
  '/vapen.svg': 'image/svg+xml',
  '/sjo.svg': 'image/svg+xml',
  '/sjo-natt.svg': 'image/svg+xml',
  '/tva.svg': 'image/svg+xml',
} as const;

/** The whole website as a Hono app. `relayUrl` is an origin, without a slash at its end. */
export function demoApp(relayUrl: string): Hono {
  const app = new Hono({ strict: false });
  app.route('/galleri', galleryRoutes());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", relayUrl],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: [relayUrl],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      // Both would speak for https, which the demo has not.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
    }),
  );
  for (const [path, type] of Object.entries(assets)) {
    const file = new URL(`assets${path}`, import.meta.url);
    app.get(path, context =>
      context.body(readFileSync(file), 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  for (const page of pages) app.get(page.path, context => context.html(layout(page, relayUrl)));
  app.notFound(context => context.html(layout(missing, relayUrl), 404));
  return app;
}

/** Port 0 takes any that is free. Rejects with Node's own error (`EADDRINUSE`) when the port is taken. */
export async function startDemo(options: { port: number; relayUrl: string; host?: string }): Promise<Demo> {
  const host = options.host ?? '127.0.0.1';
  const { fetch } = demoApp(options.relayUrl);
  const server = bounded(createAdaptorServer({ fetch, serverOptions: serverBounds() }) as Server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
