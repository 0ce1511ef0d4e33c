/** `/receipt/<site>`: a form that needs no script, for whoever kept a receipt number. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { BODY_MAX_BYTES } from '../protocol/bounds.ts';
import type { Sites } from '../sites/sites.ts';
import { asPrinted } from './erase-by-receipt.ts';
import type { EraseByReceipt } from './erase-by-receipt.ts';
import { plainPage, unknownSitePage } from './pages.ts';
import { receiptWords } from './receipt-words.ts';
import type { ReceiptWords } from './receipt-words.ts';
import { ALONE, formPolicy } from './security-headers.ts';
import { KEPT_AWAY } from '../../widget/writing/keep-away.ts';

interface ReceiptPageParts {
  readonly sites: Sites;
  readonly erase: EraseByReceipt;
  readonly ownOrigins: () => readonly string[];
  /** Counts one try of the client's network. False: too many this hour. */
  readonly mayTry: (context: Context) => boolean;
}

export function receiptPage({ sites, erase, ownOrigins, mayTry }: ReceiptPageParts): Hono {
  const app = new Hono();
  app.get('/:site', async context => {
    if (!(await sites.get(context.req.param('site')))) return send(context, unknownSitePage(), 404);
    const { words, lang } = receiptWords(context.req.query('lang'));
    return send(context, form(words, lang));
  });
  app.post('/:site', bodyLimit({ maxSize: BODY_MAX_BYTES }), async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return send(context, unknownSitePage(), 404);
    const { words, lang } = receiptWords(context.req.query('lang'));
    if (!isOwnForm(context, ownOrigins())) return send(context, form(words, lang, words.later), 403);
    const { receipt } = await context.req.parseBody();
    if (typeof receipt !== 'string' || !/^[0-9A-Z-]{19}$/.test(asPrinted(receipt)))
      return send(context, form(words, lang, words.wrong), 400);
    if (!mayTry(context)) return send(context, form(words, lang, words.later), 429);
    if ((await erase(site.id, receipt)) === 'full') return send(context, form(words, lang, words.later), 503);
    return send(context, plainPage(lang, words.done, `<h1>${words.done}</h1><p>${words.doneWhat}</p>`));
  });
  return app;
}

const ATTRIBUTES = Object.entries(KEPT_AWAY)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');

/**
 * True: the form is this page's. The page sends no referrer, so that browsers send `null` as its origin. A browser that
 * sends Fetch Metadata is judged by that alone. A client that sends neither header is no browser.
 */
function isOwnForm(context: Context, origins: readonly string[]): boolean {
  const from = context.req.header('Sec-Fetch-Site');
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  const origin = context.req.header('Origin');
  return origin === undefined || origin === 'null' || origins.includes(origin);
}

const form = (words: ReceiptWords, lang: string, wrong?: string): string =>
  plainPage(
    lang,
    words.title,
    `<h1>${words.title}</h1><p>${words.what}</p><form method="post" action="?lang=${lang}">` +
      `<label for="receipt">${words.label}</label>` +
      `<input id="receipt" name="receipt" required maxlength="40" ${ATTRIBUTES} autocapitalize="characters" ` +
      `dir="ltr"${wrong ? ' aria-invalid="true" aria-describedby="wrong"' : ''}>` +
      (wrong ? `<p id="wrong" role="alert">${wrong}</p>` : '') +
      `<button>${words.press}</button></form>`,
  );

const send = (context: Context, page: string, status: 200 | 400 | 403 | 404 | 429 | 503 = 200): Response =>
  context.html(page, status, {
    ...ALONE,
    'Content-Security-Policy': formPolicy(),
    'Cache-Control': 'no-store',
  });
