/** Settings from the environment: read once, checked, refused in one clear line. */
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../relay/config.ts';

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
