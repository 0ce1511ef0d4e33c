/** Settings from the environment: read once, checked, refused in one clear line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, SETTINGS, readConfig } from '../../relay/config.ts';

it('has defaults for everything', () => {
  expect(readConfig({})).toMatchObject({
    port: 8787,
    data: './data',
    publicUrl: null,
    metricsPort: null,
    demoPort: 8788,
  });
});

it('takes what is set, and nothing of the test runner', () => {
  const config = readConfig({
    PORT: '9000',
    VISKA_PUBLIC_URL: 'https://chatt.kommunen.se/',
    VISKA_TRUSTED_PROXY: '10.0.0.0/8, loopback',
    VISKA_TEST_SEED: '1',
    VISKA_DATA: '',
    PATH: '/bin',
  });
  expect(config).toMatchObject({ port: 9000, publicUrl: 'https://chatt.kommunen.se', data: './data' });
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', 'loopback']);
});

describe('a wrong setting stops the start with one line that names it', () => {
  it.each([
    [{ VISKA_PUBLIK_URL: 'https://x.se' }, /^unknown setting VISKA_PUBLIK_URL$/],
    [{ PORT: 'många' }, /^PORT: /],
    [{ PORT: '70000' }, /^PORT: /],
    [{ VISKA_PUBLIC_URL: 'chatt.kommunen.se' }, /^VISKA_PUBLIC_URL: an address such as/],
    [{ VISKA_PUBLIC_URL: 'https://kommunen.se/chatt' }, /^VISKA_PUBLIC_URL: an address without a path$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
    [{ NATS_URL: 'nats://x' }, /^NATS_URL: /],
    [{ OIDC_ISSUER: 'https://login.kommunen.se' }, /^OIDC_ISSUER: sign-in by OIDC is not built in yet/],
  ] as [Record<string, string>, RegExp][])('%o', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(message);
  });
});

describe('SETTINGS.md', () => {
  const document = readFileSync(new URL('../../relay/SETTINGS.md', import.meta.url), 'utf8');
  const rows = [...document.matchAll(/^\| `(\w+)` +\| (.*?) +\| (.*?) +\|/gm)].map(
    ([, name, usual, range]) => ({
      name: name ?? '',
      usual: usual ?? '',
      range: /^(\d+) to (\d+)$/
        .exec(range ?? '')
        ?.slice(1)
        .map(Number),
    }),
  );
  const valueOf = (name: string, environment: Record<string, string>) => {
    const config: Record<string, unknown> = { ...readConfig(environment) };
    const words = name
      .replace(/^VISKA_/, '')
      .toLowerCase()
      .split('_');
    const key = words
      .map((word, at) => (at > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word))
      .join('');
    return config[key];
  };

  it('names every setting, and no other', () => {
    for (const name of SETTINGS) expect(document).toContain(`\`${name}\``);
    expect(SETTINGS).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
    expect(rows.length).toBeGreaterThan(12);
  });

  it.each(rows.filter(({ range }) => range))('says of $name what it usually is and may be', row => {
    const { name, usual, range: [low = 0, high = 0] = [] } = row;
    if (/^\d+$/.test(usual)) expect(valueOf(name, {})).toBe(Number(usual));
    for (const value of [low, high]) expect(valueOf(name, { [name]: String(value) })).toBe(value);
    for (const value of [low - 1, high + 1])
      expect(() => readConfig({ [name]: String(value) })).toThrow(ConfigError);
  });
});
