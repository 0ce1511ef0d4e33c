/** The gallery's two pages and its files, for demo/server.ts: a developer's place, linked from nowhere. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';

const BUILT = new URL('../../dist/gallery/', import.meta.url);

const page = (kind: 'list' | 'one', content: ReturnType<typeof html>) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Gallery</title>
        <link rel="icon" href="/vapen.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/galleri/gallery.css" />
        <script type="module" src="/galleri/${kind}.js"></script>
      </head>
      <body class="${kind}">
        ${content}
      </body>
    </html>`;

export function galleryRoutes(): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
      },
    }),
  );
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.get('/', context => context.html(page('list', html``)));
  app.get('/visa', context => context.html(page('one', html``)));
  app.get('/gallery.css', context =>
    context.body(readFileSync(new URL('gallery.css', import.meta.url)), 200, { 'content-type': 'text/css' }),
  );
  app.get('/built', context => {
    const list = new URL('list.js', BUILT);
    return existsSync(list) ? context.text(String(statSync(list).mtimeMs)) : context.notFound();
  });
  app.get('/:file{[\\w.-]+\\.js}', context => {
    const file = new URL(basename(context.req.param('file')), BUILT);
    if (!existsSync(file)) return context.notFound();
    return context.body(readFileSync(file), 200, { 'content-type': 'text/javascript' });
  });
  return app;
}
