/**
 * One simulated conversation that goes on: 12 messages and 8 faults over a minute and a half, then quiet, then a
 * last word each way. Everything follows from the seed.
 */
import type { Line } from '../../widget/session/view.ts';
import { FAULTS, Stage } from './stage.ts';
import type { Options } from './stage.ts';
import { simulatedSite } from './site.ts';

/** Time enough for both to come back, and little for a counselor. */
const SITE = simulatedSite({
  parentTalkingMinutes: 30,
  parentWaitingMinutes: 30,
  counselorMinutes: 1,
  idleMinutes: 240,
  idleWarningMinutes: 1,
});
const MESSAGES = 12;
const FAULTS_COUNT = 8;
const LIVELY_MS = 90_000;
const QUIET_MS = 150_000;
const LAST_WORDS_MS = 30_000;

export class DeliveryRun extends Stage {
  readonly #excused = new Set<string>();

  constructor(options: Options) {
    super(options, SITE);
    const { random, clock } = this;
    for (let count = 0; count < MESSAGES; count++)
      clock.after(random.between(0, LIVELY_MS), () => this.say(random.chance(0.5) ? 'parent' : 'counselor'));
    for (let count = 0; count < FAULTS_COUNT; count++)
      clock.after(random.between(0, LIVELY_MS), () => this.fault(random.pick(FAULTS)));
    if (random.chance(0.2)) clock.after(random.between(0, LIVELY_MS), () => this.relay.renewKeys());
    if (random.chance(0.25)) clock.after(random.between(10_000, LIVELY_MS), () => this.handOver());
    this.everyTenSeconds(LIVELY_MS + QUIET_MS);
    this.everySecond(LIVELY_MS + QUIET_MS + LAST_WORDS_MS);
    if (this.adversary) clock.after(LIVELY_MS, () => this.honestAgain());
  }

  async all(): Promise<void> {
    await this.until(LIVELY_MS + QUIET_MS);
    const before = this.parent.session?.state;
    if (before?.problem === 'unknown-pairing' && this.adversary?.names) return;
    this.say('parent', 'last word of the parent');
    this.say('counselor', 'last word of the counselor');
    await this.until(LAST_WORDS_MS);
    this.#verdict();
  }

  #verdict(): void {
    const { judge } = this;
    const parent = this.parent.session?.state;
    const counselor = this.deskInCharge()?.session.state;
    if (!parent || !counselor) return judge.wrong('one of them has no conversation on the screen');
    if (!parent.live || !counselor.live) judge.wrong('it is dead, and nobody says so');
    if (!this.adversary && (parent.problem ?? counselor.problem)) judge.wrong('a false alarm');
    if (parent.restoring || counselor.restoring) judge.wrong('the conversation never came back');
    if (!parent.drained || !counselor.drained) judge.wrong('something is still unacknowledged');
    if (this.unsaid.parent.length + this.unsaid.counselor.length > 0)
      judge.wrong('someone could never speak again');
    judge.nothingLost(this.#closedUnsent());
    const present = presentLines(parent.lines);
    const there = presentLines(counselor.lines);
    // Empty: the present counselor came after the last word.
    if (there !== '' && present !== there) judge.wrong(`the two screens differ: ${present} / ${there}`);
  }

  /** Never drawn, or said by a counselor whose seat was taken away before it could arrive: their screen said so. */
  #closedUnsent(): ReadonlySet<string> {
    const current = this.deskInCharge()?.claim;
    for (const text of this.neverDrawn) this.#excused.add(text);
    for (const [text, claim] of this.saidAt) if (claim !== current) this.#excused.add(text);
    return this.#excused;
  }
}

/** What was said with the present counselor: lines whose id has the suffix of the last one. */
function presentLines(lines: readonly Line[]): string {
  const suffix = (line: Line | undefined): string => line?.id.split('.')[1] ?? '';
  const texts = lines.filter(line => suffix(line) === suffix(lines.at(-1))).map(({ text }) => text);
  return texts.sort().join(' ');
}
