/** The demo municipality's website, over HTTP as a browser would fetch it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../demo/pages/index.ts';
import { startDemo } from '../../demo/server.ts';
import type { Demo } from '../../demo/server.ts';

const RELAY = 'http://localhost:8787';
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0, relayUrl: RELAY });
});
afterAll(() => demo.close());

const get = async (path: string) => {
  const response = await fetch(demo.url + path);
  return { response, text: await response.text() };
};
const policyOf = (response: Response) =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split(';').map(directive => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

describe.each(pages.map(page => page.path))('the page %s', path => {
  it('answers in the language it says, with one heading and a way past the menus', async () => {
    const { response, text } = await get(path);
    expect(response.status).toBe(200);
    expect(text).toContain(path === '/en' ? '<html lang="en">' : '<html lang="sv">');
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toContain('href="#innehall"');
    expect(text).not.toContain('undefined');
  });

  it('allows scripts and frames from itself and the relay only, and nothing inline', async () => {
    const { response, text } = await get(path);
    const policy = policyOf(response);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe(`'self' ${RELAY}`);
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('frame-src')).toBe(RELAY);
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|data:/);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
    for (const [tag] of text.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`src="${RELAY}/viska.js"`);
    expect(text).not.toMatch(/<script[^>]*>[^<]/);
  });

  it('links only to what is there', async () => {
    const { text } = await get(path);
    for (const [, target] of text.matchAll(/(?:href|src|srcset)="(\/[^"#]*)"/g)) {
      const response = await fetch(demo.url + (target ?? ''));
      expect(response.status, target).toBe(200);
      await response.arrayBuffer();
    }
  });
});

it.each([
  ['/', 'smabarn', 'sv'],
  ['/smabarn', 'smabarn', 'sv'],
  ['/tonar', 'tonar', 'sv'],
  ['/stangd', 'stangd', 'sv'],
  ['/en', 'smabarn', 'en'],
])('%s carries one tag, for the channel %s in %s', async (path, channel, lang) => {
  const { text } = await get(path);
  const tags = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.replace(/\s+/g, ' '));
  expect(tags).toHaveLength(1);
  expect(tags[0]).toContain(
    `async src="${RELAY}/viska.js" data-site="exempelkommun" data-channel="${channel}" data-lang="${lang}"`,
  );
});

it('shows the chat in the middle of a page by its element', async () => {
  const { text } = await get('/element');
  expect(text).toMatch(/<viska-chat\s+relay="http:\/\/localhost:8787"\s+site="exempelkommun"/);
});

it('says so plainly, with the menus, where there is no page', async () => {
  const { response, text } = await get('/finns-inte');
  expect(response.status).toBe(404);
  expect(text).toContain('Sidan finns inte');
  expect(text).toContain('Huvudmeny');
});

it('sets no cookie', async () => {
  const { response } = await get('/');
  expect(response.headers.get('set-cookie')).toBeNull();
});
