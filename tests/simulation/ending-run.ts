/**
 * One simulated conversation that is ended: by either person, erased, left in a hurry, or left for good by one of
 * the two, among the same faults as any other. Both screens must come to the end, and nothing erased may stay.
 */
import type { DeskBrowser } from './desk-browser.ts';
import type { Screen } from './judge.ts';
import { FAULTS, Stage } from './stage.ts';
import type { Options } from './stage.ts';
import { simulatedSite } from './site.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Places are kept as long as a site has it by default. */
const SITE = simulatedSite({ idleMinutes: 240, idleWarningMinutes: 1 });
const MESSAGES = 10;
const FAULTS_COUNT = 6;
const LIVELY_MS = 90 * SECOND_MS;
/** The longest one is away, and then the longest grace; a dead socket is found within a minute. */
const UNTIL_OVER_MS = 8 * MINUTE_MS + 7 * MINUTE_MS;
/** With nothing in the way, both screens have come to the end by then. */
const AT_ONCE_MS = 5 * SECOND_MS;
const PRESSES_AGAIN_MS = 20 * SECOND_MS;

type Act = 'parent' | 'erase' | 'exit' | 'counselor' | 'parent away' | 'counselor away';
const ACTS: readonly Act[] = [
  'parent',
  'erase',
  'erase',
  'exit',
  'counselor',
  'parent away',
  'counselor away',
];
const AWAY_MS = [20 * SECOND_MS, 3 * MINUTE_MS, 8 * MINUTE_MS, null] as const;

export class EndingRun extends Stage {
  /** No fault near the end: then it comes at once. */
  readonly #calm: boolean;
  #parentWants: 'parent' | 'erase' | 'exit' | null = null;
  #counselorWants = false;
  readonly #leftForGood = new Set<object>();
  /** What stood on a screen when the counselor's browser had acknowledged that it is erased. */
  #erased: { claim: string | null; texts: Set<string> } | null = null;

  constructor(options: Options) {
    super(options, SITE);
    const { random, clock, adversary } = this;
    this.#calm = !adversary && random.chance(0.2);
    if (adversary) adversary.ignoresEnds = random.chance(0.15);
    const faultsUntil = this.#calm ? 25 * SECOND_MS : LIVELY_MS;
    for (let count = 0; count < MESSAGES; count++)
      clock.after(random.between(0, LIVELY_MS), () => this.say(random.chance(0.5) ? 'parent' : 'counselor'));
    for (let count = 0; count < FAULTS_COUNT; count++)
      clock.after(random.between(0, faultsUntil), () => this.fault(random.pick(FAULTS)));
    if (random.chance(0.15)) clock.after(random.between(10_000, faultsUntil), () => this.handOver());
    this.#plan();
    this.everyTenSeconds(LIVELY_MS + UNTIL_OVER_MS);
    this.everySecond(LIVELY_MS + UNTIL_OVER_MS);
    if (adversary) clock.after(LIVELY_MS, () => this.honestAgain());
  }

  #plan(): void {
    const { random, clock } = this;
    const at = random.between(this.#calm ? 85_000 : 15_000, LIVELY_MS - 2000);
    const act = random.pick(ACTS);
    clock.after(at, () => {
      this.parent.wantsOut = true;
      if (this.#calm) this.#mustEndAtOnce(act);
      this.#act(act);
      this.#pressAgain();
    });
    // Whoever waits in vain gives up.
    clock.after(LIVELY_MS + 3 * MINUTE_MS, () => (this.#parentWants ??= 'parent'));
    if (this.#calm) return;
    if (random.chance(0.3)) clock.after(at + random.between(1, 3000), () => this.#act(random.pick(ACTS)));
    // What goes wrong in the very seconds of the end.
    for (let count = random.between(0, 2); count > 0; count--)
      clock.after(at + random.between(-1000, 2500), () => this.fault(random.pick(FAULTS)));
  }

  #act(act: Act): void {
    const { random, clock, parent, desks } = this;
    const back = random.pick(AWAY_MS);
    switch (act) {
      case 'parent away':
        if (back === null) this.#leftForGood.add(parent);
        parent.away(back);
        if (back !== null) clock.after(back, () => (this.#parentWants ??= 'parent'));
        return;
      case 'counselor away': {
        const desk = this.deskInCharge()?.desk ?? random.pick(desks);
        if (back === null) this.#leftForGood.add(desk);
        desk.away(back);
        if (back !== null) clock.after(back, () => (this.#counselorWants = true));
        return;
      }
      case 'counselor':
        this.#counselorWants = true;
        return this.#counselorPresses();
      default:
        this.#parentWants ??= act;
        this.parent.ends(act);
    }
  }

  /** Whoever still sees the conversation presses again. */
  #pressAgain(): void {
    this.clock.after(PRESSES_AGAIN_MS, () => {
      if (this.#parentWants) this.parent.ends(this.#parentWants);
      if (this.#counselorWants) this.#counselorPresses();
      this.#pressAgain();
    });
  }

  #counselorPresses(): void {
    const now = this.deskInCharge();
    now?.desk.end(now.claim, () => this.#acknowledged());
  }

  /** The parent's side knows that the counselor ended: whatever the relay says or does not, it comes to its end. */
  #acknowledged(): void {
    const { session } = this.parent;
    this.clock.after(AT_ONCE_MS, () => {
      if (session && this.parent.session === session)
        this.judge.wrong('an end that was acknowledged changed nothing');
    });
  }

  protected override lookAt(screen: string, shown: Screen): void {
    super.lookAt(screen, shown);
    const { lines, erased } = shown;
    if (erased && lines.length > 0) this.judge.wrong('a line stands on a screen that says erased');
    if (this.parent.end === 'erased') this.#erased ??= this.#whatStood();
    if (this.#erased && (screen === 'parent' || screen === this.#erased.claim))
      for (const { text } of lines)
        if (this.#erased.texts.has(text)) this.judge.wrong(`${text} stands on a screen after it was erased`);
  }

  #whatStood(): { claim: string | null; texts: Set<string> } {
    const stood = [...this.judge.said].filter(([, { shown }]) => shown.size > 0);
    return { claim: this.parent.endClaim, texts: new Set(stood.map(([text]) => text)) };
  }

  #mustEndAtOnce(act: Act): void {
    const now = this.deskInCharge();
    if (act.endsWith('away') || !this.parent.session?.state.live || !now?.session.state.live) return;
    this.clock.after(AT_ONCE_MS, () => {
      const { end } = this.parent;
      if (end === null || this.#holds(now.desk)) this.judge.wrong(`did not end at once by ${act}`);
      if (act === 'erase' && end !== 'erased') this.judge.wrong('was erased, and not said so');
    });
  }

  #holds(desk: DeskBrowser): boolean {
    return this.parent.conversation !== null && desk.held.has(this.parent.conversation);
  }

  /** A start that the parent's browser never saw answered is over when its grace is, which may be after this run. */
  #isLeftWith(desk: DeskBrowser): boolean {
    return this.#holds(desk) || [...desk.held].some(conversation => !this.relay.stateOf(conversation));
  }

  async all(): Promise<void> {
    await this.until(LIVELY_MS + UNTIL_OVER_MS);
    const { parent, desks, judge } = this;
    if (!this.#leftForGood.has(parent)) {
      if (parent.end === null) judge.wrong('the parent never came to the end');
      if (parent.session || parent.keeps) judge.wrong('something is left with the parent');
    }
    for (const desk of desks)
      if (!this.#leftForGood.has(desk) && this.#isLeftWith(desk))
        judge.wrong('something is left with a counselor');
  }
}
