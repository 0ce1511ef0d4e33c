/** Whatever two people, their browsers and the network do, in any order: model-based, shrunk by fast-check. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Judge } from '../../simulation/judge.ts';
import { ModelSuite } from '../../simulation/model-suite.ts';
import { Random } from '../../simulation/random.ts';
import { Pair } from './support/pair.ts';
import type { Wire } from './support/pair.ts';

type Step =
  | { do: 'say'; by: 'parent' | 'counselor' }
  | { do: 'reload'; who: 'parent' | 'counselor' | 'both' }
  /** The next so many frames are lost, as in a cut. */
  | { do: 'lose'; frames: number }
  | { do: 'reconnect'; who: 'parent' | 'counselor' }
  | { do: 'carry'; frames: number }
  | { do: 'wait'; ms: number };

const side = fc.constantFrom('parent' as const, 'counselor' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), by: side }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reload' as const),
      who: fc.constantFrom('parent' as const, 'counselor' as const, 'both' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('lose' as const), frames: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reconnect' as const), who: side }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('carry' as const), frames: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 100, max: 12_000 }) }),
  },
);

class Play {
  readonly judge = new Judge();
  readonly pair = new Pair(new ModelSuite(new Random(1), what => this.judge.wrong(what)));
  readonly claim = this.pair.newClaim();
  #named = 0;
  #losing = 0;

  constructor() {
    this.pair.carried = () => this.look();
  }

  /** Losing keeps order: what is lost is lost from the front, as with a socket that dies. */
  readonly bend = (wire: Wire): Wire | null => {
    if (this.#losing === 0) return wire;
    this.#losing--;
    return null;
  };

  get counselor() {
    const session = this.pair.counselors.get(this.claim);
    if (!session) throw new Error('no counselor');
    return session;
  }

  look(): void {
    this.judge.look('parent', this.pair.parent.state.lines);
    if (this.pair.counselors.has(this.claim)) this.judge.look(this.claim, this.counselor.state.lines);
  }

  async perform(what: Step): Promise<void> {
    const { pair } = this;
    switch (what.do) {
      case 'say': {
        const text = `m${this.#named++}`;
        this.judge.says(what.by, text);
        (what.by === 'parent' ? pair.parent : this.counselor).send(text);
        await pair.settled();
        break;
      }
      case 'reload':
        if (what.who !== 'counselor') pair.parent = pair.newParent();
        if (what.who !== 'parent') pair.newCounselor(this.claim).connected(7, true);
        pair.wire = pair.wire.filter(() => false);
        pair.link();
        break;
      case 'reconnect':
        pair.wire = [];
        if (what.who === 'parent') pair.parent.disconnected();
        else {
          this.counselor.disconnected();
          this.counselor.connected(7, true);
        }
        pair.link();
        break;
      case 'lose':
        this.#losing += what.frames;
        break;
      case 'carry':
        for (let frame = 0; frame < what.frames; frame++) {
          const wire = pair.wire.shift();
          const bent = wire && this.bend(wire);
          if (bent) pair.deliver(bent);
          await pair.settled();
          this.look();
        }
        break;
      case 'wait':
        await pair.advance(what.ms, this.bend);
    }
    await pair.settled();
    this.look();
  }

  async end(): Promise<void> {
    this.#losing = 0;
    await this.pair.advance(30_000);
    this.look();
    this.judge.nothingLost(new Set());
    const { parent } = this.pair;
    if (!parent.state.live || !this.counselor.state.live) this.judge.wrong('not live at the end');
    if (!parent.state.drained || !this.counselor.state.drained) this.judge.wrong('not all acknowledged');
    if (parent.state.problem ?? this.counselor.state.problem) this.judge.wrong('a false alarm');
    for (const fault of this.pair.faults) this.judge.wrong(String(fault));
  }
}

describe('two sessions', () => {
  test('show every line once and in order and end up live, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const play = new Play();
        play.pair.newCounselor(play.claim).connected(7, true);
        play.pair.link();
        for (const one of steps) await play.perform(one);
        await play.end();
        expect(play.judge.wrongs).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('are not moved by bytes from nowhere', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom(0x10, 0x11, 0x12, 0x13, 0x14),
          fc.constantFrom(5, 106, 256, 335, 1024, 16_384),
          fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        )
        .map(([type, length, stream]) => {
          const frame = Uint8Array.from({ length }, () => Number(stream.next().value));
          frame[0] = type;
          return frame;
        }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 12 }), async frames => {
        const play = new Play();
        play.pair.newCounselor(play.claim).connected(7, true);
        play.pair.link();
        await play.pair.flow();
        await play.perform({ do: 'say', by: 'parent' });
        for (const frame of frames)
          for (const to of ['parent', 'counselor'] as const)
            if (frame.byteLength >= 5) play.pair.deliver({ to, seat: play.claim, frame });
        await play.perform({ do: 'say', by: 'counselor' });
        await play.pair.advance(20_000);
        expect(play.pair.faults).toEqual([]);
        if (play.pair.parent.state.problem === 'unknown-pairing') return;
        play.look();
        play.judge.nothingLost(new Set());
        expect(play.judge.wrongs).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
