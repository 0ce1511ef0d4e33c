/**
 * What a person who meets the relay in a browser reads: what this is at `/`, and what to do where nothing is. In the
 * person's language, by what the browser asks for. Programs keep their JSON. Sent by `app.ts` and `hosts.ts`.
 */
import type { Context } from 'hono';
import { CALL_112, CALL_1177, plainPage } from './pages.ts';
import { link } from './link.ts';
import { PERSON_WORDS } from './person-words.ts';
import type { PersonWords } from './person-words.ts';
import { ALONE, wordsPolicy } from './security-headers.ts';

/** A browser that goes to an address asks for a page; what scripts and other programs fetch does not. */
export const isPerson = (context: Context): boolean =>
  /^(GET|HEAD)$/.test(context.req.method) &&
  !context.req.path.startsWith('/api/') &&
  /\btext\/html\b/.test(context.req.header('Accept') ?? '');

/** The first of the browser's languages that is spoken here, by its own order; else Swedish. */
export function personsLanguage(accepts: string | undefined): string {
  const wanted = (accepts ?? '')
    .split(',', 20)
    .map(part => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';');
      const weight = more.find(one => one.trim().startsWith('q='));
      return { lang: tag.split('-')[0] ?? '', weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ lang, weight }) => weight > 0 && Object.hasOwn(PERSON_WORDS, lang));
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.lang ?? 'sv';
}

function send(
  context: Context,
  status: 200 | 404 | 503,
  page: (words: PersonWords) => { title: string; body: string },
): Response {
  const lang = personsLanguage(context.req.header('Accept-Language'));
  const { title, body } = page(PERSON_WORDS[lang] as PersonWords);
  return context.html(plainPage(lang, title, `<h1>${title}</h1>${body}`), status, {
    ...ALONE,
    'Content-Security-Policy': wordsPolicy(),
    'Cache-Control': 'no-store',
    Vary: 'Accept, Accept-Language',
  });
}

const call = ({ danger, advice }: PersonWords): string =>
  `<p>${danger.replace('112', CALL_112)} ${advice.replace('1177', CALL_1177)}</p>`;

export const sendMissing = (context: Context): Response =>
  send(context, 404, words => ({
    title: words.missing,
    body: `<p>${words.missingWhat}</p>${call(words)}`,
  }));

export const sendUnavailable = (context: Context): Response =>
  send(context, 503, words => ({
    title: words.unavailable,
    body: `<p>${words.unavailableWhat}</p>${call(words)}`,
  }));

/** `desk`, `demo`: addresses; `demo` where `npm start` has made one. */
export const sendWelcome = (context: Context, desk: string, demo: string | undefined): Response =>
  send(context, 200, words => ({
    title: 'Viska',
    body:
      `<p>${words.what}</p><p>${words.parents}</p>${call(words)}<ul>` +
      `<li>${link(desk, words.desk)}</li>` +
      (demo ? `<li>${link(demo, words.demo)}</li>` : '') +
      `</ul><p>${words.documents} <code dir="ltr">README.md</code>, <code dir="ltr">relay/SETTINGS.md</code>, ` +
      `<code dir="ltr">relay/protocol/PROTOCOL.md</code></p>`,
  }));
