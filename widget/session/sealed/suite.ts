/**
 * The cryptography of version 1: HPKE (RFC 9180) for agreeing, AES-256-GCM for sealing, SHA-256 for naming.
 * The epoch and the stash take it as a port, so that the simulation can run the same sessions on a model of it.
 */
import { AEAD_EXPORT_ONLY, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256, MODE_PSK } from 'hpke';
import type { KeyPair } from 'hpke';
import { utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** What later epochs of a pairing prove that they know. */
export interface Secret {
  /** 16 bytes, `psk_id`. */
  pairing: Bytes;
  /** 32 bytes. */
  psk: Bytes;
}

/** HPKE's exporter (RFC 9180, section 5.3). */
export type Exporter = (label: string, bytes: number) => Promise<Bytes>;

/** Opaque handles: only the suite that made one can use it. */
export interface SealKey {
  readonly use: 'seal';
}
export interface OfferKey {
  readonly use: 'offer';
  /** Uncompressed P-256 point, 65 bytes. */
  readonly publicKey: Bytes;
}

export interface Suite {
  offerKey(): Promise<OfferKey>;
  /** Parent's side. Rejects when the public key is no point of the curve. */
  agree(publicKey: Bytes, info: Bytes, secret: Secret | null): Promise<{ enc: Bytes; exporter: Exporter }>;
  /** Counselor's side. Rejects when `enc` is no point of the curve. */
  accept(key: OfferKey, enc: Bytes, info: Bytes, secret: Secret | null): Promise<Exporter>;
  sealKey(raw: Bytes): Promise<SealKey>;
  seal(key: SealKey, nonce: Bytes, data: Bytes, plain: Bytes): Promise<Bytes>;
  /** Null when it was not sealed with this key, nonce and data. */
  open(key: SealKey, nonce: Bytes, data: Bytes, sealed: Bytes): Promise<Bytes | null>;
  digest(bytes: Bytes): Promise<Bytes>;
}

type Context = Awaited<ReturnType<CipherSuite['SetupRecipient']>>;
type OwnOfferKey = OfferKey & { readonly pair: KeyPair<CryptoKey> };
type OwnSealKey = SealKey & { readonly key: CryptoKey };

const hpke = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_EXPORT_ONLY);

/** `hpke` falls back to base mode silently when psk and id are empty: so the mode is looked at. */
function exporterOf(context: Pick<Context, 'mode' | 'Export'>, secret: Secret | null): Exporter {
  if ((context.mode === MODE_PSK) !== (secret !== null)) throw new Error('mode');
  return async (label, bytes) => new Uint8Array(await context.Export(utf8(label), bytes));
}

const options = (info: Bytes, secret: Secret | null) =>
  secret ? { info, psk: secret.psk, pskId: secret.pairing } : { info };

const gcm = (iv: Bytes, additionalData: Bytes) => ({ name: 'AES-GCM', iv, additionalData });

export const suite1: Suite = {
  async offerKey(): Promise<OwnOfferKey> {
    const pair = await hpke.GenerateKeyPair(false);
    return { use: 'offer', pair, publicKey: new Uint8Array(await hpke.SerializePublicKey(pair.publicKey)) };
  },
  async agree(publicKey, info, secret) {
    const key = await hpke.DeserializePublicKey(publicKey);
    const { encapsulatedSecret, ctx } = await hpke.SetupSender(key, options(info, secret));
    return { enc: new Uint8Array(encapsulatedSecret), exporter: exporterOf(ctx, secret) };
  },
  async accept(key, enc, info, secret) {
    const context = await hpke.SetupRecipient((key as OwnOfferKey).pair, enc, options(info, secret));
    return exporterOf(context, secret);
  },
  async sealKey(raw): Promise<OwnSealKey> {
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return { use: 'seal', key };
  },
  async seal(key, iv, additionalData, plain) {
    return new Uint8Array(
      await crypto.subtle.encrypt(gcm(iv, additionalData), (key as OwnSealKey).key, plain),
    );
  },
  async open(key, iv, additionalData, sealed) {
    try {
      return new Uint8Array(
        await crypto.subtle.decrypt(gcm(iv, additionalData), (key as OwnSealKey).key, sealed),
      );
    } catch {
      return null;
    }
  },
  async digest(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },
};
