/**
 * A parent's socket and its conversation: begins, resumes, and hands on what the parent sends.
 * Called by the gateway with checked frames; every answer goes through `Connection`.
 */
import { v4 } from 'uuid';
import { isSame } from '../networks/networks.ts';
import type { Network } from '../networks/networks.ts';
import type { CloseName } from '../protocol/codes.ts';
import type { ParentFrame, Resume, Start, ToParent } from '../protocol/control.ts';
import { FRAME_OFFER, FRAME_SEALED, slotOf } from '../protocol/sealed-frame.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { z } from 'zod';
import type { Connection } from './connection.ts';
import { seatOfSlot } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import { parentToken } from './credentials.ts';
import { seatsOf } from './machine/outcome.ts';
import { begin, restoreByParent } from './machine/step.ts';
import { graceOf } from './parts.ts';
import { seatsForParent, stateWord } from './views.ts';

const MINUTE_MS = 60_000;
const UUID_BYTES = 16;

export class ParentSide {
  #conversation: Conversation | null = null;
  readonly #all: Conversations;
  readonly #connection: Connection<ToParent>;
  readonly #network: Network;
  readonly #opened: number;

  /** `network`: where the socket comes from. */
  constructor(all: Conversations, connection: Connection<ToParent>, network: Network) {
    this.#all = all;
    this.#connection = connection;
    this.#network = network;
    this.#opened = all.opened();
  }

  /** A new conversation at a site that has been checked; `asked`: who was given its challenge. Returns why not, or null. */
  start(site: SiteSettings, frame: z.infer<typeof Start>, asked: Network | null = null): CloseName | null {
    if (!this.#connection.open) return null;
    const refused = this.#all.isFull ? 'full' : this.#all.lobby.refuses(site.id, this.#network);
    if (refused) return refused;
    const { clock, time } = this.#all.parts;
    const now = clock.elapsed();
    const { channel, lang, answers } = frame;
    const known = {
      id: v4({ random: this.#all.randomBytes(UUID_BYTES) }),
      site: site.id,
      channel,
      lang,
      answers,
      born: Math.floor(time.now() / MINUTE_MS),
    };
    const conversation = this.#all.create(known, begin(graceOf(site)), now);
    if (asked && !isSame(asked, this.#network)) conversation.asked = asked;
    this.#sitDown(conversation);
    return null;
  }

  /** Comes back with a token. Returns why not, or null. */
  async resume(frame: z.infer<typeof Resume>): Promise<CloseName | null> {
    const { tokens, ended, clock, time, sites } = this.#all.parts;
    const token = tokens.openParent(frame.token);
    if (!token) return 'token-refused';
    const site = await sites.get(token.site);
    if (!site) return 'unknown-site';
    const other = this.#all.get(token.conversation)?.parent;
    // A tab that only lost its network must not be told that it is open elsewhere: so the other is asked.
    if (other && !frame.takeover && (await other.answers())) return 'elsewhere';
    // Its frame was late: the page that sent it has been loaded anew since, or the conversation taken over.
    const there = this.#all.get(token.conversation);
    if (there?.parent && there.parentOpened > this.#opened) return frame.takeover ? 'replaced' : 'elsewhere';
    // A socket that died while it waited must not push out the one that came after it.
    if (!this.#connection.open) return null;
    if (ended.has(token.conversation)) return 'gone';
    const claim = frame.claim ?? null;
    const now = clock.elapsed();
    const known = { ...token, id: token.conversation, site: site.id };
    let conversation = this.#all.get(token.conversation);
    if (!conversation) {
      if (this.#all.isFull) return 'full';
      const restored = restoreByParent(graceOf(site), claim, now);
      // The token may be of a conversation that ended before the restart: it takes no more room than a new one.
      const refused = restored.phase === 'waiting' && this.#all.lobby.refuses(site.id, this.#network);
      if (refused) return refused;
      const waited = Math.max(0, time.now() - token.born * MINUTE_MS);
      conversation = this.#all.create(known, restored, now - waited);
    }
    conversation.parent?.close('replaced');
    conversation.parent = null;
    conversation.tokenKey = token.key;
    this.#all.step(conversation, { type: 'parent-here', claim, at: now });
    this.#sitDown(conversation);
    if (token.key !== tokens.newestKey) {
      conversation.tokenKey = tokens.newestKey;
      this.#connection.send({ type: 'token', ...parentToken(this.#all.parts, conversation) });
    }
    return null;
  }

  #sitDown(conversation: Conversation): void {
    this.#conversation = conversation;
    conversation.parent = this.#connection;
    conversation.parentOpened = this.#opened;
    conversation.network ??= this.#network;
    const place = this.#all.lobby.place(conversation);
    const onDuty = this.#all.desks.onDuty(conversation.site);
    conversation.toldPlace = place;
    conversation.toldOnDuty = onDuty;
    this.#connection.send({
      type: 'welcome',
      conversation: conversation.id,
      state: stateWord(conversation),
      ...parentToken(this.#all.parts, conversation),
      seats: seatsForParent(conversation),
      place,
      onDuty,
    });
    // The parent was away when the grace ran out, and only this frame lets them wait for another counselor.
    for (const { claim, presence } of seatsOf(conversation.state))
      if (!presence.here && presence.until === null)
        this.#connection.send({ type: 'peer', claim, here: false, graceSeconds: 0 });
  }

  /** A control frame after the first. Late ones (a seat that is gone) change nothing. Returns why the socket must close, or null. */
  control(frame: ParentFrame): CloseName | null {
    const conversation = this.#conversation;
    if (!conversation) return null;
    const at = this.#all.parts.clock.elapsed();
    switch (frame.type) {
      case 'end':
        this.#all.step(conversation, { type: 'parent-end', reason: frame.reason, at });
        return null;
      case 'stay':
        this.#all.step(conversation, { type: 'spoke', at });
        return null;
      case 'wait': {
        const refused = isUnproven(conversation) && this.#all.lobby.refuses(conversation.site, this.#network);
        if (!refused) this.#all.step(conversation, { type: 'wait', at });
        return refused || null;
      }
      case 'confirm':
      case 'decline':
        this.#all.step(conversation, { type: frame.type, claim: frame.claim, at });
        return null;
      case 'ping':
        this.#connection.send({ type: 'pong' });
        return null;
    }
  }

  /** A well-formed binary frame, passed on unread. Returns why the socket must close, or null. */
  binary(frame: Buffer): CloseName | null {
    if (frame[0] === FRAME_OFFER) return 'not-allowed';
    const conversation = this.#conversation;
    const seat = conversation && seatOfSlot(conversation, slotOf(frame));
    if (!conversation || !seat) return null;
    if (frame[0] === FRAME_SEALED) this.#all.spoke(conversation);
    this.#all.parts.engine.pass(seat.claim, frame);
    return null;
  }

  /** The socket is gone. */
  lost(): void {
    const conversation = this.#conversation;
    this.#conversation = null;
    if (conversation?.parent !== this.#connection) return;
    conversation.parent = null;
    this.#all.step(conversation, { type: 'parent-gone', at: this.#all.parts.clock.elapsed() });
  }
}

/** Restored by the parent's word alone: no counselor has been in it since the restart. */
const isUnproven = ({ state }: Conversation): boolean =>
  state.phase === 'active' && state.current.staff === null;
