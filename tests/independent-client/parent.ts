/**
 * A parent's client written from relay/protocol/PROTOCOL.md and its golden frames alone, without a line of the
 * product's. What it can do, any second implementation can.
 */
import { EventEmitter } from 'node:events';
import { Agreement } from './agreement.ts';
import { uuidBytes } from './bytes.ts';
import { Connection } from './connection.ts';
import type { Control, Seat } from './connection.ts';
import { Delivery } from './delivery.ts';
import { OFFER, SEALED, needFrame, readOffer, slotOf } from './epoch.ts';
import type { Kept, Line } from './kept.ts';
import { KIND, decode, isNumbered, readSync, textBody } from './message.ts';
import type { Message } from './message.ts';
import { Sender } from './sender.ts';
import { solveChallenge } from './work.ts';

const RESEND_MS = 2_000;
const LAST_WORD_MS = 2_000;
const NOTHING = Buffer.alloc(0);

export class IndependentParent {
  state: 'connecting' | 'waiting' | 'active' | 'ended' = 'connecting';
  place: number | null = null;
  /** Why it ended, or the close code. */
  ending: string | number | undefined;
  counselorTypes = 0;
  /** The counselor has read up to here. */
  readByCounselor = 0;
  readonly changes = new EventEmitter();
  readonly #connection: Connection;
  readonly #timer: NodeJS.Timeout;
  #agreement: Agreement | undefined;
  #delivery = new Delivery();
  #seat: Seat | undefined;
  #token = '';
  #claim: string | undefined;
  #conversation = '';
  #progressAt = performance.now();
  readonly #sender = new Sender(
    () => this.#delivery.acknowledgement,
    () => {
      const epoch = this.#agreement?.current?.epoch;
      return epoch && this.#seat && { epoch, slot: this.#seat.slot };
    },
    frame => {
      this.#connection.sendBinary(frame);
    },
  );
  readonly #profile: object;

  private constructor(relayUrl: string, first: () => Control, profile: object, kept?: Kept) {
    this.#profile = kept?.profile ?? profile;
    if (kept) {
      this.#token = kept.token;
      this.#claim = kept.claim;
      this.#conversation = kept.conversation;
      this.#agreement = new Agreement(uuidBytes(kept.conversation), kept.agreement);
      this.#delivery = Delivery.from(kept.delivery);
    } else this.#delivery.add(KIND.profile, Buffer.from(JSON.stringify(profile)));
    this.#connection = new Connection(relayUrl, {
      first: () => (this.#token ? this.#resume() : first()),
      control: frame => {
        this.#control(frame);
        this.changes.emit('change');
      },
      binary: frame => {
        this.#binary(frame);
        this.changes.emit('change');
      },
      lost: () => {
        this.#seat = undefined;
      },
      closed: code => {
        this.#stop(code);
      },
    });
    this.#timer = setInterval(() => {
      if (performance.now() - this.#progressAt < RESEND_MS) return;
      this.#progressAt = performance.now();
      if (this.#delivery.outbox.length > 0 || !this.#delivery.log || this.#agreement?.pending) this.#knock();
    }, 200);
  }

  static async start(
    relayUrl: string,
    site: string,
    channel: string,
    lang = 'sv',
  ): Promise<IndependentParent> {
    const work = await solveChallenge(relayUrl, site);
    const first = { type: 'start', version: 1, site, channel, lang, answers: [], work };
    return new IndependentParent(relayUrl, () => first, { lang, answers: [] });
  }

  /** The next page, with nothing but what was kept. */
  static again(relayUrl: string, kept: string): IndependentParent {
    return new IndependentParent(
      relayUrl,
      () => {
        throw new Error('a kept token is needed');
      },
      {},
      JSON.parse(kept) as Kept,
    );
  }

  get lines(): readonly Line[] | undefined {
    return this.#delivery.log?.flatMap(({ from, kind, text }) =>
      kind === 'text' && typeof text === 'string' ? [{ from, text }] : [],
    );
  }
  get counselor(): unknown {
    const fits = ({ from, kind }: { from: string; kind: string }) =>
      from === 'counselor' && kind === 'profile';
    return this.#delivery.log?.findLast(fits)?.profile;
  }
  get unacknowledged(): number {
    return this.#delivery.outbox.length;
  }
  get epochId(): string | undefined {
    return this.#agreement?.current?.epoch.id.toString('hex');
  }
  get mode(): 0 | 1 | undefined {
    return this.#agreement?.current?.mode;
  }
  get check(): string | undefined {
    return this.#agreement?.current?.check;
  }

  say(text: string): void {
    this.#say(KIND.text, textBody(Math.floor(Date.now() / 1000), text));
  }
  #say(kind: number, body: Buffer): void {
    this.#sender.send(this.#delivery.add(kind, body));
  }
  type(): void {
    this.#sender.send({ kind: KIND.typing, number: 0, body: NOTHING });
  }
  read(number: number): void {
    this.#sender.read = number;
    this.#sender.answer();
  }
  /** The last word is sealed; the relay hears of it when it was acknowledged, or 2 s later. */
  end(): void {
    this.#say(KIND.end, Buffer.alloc(0));
    const tell = (): void => {
      clearTimeout(late);
      this.changes.off('change', look);
      this.#connection.send({ type: 'end', reason: 'parent' });
    };
    const look = (): void => {
      if (this.unacknowledged === 0) tell();
    };
    const late = setTimeout(tell, LAST_WORD_MS);
    this.changes.on('change', look);
  }
  cut(): void {
    this.#connection.cut();
  }

  /** The page goes; what it kept is returned. */
  leave(): string {
    clearInterval(this.#timer);
    this.#sender.stop();
    this.#connection.leave();
    if (!this.#agreement) throw new Error('nothing to keep yet');
    const kept: Kept = {
      token: this.#token,
      conversation: this.#conversation,
      claim: this.#claim,
      agreement: this.#agreement.keep(),
      delivery: this.#delivery.keep(),
      profile: this.#profile,
    };
    return JSON.stringify(kept);
  }

  #resume(): Control {
    const claim = this.#claim === undefined ? {} : { claim: this.#claim };
    return { type: 'resume', version: 1, token: this.#token, ...claim, takeover: false };
  }

  #control(frame: Control): void {
    switch (frame.type) {
      case 'welcome':
        this.#conversation = frame.conversation as string;
        this.#agreement ??= new Agreement(uuidBytes(this.#conversation));
        this.#token = frame.token as string;
        this.#seated(frame);
        return;
      case 'seats':
        this.#seated(frame);
        return;
      case 'token':
        this.#token = frame.token as string;
        return;
      case 'queue':
        this.place = frame.place as number;
        return;
      case 'peer':
        if (frame.here === true && frame.claim === this.#seat?.claim) this.#knock();
        return;
      case 'idle':
        if ((frame.seconds as number) > 0) this.#connection.send({ type: 'stay' });
        return;
      case 'ended':
        this.#stop(frame.reason as string);
        return;
    }
  }

  #seated(frame: Control): void {
    this.state = frame.state as 'waiting' | 'active';
    this.place = frame.place as number | null;
    const seats = frame.seats as readonly Seat[];
    this.#seat = seats.find(seat => seat.current) ?? seats[0];
    if (!this.#seat) return;
    this.#claim ??= this.#seat.claim;
    this.#knock();
  }

  /** Connected, peer here, timer: the first row of section 6.4. */
  #knock(): void {
    if (!this.#seat) return;
    const { pending, current } = this.#agreement ?? {};
    if (pending) this.#connection.sendBinary(pending.hello(this.#seat.slot));
    else if (!current) this.#connection.sendBinary(needFrame(this.#seat.slot));
    else if (this.#delivery.log && this.#sender.theyHaveLog) this.#sender.resend(this.#delivery.outbox);
    else this.#sender.send(this.#delivery.sync());
  }

  #binary(frame: Buffer): void {
    if (slotOf(frame) !== this.#seat?.slot || !this.#agreement) return;
    if (frame[0] === OFFER) this.#offered(frame, this.#seat.slot);
    if (frame[0] !== SEALED) return;
    const opened = this.#agreement.open(frame);
    if (!opened) return;
    if (opened.confirmed) {
      this.#claim = this.#seat.claim;
      this.#connection.send({ type: 'confirm', claim: this.#seat.claim });
      this.#sender.answer();
    }
    const contents = decode(opened.plain);
    const { acknowledgement, read, messages } = contents;
    this.#sender.heard(contents);
    if (this.#delivery.acknowledged(acknowledgement)) this.#progressAt = performance.now();
    this.readByCounselor = Math.max(this.readByCounselor, read);
    for (const message of messages)
      if (!isNumbered(message.kind)) this.#unnumbered(message, acknowledgement);
      else if (this.#delivery.take(message)) this.#sender.answer();
  }

  #offered(frame: Buffer, slot: number): void {
    const agreement = this.#agreement;
    if (!agreement) return;
    const answer = agreement.answer(readOffer(frame), this.#sender.plain([this.#delivery.sync()]));
    if (answer === 'sync') this.#sender.answer();
    else if (answer === 'unknown-pairing') this.end();
    else if (answer !== 'new-counselor' && agreement.pending)
      this.#connection.sendBinary(agreement.pending.hello(slot));
  }

  #unnumbered({ kind, body }: Message, acknowledgement: number): void {
    if (kind === KIND.typing) this.counselorTypes++;
    if (kind === KIND.history && this.#delivery.takeHistory(body)) {
      this.#introduce();
      this.#sender.send();
      this.#sender.resend(this.#delivery.outbox);
    }
    if (kind !== KIND.sync) return;
    const next = this.#delivery.meet(readSync(body), acknowledgement);
    this.#introduce();
    this.#sender.answer();
    if (next === 'resend') this.#sender.resend(this.#delivery.outbox);
    // To a counselor of a base epoch history goes only after the parent's yes, which this client never gives.
    if (next === 'send-history' && this.mode === 1)
      for (const part of this.#delivery.history())
        this.#sender.send({ kind: KIND.history, number: 0, body: part });
  }

  /** Section 6.3: who has lost the log says again who they are. */
  #introduce(): void {
    if (this.#delivery.lacksProfile) this.#say(KIND.profile, Buffer.from(JSON.stringify(this.#profile)));
  }

  #stop(why: string | number): void {
    this.ending ??= why;
    this.state = 'ended';
    clearInterval(this.#timer);
    this.changes.emit('change');
  }
}
