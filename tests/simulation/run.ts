/**
 * One simulated conversation: 12 messages and 8 faults over a minute and a half, then quiet, then a last word each
 * way. Everything follows from the seed. Used by `simulate.ts` and by the tests beside it.
 */
import { createHash } from 'node:crypto';
import type { CounselorSession } from '../../widget/session/sealed/counselor-session.ts';
import type { Line } from '../../widget/session/view.ts';
import { suite1 } from '../../widget/session/sealed/suite.ts';
import { Adversary } from './adversary.ts';
import { Clock } from './clock.ts';
import { DeskBrowser } from './desk-browser.ts';
import { Judge } from './judge.ts';
import { ModelSuite, modelDigest } from './model-suite.ts';
import { ParentBrowser } from './parent-browser.ts';
import type { World } from './parent-browser.ts';
import { Random } from './random.ts';
import { Relay } from './relay.ts';

const MESSAGES = 12;
const FAULTS = 8;
const LIVELY_MS = 90_000;
const QUIET_MS = 150_000;
const LAST_WORDS_MS = 30_000;
/** Frames a page may send in ten seconds: all that is said, acknowledged and resent, and no storm. */
const FRAMES_IN_10_S = 250;
const STEPS_MAX = 60_000;

export interface Options {
  seed: number;
  hostile: boolean;
  /** The shipped cryptography instead of its model: slower, and not replayable to the byte. */
  real?: boolean;
}

export interface Outcome {
  seed: number;
  hostile: boolean;
  wrongs: string[];
  frames: number;
}

type Fault =
  | 'cut parent'
  | 'cut desk'
  | 'silent parent'
  | 'silent desk'
  | 'crash'
  | 'reload parent'
  | 'reload desk'
  | 'reload both';
const KINDS: readonly Fault[] = [
  'cut parent',
  'cut desk',
  'silent parent',
  'silent desk',
  'crash',
  'reload parent',
  'reload desk',
  'reload both',
];

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

class Run {
  readonly clock = new Clock();
  readonly random: Random;
  readonly judge = new Judge();
  readonly relay: Relay;
  readonly parent: ParentBrowser;
  readonly desks: DeskBrowser[];
  readonly adversary: Adversary | null;
  #named = 0;
  /** Some people write at length, so that a history comes in parts. */
  readonly #padding: string;
  readonly #unsaid: { parent: string[]; counselor: string[] } = { parent: [], counselor: [] };
  #excused = new Set<string>();
  #framesAt = new Map<object, number>();

  constructor({ seed, hostile, real }: Options) {
    this.random = new Random(seed);
    this.#padding = this.random.chance(0.2) ? 'x'.repeat(this.random.between(2000, 3900)) : '';
    this.relay = new Relay(this.clock, this.random);
    this.adversary = hostile ? new Adversary(this.clock, this.random, real ? sha256 : modelDigest) : null;
    this.relay.meddler = this.adversary;
    const world: World = {
      clock: this.clock,
      random: this.random,
      relay: this.relay,
      suite: real ? suite1 : new ModelSuite(this.random, what => this.judge.wrong(what)),
      conversation: '6d1f7a0e-52b4-4c1e-9a53-0f4f3f2f9b11',
      fault: error => this.judge.wrong(`a task failed: ${String(error)}`),
      shows: (screen, lines) => this.#lookAt(screen, lines),
    };
    this.parent = new ParentBrowser(world);
    this.desks = [new DeskBrowser(world, 'Anna', true), new DeskBrowser(world, 'Bo', false)];
    this.#plan();
  }

  #plan(): void {
    const { random, clock } = this;
    for (let count = 0; count < MESSAGES; count++)
      clock.after(random.between(0, LIVELY_MS), () => this.#say(random.chance(0.5) ? 'parent' : 'counselor'));
    for (let count = 0; count < FAULTS; count++)
      clock.after(random.between(0, LIVELY_MS), () => this.#fault(random.pick(KINDS)));
    if (random.chance(0.2)) clock.after(random.between(0, LIVELY_MS), () => this.relay.renewToken());
    if (random.chance(0.25)) clock.after(random.between(10_000, LIVELY_MS), () => this.#handOver());
    for (let at = 10_000; at < LIVELY_MS + QUIET_MS; at += 10_000) clock.after(at, () => this.#countFrames());
    for (let at = 0; at < LIVELY_MS + QUIET_MS + LAST_WORDS_MS; at += 1000)
      clock.after(at, () => this.#eachSecond());
    if (this.adversary) clock.after(LIVELY_MS, () => this.#honestAgain());
  }

  #eachSecond(): void {
    this.relay.tick();
    this.#sayAll();
  }

  #honestAgain(): void {
    if (this.adversary) this.adversary.active = false;
  }

  #say(by: 'parent' | 'counselor', text = `m${this.#named++} ${this.#padding}`): void {
    this.judge.says(by, text);
    this.#unsaid[by].push(text);
    this.#sayAll();
  }

  /** A person who cannot send now tries again, and what came back goes first. */
  #sayAll(): void {
    const back = this.parent.returned.splice(0).filter(text => !this.#unsaid.parent.includes(text));
    this.#unsaid.parent.unshift(...back);
    for (const by of ['parent', 'counselor'] as const)
      for (let text = this.#unsaid[by][0]; text !== undefined; text = this.#unsaid[by][0]) {
        const stands = by === 'parent' && this.parent.session?.state.lines.some(line => line.text === text);
        const said = stands || (by === 'parent' ? this.parent.say(text) : this.#deskInCharge()?.say(text));
        if (!said) break;
        this.#unsaid[by].shift();
        // Some pages die while the line is on its way into the store and out of the door.
        if (this.random.chance(0.04)) (by === 'parent' ? this.parent : this.#deskInCharge()?.desk)?.reload(1);
      }
  }

  #deskInCharge(): {
    say(text: string): boolean;
    session: CounselorSession;
    desk: DeskBrowser;
    claim: string;
  } | null {
    const { state } = this.relay;
    const current = state?.phase === 'active' ? state.current.claim : null;
    for (const desk of this.desks)
      for (const [claim, session] of desk.sessions)
        if (claim === current) return { desk, claim, session, say: text => this.#from(claim, text, desk) };
    return null;
  }

  #from(claim: string, text: string, desk: DeskBrowser): boolean {
    const said = desk.say(claim, text);
    if (said) this.#saidAt.set(text, claim);
    return said;
  }

  readonly #saidAt = new Map<string, string>();

  #fault(kind: Fault): void {
    const desk = this.random.pick(this.desks.filter((one, index) => index === 0 || one.sessions.size > 0));
    switch (kind) {
      case 'cut parent':
        return this.parent.link?.cut();
      case 'cut desk':
        return desk.link?.cut();
      case 'silent parent':
        return this.parent.link?.fallSilent();
      case 'silent desk':
        return desk.link?.fallSilent();
      case 'crash':
        return this.relay.crash();
      case 'reload parent':
        return this.parent.reload();
      case 'reload desk':
        return desk.reload();
      case 'reload both':
        this.parent.reload();
        return desk.reload();
    }
  }

  /** Anna hands over to whoever takes it, which is Bo. */
  #handOver(): void {
    const now = this.#deskInCharge();
    if (!now?.session.state.live) return;
    this.desks.forEach(desk => (desk.takes = desk !== now.desk));
    now.desk.handOver(now.claim);
  }

  #countFrames(): void {
    for (const page of [this.parent, ...this.desks]) {
      const before = this.#framesAt.get(page) ?? 0;
      if (page.frames - before > FRAMES_IN_10_S)
        this.judge.wrong(`a storm: ${page.frames - before} frames in 10 s`);
      this.#framesAt.set(page, page.frames);
    }
  }

