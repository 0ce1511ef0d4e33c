/** `frames.json`: what is said under the keys of the handshakes, sealed, and frames that must be refused. */
import { integer, join, uuidBytes } from '../../independent-client/bytes.ts';
import { Epoch, needFrame } from '../../independent-client/epoch.ts';
import type { Exporter } from '../../independent-client/hpke.ts';
import {
  KIND,
  NO_LOG,
  encode,
  historyBodies,
  syncMessage,
  textBody,
} from '../../independent-client/message.ts';
import type { Contents, Message } from '../../independent-client/message.ts';
import { BASE, HANDED_OVER } from './handshakes.ts';
import { AT, CONVERSATION, NOTHING, contents, hex, message } from './inputs.ts';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
const HISTORY = {
  entries: [
    { from: 'parent', number: 1, at: AT * 1000, kind: 'profile', profile: { lang: 'sv', answers: ['sv'] } },
    { from: 'counselor', number: 1, at: AT * 1000, kind: 'profile', profile: { name: 'Karin' } },
    { from: 'parent', number: 2, at: AT * 1000, kind: 'text', text: 'Hej, åäö 👋' },
    { from: 'counselor', number: 2, at: AT * 1000, kind: 'text', text: 'Hej.' },
  ],
  sent: 2,
  received: 2,
};

/** Cut in two, within a character. */
function inTwo(whole: Buffer): [Buffer, Buffer] {
  const at = whole.indexOf(Buffer.from('å', 'utf8')) + 1;
  return [whole.subarray(0, at), whole.subarray(at)];
}
const part = (id: number, at: number, of: number, piece: Uint8Array): Message =>
  message(KIND.history, 0, join(integer(id, 4), integer(at, 1), integer(of, 1), piece));
const [FIRST, SECOND] = inTwo(json({ ...HISTORY, lost: true }));
/** Written at AT by a clock an hour ahead; the third line when it was a day ahead. */
const AHEAD = {
  ...HISTORY,
  entries: HISTORY.entries.map((entry, index) => ({
    ...entry,
    at: (AT + 3_600 - 40 + 10 * index + (index === 2 ? 86_400 : 0)) * 1000,
  })),
  now: (AT + 3_600) * 1000,
};
const EARLIER = { entries: HISTORY.entries.map(entry => ({ ...entry, earlier: 1 })), sent: 0, received: 0 };
const [PIECE, LAST_PIECE] = inTwo(json(EARLIER));

const SAID: readonly { from: 'parent' | 'counselor'; name: string; contents: Contents }[] = [
  {
    from: 'parent',
    name: 'profile',
    contents: contents(0, 0, message(KIND.profile, 1, json({ lang: 'sv', answers: ['sv'] }))),
  },
  {
    from: 'parent',
    name: 'text',
    contents: contents(0, 0, message(KIND.text, 2, textBody(AT, 'Hej, åäö 👋 مرحبا'))),
  },
  {
    from: 'parent',
    name: 'text of the next size',
    contents: contents(
      0,
      0,
      message(KIND.text, 3, textBody(AT, 'Det är lång väg till skolan. '.repeat(12).trim())),
    ),
  },
  {
    from: 'parent',
    name: 'three messages in one frame: answer, text, typing',
    contents: contents(
      1,
      1,
      message(KIND.answer, 4, json({ id: 'q1', answer: 'no' })),
      message(KIND.text, 5, textBody(AT, 'Nej tack.')),
      message(KIND.typing, 0, NOTHING),
    ),
  },
  { from: 'parent', name: 'end', contents: contents(1, 1, message(KIND.end, 6, NOTHING)) },
  {
    from: 'counselor',
    name: 'profile',
    contents: contents(1, 0, message(KIND.profile, 1, json({ name: 'Karin' }))),
  },
  { from: 'counselor', name: 'an acknowledgement and a read mark alone', contents: contents(3, 2) },
  {
    from: 'counselor',
    name: 'sync of a side without a log',
    contents: contents(NO_LOG, 0, syncMessage(2)),
  },
  {
    from: 'counselor',
    name: 'history in one part',
    contents: contents(
      2,
      0,
      message(KIND.history, 0, historyBodies(7, JSON.stringify(HISTORY))[0] ?? NOTHING),
    ),
  },
  {
    from: 'counselor',
    name: 'history with lost, the first of two parts',
    contents: contents(2, 0, part(8, 0, 2, FIRST)),
  },
  {
    from: 'counselor',
    name: 'history with lost, the second of two parts',
    contents: contents(2, 0, part(8, 1, 2, SECOND)),
  },
  {
    from: 'counselor',
    name: 'introduce, of the offer of the third handshake',
    contents: contents(
      3,
      3,
      message(KIND.introduce, 2, join(HANDED_OVER.offer.hash, Buffer.from('Bo', 'utf8'))),
    ),
  },
  {
    from: 'parent',
    name: 'earlier, a piece that another follows',
    contents: contents(0, 0, message(KIND.earlier, 7, join(integer(1, 1), PIECE))),
  },
  {
    from: 'parent',
    name: 'earlier, the last piece',
    contents: contents(0, 0, message(KIND.earlier, 8, join(integer(0, 1), LAST_PIECE))),
  },
  {
    from: 'parent',
    name: 'earlier that was lost on the way',
    contents: contents(0, 0, message(KIND.earlier, 9, integer(0, 1))),
  },
  { from: 'counselor', name: 'typing', contents: contents(3, 3, message(KIND.typing, 0, NOTHING)) },
  {
    from: 'counselor',
    name: 'history of a writer whose clock is an hour ahead, and was set while they talked',
    contents: contents(2, 0, message(KIND.history, 0, historyBodies(9, JSON.stringify(AHEAD))[0] ?? NOTHING)),
  },
];

