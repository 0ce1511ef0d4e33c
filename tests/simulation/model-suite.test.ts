/** The model of the cryptography keeps the promises of the real one that delivery stands on. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../widget/session/sealed/bytes.ts';
import { suite1 } from '../../widget/session/sealed/suite.ts';
import type { Suite } from '../../widget/session/sealed/suite.ts';
import { ModelSuite } from './model-suite.ts';
import { Random } from './random.ts';

const secret = { psk: new Uint8Array(32).fill(7), pairing: new Uint8Array(16).fill(8) };
const other = { psk: new Uint8Array(32).fill(9), pairing: secret.pairing };
const info = utf8('info');
const nonce = new Uint8Array(12);

async function agree(
  suite: Suite,
  mine: typeof secret | null,
  theirs: typeof secret | null,
  theirInfo = info,
) {
  const key = await suite.offerKey();
  const { enc, exporter } = await suite.agree(key.publicKey, info, mine);
  const accepted = await suite.accept(key, enc, theirInfo, theirs);
  return [await exporter('label', 32), await accepted('label', 32), await accepted('another', 32)] as const;
}

describe.each([
  ['the shipped suite', () => suite1],
  ['its model', () => new ModelSuite(new Random(1), () => undefined)],
])('%s', (_, make) => {
  test('agrees on a secret when both know the same, and on nothing else', async () => {
    const [mine, theirs, another] = await agree(make(), secret, secret);
    expect(mine).toEqual(theirs);
    expect(another).not.toEqual(theirs);
    for (const [one, two] of [
      await agree(make(), secret, other),
      await agree(make(), secret, null),
      await agree(make(), null, secret),
      await agree(make(), null, null, utf8('other info')),
    ])
      expect(one).not.toEqual(two);
  });

  test('opens only what was sealed with this key, nonce and data', async () => {
    const suite = make();
    const key = await suite.sealKey(new Uint8Array(32).fill(1));
    const wrong = await suite.sealKey(new Uint8Array(32).fill(2));
    const sealed = await suite.seal(key, nonce, utf8('data'), utf8('plain'));
    expect(sealed.byteLength).toBe(5 + 16);
    expect(await suite.open(key, nonce, utf8('data'), sealed)).toEqual(utf8('plain'));
    expect(await suite.open(wrong, nonce, utf8('data'), sealed)).toBeNull();
    expect(await suite.open(key, new Uint8Array(12).fill(1), utf8('data'), sealed)).toBeNull();
    expect(await suite.open(key, nonce, utf8('date'), sealed)).toBeNull();
    const bent = sealed.slice();
    bent[0] = (bent[0] ?? 0) ^ 1;
    expect(await suite.open(key, nonce, utf8('data'), bent)).toBeNull();
  });
});

test('the model reports a nonce used twice under one key', async () => {
  const reports: string[] = [];
  const suite = new ModelSuite(new Random(1), what => reports.push(what));
  const key = await suite.sealKey(new Uint8Array(32));
  await suite.seal(key, nonce, utf8(''), utf8('one'));
  await suite.seal(key, nonce, utf8(''), utf8('two'));
  expect(reports).toEqual(['a nonce was used twice under one key']);
});