  async #settle(): Promise<void> {
    await this.parent.session?.settled();
    for (const desk of this.desks) for (const session of desk.sessions.values()) await session.settled();
  }

  #look(): void {
    const { session } = this.parent;
    if (session) this.#lookAt('parent', session.state.lines);
    for (const desk of this.desks)
      for (const [claim, counselor] of desk.sessions) this.#lookAt(claim, counselor.state.lines);
  }

  /** A colleague sees what was said before only by the parent's yes. */
  #lookAt(screen: string, lines: readonly Line[]): void {
    this.judge.look(screen, lines);
    if (screen === 'parent' || this.parent.admittedWithHistory.has(screen)) return;
    for (const { text, from } of lines)
      if (from === 'counselor' && this.#saidAt.get(text) !== screen)
        this.judge.wrong(`${text} is shown to a stranger`);
  }

  async #until(ms: number): Promise<void> {
    const end = this.clock.now + ms;
    for (let steps = 0; ; steps++) {
      await this.#settle();
      this.#look();
      if (!this.clock.step(end)) break;
      if (steps > STEPS_MAX) return this.judge.wrong('never comes to rest');
    }
    this.clock.now = end;
  }

  async all(): Promise<void> {
    await this.#until(LIVELY_MS + QUIET_MS);
    const before = this.parent.session?.state;
    if (before?.problem === 'unknown-pairing' && this.adversary?.names) return;
    this.#say('parent', 'last word of the parent');
    this.#say('counselor', 'last word of the counselor');
    await this.#until(LAST_WORDS_MS);
    this.#verdict();
  }

  #verdict(): void {
    const { judge } = this;
    const parent = this.parent.session?.state;
    const counselor = this.#deskInCharge()?.session.state;
    if (!parent || !counselor) return judge.wrong('one of them has no conversation on the screen');
    if (!parent.live || !counselor.live) judge.wrong('it is dead, and nobody says so');
    if (!this.adversary && (parent.problem ?? counselor.problem)) judge.wrong('a false alarm');
    if (parent.restoring || counselor.restoring) judge.wrong('the conversation never came back');
    if (!parent.drained || !counselor.drained) judge.wrong('something is still unacknowledged');
    if (this.#unsaid.parent.length + this.#unsaid.counselor.length > 0)
      judge.wrong('someone could never speak again');
    judge.nothingLost(this.#closedUnsent());
    const present = presentLines(parent.lines);
    const there = presentLines(counselor.lines);
    // Empty: the present counselor came after the last word.
    if (there !== '' && present !== there) judge.wrong(`the two screens differ: ${present} / ${there}`);
  }

  /** Said by a counselor whose seat was taken away before it could arrive: their screen said so. */
  #closedUnsent(): ReadonlySet<string> {
    const current = this.#deskInCharge()?.claim;
    for (const [text, claim] of this.#saidAt) if (claim !== current) this.#excused.add(text);
    return this.#excused;
  }
}

/** What was said with the present counselor: lines whose id has the suffix of the last one. */
function presentLines(lines: readonly Line[]): string {
  const suffix = (line: Line | undefined): string => line?.id.split('.')[1] ?? '';
  const texts = lines.filter(line => suffix(line) === suffix(lines.at(-1))).map(({ text }) => text);
  return texts.sort().join(' ');
}

export async function simulate(options: Options): Promise<Outcome> {
  const run = new Run(options);
  await run.all();
  const frames = [run.parent, ...run.desks].reduce((sum, page) => sum + page.frames, 0);
  return { seed: options.seed, hostile: options.hostile, wrongs: run.judge.wrongs, frames };
}