/** Under the keys of the third handshake: numbers begin again, and what was said before goes along. */
const SAID_AFTER: typeof SAID = [
  {
    from: 'counselor',
    name: 'the first of the new counselor: a sync, and the profile',
    contents: contents(0, 0, syncMessage(1), message(KIND.profile, 1, json({ name: 'Bo' }))),
  },
  {
    from: 'parent',
    name: 'profile, the first piece of earlier, the last one, and the receipt',
    contents: contents(
      1,
      0,
      message(KIND.profile, 1, json({ lang: 'sv', answers: ['sv'] })),
      message(KIND.earlier, 2, join(integer(1, 1), PIECE)),
      message(KIND.earlier, 3, join(integer(0, 1), LAST_PIECE)),
      message(KIND.receipt, 4, Buffer.from('K7QM-2D4X-9PTA-61RW', 'utf8')),
    ),
  },
  {
    from: 'counselor',
    name: 'a text to who was handed over',
    contents: contents(4, 4, message(KIND.text, 2, textBody(AT, 'Hej, jag har läst.'))),
  },
  {
    from: 'counselor',
    name: 'about to end, and not after all',
    contents: contents(
      4,
      4,
      message(KIND.closing, 3, integer(1, 1)),
      message(KIND.closing, 4, integer(0, 1)),
    ),
  },
];

/** Sealed one after the other: the parent's counters go on from the hello's. */
function sealedOf(
  said: typeof SAID,
  exports: Exporter,
): { sealed: object[]; epochs: Record<'parent' | 'counselor', Epoch> } {
  const conversation = uuidBytes(CONVERSATION);
  const epochs = {
    parent: new Epoch(conversation, exports, 'parent'),
    counselor: new Epoch(conversation, exports, 'counselor'),
  };
  epochs.parent.seal(0, NOTHING);
  const sealed = said.map(({ from, name, contents: all }) => ({
    name,
    from,
    acknowledgement: all.acknowledgement,
    read: all.read,
    messages: all.messages.map(({ kind, number, body }) => ({ kind, number, body: hex(body) })),
    frame: hex(epochs[from].seal(5, encode(all))),
  }));
  return { sealed, epochs };
}

export function frames(): object {
  const { exports } = BASE;
  const { sealed, epochs } = sealedOf(SAID, exports);
  const typing = contents(0, 0, message(KIND.typing, 0, NOTHING));
  const dirty = join(encode(typing), integer(0, 1), integer(1, 1));
  return {
    conversation: CONVERSATION,
    handshake: 'base',
    need: hex(needFrame(5)),
    sealed,
    afterHandOver: sealedOf(SAID_AFTER, HANDED_OVER.exports).sealed,
    refused: [
      {
        name: 'padded with something else than zeros',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, dirty)),
      },
      {
        name: 'a text without a number',
        from: 'parent',
        frame: hex(epochs.parent.seal(5, encode(contents(0, 0, message(KIND.text, 0, textBody(AT, 'Hej')))))),
      },
      {
        name: 'sealed for another conversation',
        from: 'parent',
        frame: hex(new Epoch(Buffer.alloc(16, 1), exports).seal(5, encode(typing))),
      },
    ],
  };
}
