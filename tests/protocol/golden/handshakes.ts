/** `handshakes.json`: key agreements from fixed keys, and hellos that must not be taken. */
import { createECDH } from 'node:crypto';
import { integer, join, uuidBytes } from '../../independent-client/bytes.ts';
import {
  Epoch,
  OFFER,
  checkNumber,
  helloFrame,
  helloInfo,
  pairingOf,
  readOffer,
} from '../../independent-client/epoch.ts';
import type { Offer } from '../../independent-client/epoch.ts';
import { sharedSecret, toRecipient } from '../../independent-client/hpke.ts';
import type { Exporter, Psk } from '../../independent-client/hpke.ts';
import { KIND, NO_LOG, encode, syncMessage } from '../../independent-client/message.ts';
import type { Contents } from '../../independent-client/message.ts';
import { CONVERSATION, NOTHING, contents, hex, message } from './inputs.ts';

const CLAIM = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
/** Of the seat that the conversation is handed over to. */
const NEXT_CLAIM = Buffer.from('ffeeddccbbaa99887766554433221100', 'hex');
/** Private keys for the vectors: any number below the curve's order will do. */
const fixedKey = (seed: number): Buffer => Buffer.alloc(32, seed);

function offerFrame(slot: number, claim: Uint8Array, pairing: Uint8Array, publicKey: Uint8Array): Buffer {
  const body = join(integer(1, 1), integer(1, 1), claim, pairing, publicKey, integer(0, 2));
  return join(integer(OFFER, 1), integer(slot, 4), body);
}

interface Agreed {
  readonly vector: object;
  readonly exports: Exporter;
  readonly offer: Offer;
  readonly enc: Buffer;
}

function handshake(name: string, seed: number, psk: Psk | undefined, have: boolean, claim = CLAIM): Agreed {
  const [recipientKey, ephemeralKey] = [fixedKey(seed), fixedKey(seed + 1)];
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(recipientKey);
  const frame = offerFrame(5, claim, psk?.id ?? Buffer.alloc(16), recipient.getPublicKey());
  const offer = readOffer(frame);
  const info = helloInfo(uuidBytes(CONVERSATION), offer.hash);
  const { enc, exports } = toRecipient(offer.publicKey, info, psk, ephemeralKey);
  const sync = encode({ acknowledgement: have ? 0 : NO_LOG, read: 0, messages: [syncMessage(1)] });
  const sealed = new Epoch(uuidBytes(CONVERSATION), exports).seal(0, sync);
  const shared = sharedSecret(ephemeralKey, offer.publicKey, enc, offer.publicKey);
  const vector = {
    name,
    mode: psk ? 1 : 0,
    recipientPrivateKey: hex(recipientKey),
    ephemeralPrivateKey: hex(ephemeralKey),
    ...(psk && { psk: hex(psk.secret), pskId: hex(psk.id) }),
    offer: hex(frame),
    offerHash: hex(offer.hash),
    info: hex(info),
    enc: hex(enc),
    sharedSecret: hex(shared),
    p2c: hex(exports('viska1 p2c', 32)),
    c2p: hex(exports('viska1 c2p', 32)),
    epoch: hex(exports('viska1 epoch', 4)),
    ...(!psk && {
      resume: hex(exports('viska1 resume', 32)),
      pairing: hex(exports('viska1 pairing', 16)),
      check: hex(exports('viska1 check', 8)),
      checkNumber: checkNumber(exports),
    }),
    sync: hex(sync),
    hello: hex(helloFrame(5, offer, psk ? 1 : 0, enc, sealed)),
  };
  return { vector, exports, offer, enc: Buffer.from(enc) };
}

export const BASE = handshake('base', 0x11, undefined, true);
export const RELOADED = handshake(
  'PSK, by a parent whose page was reloaded',
  0x21,
  pairingOf(BASE.exports),
  false,
);
export const HANDED_OVER = handshake(
  'base, after a yes to a new counselor',
  0x31,
  undefined,
  true,
  NEXT_CLAIM,
);
/** Hellos to the offer of the first handshake that a counselor's side must not take. */
function refusedHellos({ offer, enc, exports }: Agreed, other: Agreed): object[] {
  const conversation = uuidBytes(CONVERSATION);
  const sealedBy = (said: Contents): Buffer => new Epoch(conversation, exports).seal(0, encode(said));
  const sync = sealedBy(contents(0, 0, syncMessage(1)));
  const bent = Buffer.from(sync);
  bent.writeUInt8(bent.readUInt8(40) ^ 1, 40);
  const hello = (name: string, to: Offer, mode: 0 | 1, point: Uint8Array, sealed: Uint8Array) => ({
    name,
    hello: hex(helloFrame(5, to, mode, point, sealed)),
  });
  return [
    hello('to another offer', other.offer, 0, enc, sync),
    hello('in PSK mode to an offer without a pairing', offer, 1, enc, sync),
    hello('with an enc that is no point of the curve', offer, 0, Buffer.alloc(65, 4), sync),
    hello('with another enc than its keys came from', offer, 0, other.enc, sync),
    hello('with a sync that was changed on the way', offer, 0, enc, bent),
    hello(
      'with something else than a sync inside',
      offer,
      0,
      enc,
      sealedBy(contents(0, 0, message(KIND.typing, 0, NOTHING))),
    ),
  ];
}

/** Hellos to the offer of the second handshake: who has the pairing is answered under its secret and no other. */
function refusedWithPairing({ offer }: Agreed): object[] {
  const conversation = uuidBytes(CONVERSATION);
  const hello = (name: string, mode: 0 | 1, psk: Psk | undefined) => {
    const info = helloInfo(conversation, offer.hash);
    const { enc, exports } = toRecipient(offer.publicKey, info, psk, fixedKey(0x41));
    const sealed = new Epoch(conversation, exports).seal(0, encode(contents(NO_LOG, 0, syncMessage(1))));
    return { name, hello: hex(helloFrame(5, offer, mode, enc, sealed)) };
  };
  const { id } = pairingOf(BASE.exports);
  return [
    hello('in base mode to an offer that names a pairing', 0, undefined),
    hello('under another secret than the pairing has', 1, { id, secret: Buffer.alloc(32, 1) }),
    hello('under the secret of another pairing', 1, pairingOf(HANDED_OVER.exports)),
  ];
}

export const handshakes = (): object => ({
  conversation: CONVERSATION,
  handshakes: [BASE.vector, RELOADED.vector, HANDED_OVER.vector],
  refused: refusedHellos(BASE, RELOADED),
  refusedWithPairing: refusedWithPairing(RELOADED),
});
