/**
 * One rule of the sealed layer or of the relay each, taken out by changing one place in the shipped source as it is
 * loaded. The place must be found exactly once, so that a rule cannot quietly move away from its proof. Loaded by
 * `mutate.ts`.
 */
import type { Plan } from './run.ts';

export interface Mutation {
  file: string;
  find: string;
  replace: string;
  /** A second place in the same file that guards the same rule. */
  also?: { find: string; replace: string };
  /** Where the loss is seen at all. */
  hostile: boolean;
  /** `delivery` unless said. */
  plan?: Plan;
  /** First run; 1 unless said. Shortly before the one that sees it, since those before prove nothing. */
  seed?: number;
}

const SEALED = 'widget/session/sealed/';
const CONVERSATIONS = 'relay/conversations/';
const CANDIDATE = 'if (!known) this.#store.addCandidate(hello.secret);';

export const MUTATIONS = {
  'outbox-stored': {
    file: `${SEALED}sealed-store.ts`,
    find: 'store.save(box, `${name}`);',
    replace: '',
    hostile: false,
  },
  'stored-before-sent': {
    file: `${SEALED}outgoing.ts`,
    find: 'void this.run(() => this.persist());',
    replace: `this.delivery.stored = this.delivery.sent;
    void this.run(async () => { await this.sender.flush(); await this.persist(); });`,
    hostile: false,
  },
  'drawn-when-stored': {
    file: `${SEALED}kinds/text.ts`,
    find: 'number > delivery.stored',
    replace: 'number > delivery.sent',
    hostile: false,
    seed: 390,
  },
  'history-atomic': {
    file: `${SEALED}incoming.ts`,
    find: 'if (!whole || delivery.hasLog) return;',
    replace: `if (!whole) { delivery.hasLog = true; return; }
    if (delivery.hasLog) return;`,
    hostile: false,
  },
  'history-by-yes': {
    file: `${SEALED}delivery.ts`,
    find: 'entry.shared && !this.#isUnstored(entry)',
    replace: '!this.#isUnstored(entry)',
    hostile: false,
    seed: 110,
  },
  'log-asked-for': {
    file: `${SEALED}outgoing.ts`,
    find: 'if (!this.delivery.hasLog || !this.sender.peerTakes) this.sender.sync();',
    replace: '',
    hostile: false,
    seed: 580,
  },
  answered: {
    file: `${SEALED}incoming.ts`,
    find: 'sender.answer();\n    if (!delivery.isNext(number)) return;',
    replace: 'if (!delivery.isNext(number)) return;',
    hostile: false,
  },
  numbering: {
    file: `${SEALED}delivery.ts`,
    find: 'return this.hasLog && number === this.received + 1;',
    replace: 'return this.hasLog;',
    hostile: false,
  },
  'secret-when-confirmed': {
    file: `${SEALED}parent-agreement.ts`,
    find: CANDIDATE,
    replace: 'if (!known) this.#store.confirmed = hello.secret;',
    hostile: false,
  },
  'candidate-stored': {
    file: `${SEALED}parent-agreement.ts`,
    find: CANDIDATE,
    replace: '',
    hostile: false,
    seed: 1020,
  },
  timer: {
    file: `${SEALED}outgoing.ts`,
    find: 'if (!due) return this.progress();',
    replace: 'return this.progress();',
    hostile: false,
  },
  'fresh-key': {
    file: `${SEALED}counselor-agreement.ts`,
    find: 'const key = await this.#out.suite.offerKey();',
    replace: 'const key = (this.kept ??= await this.#out.suite.offerKey());',
    hostile: true,
  },
  'hello-verified': {
    file: `${SEALED}counselor-agreement.ts`,
    find: "if (typeof plain === 'string' || readEnvelope(plain)?.messages[0]?.kind !== KIND_SYNC) {",
    replace: `if (typeof plain === 'string') {
        if (epoch.keys.secret) this.#store.confirmed = { ...epoch.keys.secret, claim: this.#claim };
        this.#outstanding = null;
        this.#out.adopt(epoch);
        this.#incoming.clear();
        await this.#out.persist();
        return;
      }
      if (false) {`,
    hostile: true,
  },
  'frame-before-switch': {
    file: `${SEALED}parent-agreement.ts`,
    find: 'this.#sendHello(seat);\n  }\n\n  #helloAgain(',
    replace: 'this.#sendHello(seat); await this.#switchTo(seat, seat.pending);\n  }\n\n  #helloAgain(',
    hostile: true,
  },
  'rate-limits': {
    file: `${SEALED}throttle.ts`,
    find: 'if (this.leftMs(what, intervalMs) > 0) return false;',
    replace: '',
    hostile: true,
  },
  'erase-obeyed': {
    file: `${SEALED}delivery.ts`,
    find: 'return this.#obeyErase();',
    replace: 'return false;',
    hostile: false,
    plan: 'ending',
  },
  'erase-before-history': {
    file: `${SEALED}delivery.ts`,
    find: 'this.hasLog = true;\n    this.outbox',
    replace: 'this.outbox',
    hostile: true,
    plan: 'ending',
    seed: 770,
  },
  'erase-in-history': {
    file: `${SEALED}delivery.ts`,
    find: 'this.hasLog = true;\n    this.#obeyErase();',
    replace: 'this.hasLog = true;',
    hostile: false,
    plan: 'ending',
    seed: 380,
  },
  'erase-stored': {
    file: `${SEALED}incoming.ts`,
    find: 'if (erased) await this.#out.persist();',
    replace: '',
    hostile: true,
    plan: 'ending',
    // One run in some thousands meets it: from 1 it takes as many.
    seed: 11_000,
  },
  'unseen-unacknowledged': {
    file: `${SEALED}incoming.ts`,
    find: "if (allowed.kind === 'text' && delivery.erased) return;",
    replace: '',
    hostile: true,
    plan: 'ending',
    seed: 120,
  },
  'end-acknowledged': {
    file: `${SEALED}outgoing.ts`,
    find: 'if (this.gone || this.delivery.outbox.length === 0) return Promise.resolve();',
    replace: 'if (this) return Promise.resolve();',
    hostile: false,
    plan: 'ending',
  },
  'end-heard': {
    file: `${SEALED}kinds/end.ts`,
    find: 'if (present) view.ended = { ...view.ended, [entry.from]: true };',
    replace: '',
    hostile: true,
    plan: 'ending',
  },
  'former-known': {
    file: `${SEALED}parent-agreement.ts`,
    find: ' || this.#store.former.some(one => equal(one, pairing))',
    replace: '',
    hostile: false,
    // One run in some thousands meets this one and the next.
    seed: 5_000,
  },
  'no-way-back': {
    file: `${SEALED}parent-agreement.ts`,
    find: 'for (const other of this.#seats.all) if (other !== seat) other.pending = null;',
    replace: '',
    hostile: false,
    seed: 5_120,
  },
  'erase-when-restored': {
    file: `${SEALED}delivery.ts`,
    find: 'this.log = [...kept.filter(isShown), ...this.log];\n    this.#obeyErase();',
    replace: 'this.log = [...kept.filter(isShown), ...this.log];',
    hostile: true,
    plan: 'ending',
    seed: 230,
  },
  'stash-of-token': {
    file: `${CONVERSATIONS}parent-side.ts`,
    find: 'conversation.tokenKey = token.key;',
    replace: 'conversation.tokenKey = tokens.newestKey;',
    hostile: false,
    seed: 460,
  },
  'stash-of-ticket': {
    file: `${CONVERSATIONS}attach.ts`,
    find: 'all.seat(known, claim, desk).ticketKey = ticket.key;',
    replace: 'all.seat(known, claim, desk).ticketKey = all.parts.tokens.newestKey;',
    hostile: false,
  },
  'slot-of-seat': {
    file: `${CONVERSATIONS}counselor-side.ts`,
    find: 'setSlot(frame, seat.parentSlot);',
    replace: '',
    hostile: false,
    seed: 150,
  },
  'late-resume': {
    file: `${CONVERSATIONS}parent-side.ts`,
    find: `if (!this.#connection.open) return null;
    if (ended`,
    replace: 'if (ended',
    also: {
      find: "if (there?.parent && there.parentOpened > this.#opened) return frame.takeover ? 'replaced' : 'elsewhere';",
      replace: '',
    },
    hostile: false,
  },
  'own-loss': {
    file: `${CONVERSATIONS}parent-side.ts`,
    find: 'if (conversation?.parent !== this.#connection) return;',
    replace: 'if (!conversation) return;',
    hostile: false,
  },
  'own-desk-loss': {
    file: `${CONVERSATIONS}counselor-side.ts`,
    find: 'if (desk?.connection !== this.#connection) return;',
    replace: 'if (!desk) return;',
    hostile: false,
  },
  'newest-desk': {
    file: `${CONVERSATIONS}attach.ts`,
    find: "if (known?.connection && known.opened > opened) return frame.takeover ? 'replaced' : 'elsewhere';",
    replace: '',
    hostile: false,
    seed: 100_000,
  },
  'newest-page': {
    file: `${CONVERSATIONS}parent-side.ts`,
    find: `if (there?.parent && there.parentOpened > this.#opened) return frame.takeover ? 'replaced' : 'elsewhere';`,
    replace: '',
    hostile: true,
    seed: 8_011_700,
  },
} as const satisfies Record<string, Mutation>;

export type Rule = keyof typeof MUTATIONS;

export const RULES = Object.keys(MUTATIONS) as Rule[];
