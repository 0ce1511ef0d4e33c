/**
 * Whatever can happen at a desk while a counselor writes: presses, keys, answers that come late, losses, reloads.
 * `live` plays it on a bench; `Hands` are the counselor's, on a screen or on the desk's view. Every character that is typed
 * is the letter of the conversation that the counselor last turned to, so that a wrong one is seen wherever it arrives.
 */
import fc from 'fast-check';
import type { DeskSeat } from '../../../relay/protocol/control.ts';
import { Bench } from './bench.ts';
import { Browser } from './bench-world.ts';

export interface Hands {
  /** *Ta emot* beside this one. */
  accept(conversation: string): void;
  /** False, as below: there was nothing to press. */
  show(conversation: string): boolean;
  /** To the lists. */
  back(): boolean;
  /** A press into the reply box, if there is one. */
  box(): void;
  /** Goes wherever the keys go. */
  type(letter: string): void;
  enter(): void;
  drawn(): Promise<void>;
}

export type HandsAt = (bench: Bench) => Promise<Hands>;

const MANY = 8;
const LETTERS = 'ABCDEFGH';
const at = fc.nat(MANY - 1);
const kinds = <Do extends string>(...all: Do[]) => fc.constantFrom(...all);

export const happenings = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: kinds('type', 'type', 'enter'), at }) },
    { weight: 6, arbitrary: fc.record({ do: kinds('accept', 'seat', 'show'), at }) },
    { weight: 3, arbitrary: fc.record({ do: kinds('box', 'box', 'back'), at }) },
    { weight: 2, arbitrary: fc.record({ do: kinds('refuse', 'hand over', 'put back', 'end', 'save'), at }) },
    { weight: 2, arbitrary: fc.record({ do: kinds('cut', 'return', 'return without', 'reload'), at }) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

type Happening = (typeof happenings extends fc.Arbitrary<infer All> ? All : never)[number];
type Place = 'waiting' | 'asked' | 'seated' | 'gone';

class Life {
  bench = new Bench();
  hands!: Hands;
  /** Which one the counselor turned to by the last press. */
  meant: string | null = null;
  /** Lines that were sent, and stood in a conversation for a while. */
  readonly sent = new Set<string>();
  readonly #handsAt: HandsAt;
  readonly #seats: DeskSeat[];
  readonly #places = new Map<string, Place>();
  #cut = false;

  constructor(handsAt: HandsAt) {
    this.#handsAt = handsAt;
    this.#seats = Array.from({ length: MANY }, (_, slot) => this.bench.seat(slot + 1, { here: false }));
    for (const { conversation } of this.#seats) this.#places.set(conversation, 'waiting');
  }

  /** Two conversations go on. */
  async begin(): Promise<void> {
    await this.bench.start({ waiting: this.#waiting() });
    this.hands = await this.#handsAt(this.bench);
    for (const act of ['accept', 'seat', 'accept', 'seat', 'box'] as const)
      await this.live({ do: act, at: 0 });
  }

  async live(what: Happening): Promise<void> {
    await this.#one(what);
    await this.hands.drawn();
    this.#look(what);
  }

  /** One of those in that place, as they stand now. */
  #pick(place: Place, at: number): DeskSeat | undefined {
    const all = this.#seats.filter(({ conversation }) => this.#places.get(conversation) === place);
    return all[at % all.length];
  }

  async #one({ do: what, at }: Happening): Promise<void> {
    const { desk } = this.bench;
    const { conversations, inView } = desk.view;
    switch (what) {
      case 'type':
        return this.hands.type(this.#letter(this.meant));
      case 'enter':
        return this.hands.enter();
      case 'box':
        // Whoever presses into a box has looked at what stands over it.
        this.meant = inView ?? this.meant;
        return this.hands.box();
      case 'back':
        if (this.hands.back()) this.meant = null;
        return;
      case 'accept':
        return this.#accept(this.#pick('waiting', at)?.conversation);
      case 'show': {
        const chosen = conversations[at % conversations.length]?.conversationId;
        if (chosen !== undefined && this.hands.show(chosen)) this.meant = chosen;
        return;
      }
      case 'seat': {
        const seat = this.#pick('asked', at);
        if (seat && !this.#cut) await this.#put(seat.conversation, 'seated', { type: 'seat', seat });
        return;
      }
      case 'refuse': {
        const about = this.#pick('asked', at)?.conversation;
        if (about !== undefined && !this.#cut)
          await this.#put(about, 'gone', { type: 'refused', code: 'already-claimed', about });
        return;
      }
      case 'hand over':
      case 'put back':
      case 'end': {
        const seat = this.#pick('seated', at);
        if (!seat || this.#cut) return;
        return this.#put(seat.conversation, 'gone', {
          type: 'closed',
          slot: seat.slot,
          ...(what === 'end'
            ? { reason: 'parent', topicsTicket: 't' }
            : { reason: what === 'put back' ? 'put-back' : 'handed-over' }),
        });
      }
      case 'save': {
        const over = conversations.find(({ phase }) => phase === 'ended');
        if (!over || this.#cut) return;
        desk.saveTopics(over.conversationId, ['school']);
        return this.bench.hear({ type: 'saved', record: this.bench.frames('topics').at(-1)?.record ?? '' });
      }
      case 'cut':
        if (!this.#cut) this.bench.cut();
        this.#cut = true;
        return;
      case 'return':
      case 'return without': {
        if (!this.#cut) return;
        const lost = this.#pick('seated', at);
        if (what === 'return without' && lost) this.#places.set(lost.conversation, 'gone');
        this.bench.connect();
        return this.#answer();
      }
      case 'reload':
        return this.#reload();
    }
  }

  #accept(id: string | undefined): void {
    if (id === undefined) return;
    const before = this.bench.frames('accept').length;
    this.hands.accept(id);
    if (this.bench.frames('accept').length === before) return;
    this.meant = id;
    this.#places.set(id, 'asked');
  }

  async #put(id: string, place: Place, frame: Parameters<Bench['hear']>[0]): Promise<void> {
    this.#places.set(id, place);
    // The row that was pressed goes first, and the focus with it.
    const gone = [...this.#places].filter(([, at]) => at !== 'waiting' && at !== 'asked').map(([one]) => one);
    await this.bench.hear({ type: 'waiting', waiting: this.#waiting(), gone });
    await this.hands.drawn();
    await this.bench.hear(frame);
  }

  /** A new socket's `desk`: presses that were on their way came through. */
  async #answer(): Promise<void> {
    this.#cut = false;
    for (const [id, place] of this.#places) if (place === 'asked') this.#places.set(id, 'seated');
    await this.bench.answer({
      seats: this.#seats.filter(({ conversation }) => this.#places.get(conversation) === 'seated'),
      waiting: this.#waiting(),
    });
  }

  async #reload(): Promise<void> {
    if (!this.#cut) this.bench.cut();
    this.bench = new Bench({ ...this.bench.world, browser: new Browser() }, this.bench.storage);
    await this.bench.start(null);
    this.hands = await this.#handsAt(this.bench);
    await this.#answer();
  }

  #waiting() {
    return this.#seats
      .filter(({ conversation }) => ['waiting', 'asked'].includes(this.#places.get(conversation) ?? ''))
      .map(({ conversation, channel, lang, answers }) => ({
        conversation,
        channel,
        lang,
        answers,
        waitedSeconds: 9,
        here: true,
      }));
  }

  #letter(id: string | null): string {
    return LETTERS[this.#seats.findIndex(({ conversation }) => conversation === id)] ?? '-';
  }

  /** Nothing stands in a conversation but what was meant for it. */
  #look(after: Happening): void {
    for (const { conversationId, lines } of this.bench.desk.view.conversations) {
      const letter = this.#letter(conversationId);
      for (const { id } of lines) this.sent.add(`${conversationId} ${id}`);
      const said = lines.map(({ text }) => text).join('');
      if (said.replaceAll(letter, ''))
        throw new Error(`${said} was sent to ${letter}, after: ${JSON.stringify(after)}`);
    }
  }
}

/** How many lines were sent, so that a property over nothing is seen. */
export async function live(all: readonly Happening[], handsAt: HandsAt): Promise<number> {
  const life = new Life(handsAt);
  await life.begin();
  for (const one of all) await life.live(one);
  return life.sent.size;
}
