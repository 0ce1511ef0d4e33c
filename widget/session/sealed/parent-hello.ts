/**
 * Makes a hello: agrees keys for an offer and writes the frame that tells the counselor so.
 * `ParentAgreement` stores its secret, sends it, and sends the same bytes again until a frame opens under its epoch.
 */
import { equal } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { writeEnvelope, writeSync } from './envelope.ts';
import { Epoch, deriveKeys } from './epoch.ts';
import { infoFor, writeHello } from './handshake.ts';
import type { Outgoing } from './outgoing.ts';
import type { Offered, Pending } from './parent-seats.ts';
import type { KnownSecret } from './record.ts';

/**
 * @param claim the seat that made the offer
 * @param known the secret that the offer names; null: base mode, which makes a new one
 * @returns null when the offer's key is no point of the curve
 */
export async function makeHello(
  out: Outgoing,
  claim: string,
  { offer, hash }: Offered,
  known: KnownSecret | null,
): Promise<Omit<Pending, 'since'> | null> {
  const { suite, conversation } = out;
  const info = infoFor(conversation, hash);
  const agreed = await suite.agree(offer.publicKey, info, known).catch(() => null);
  if (!agreed) return null;
  const keys = await deriveKeys(suite, agreed.exporter, known === null);
  const epoch = new Epoch(suite, 'parent', conversation, hash, keys);
  const secret = known ?? (keys.secret && { ...keys.secret, claim });
  const sync = secret && (await epoch.seal(0, firstSync(out, secret)));
  if (!secret || !sync) return null;
  const hello = writeHello(0, { offer: hash, psk: known !== null, enc: agreed.enc, sync });
  return { epoch, hello, secret };
}

/** The sync in the hello. To a new counselor numbers begin again, and nothing is said of the former ones. */
function firstSync({ delivery, store: { confirmed } }: Outgoing, secret: KnownSecret): Bytes {
  const begins = confirmed !== null && !equal(confirmed.pairing, secret.pairing);
  const acknowledgement = begins ? 0 : delivery.acknowledgement;
  const messages = [writeSync(begins ? 1 : delivery.base)];
  return writeEnvelope({ acknowledgement, read: 0, messages });
}
