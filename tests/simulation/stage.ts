/**
 * Where a simulated conversation is played: one parent, two desks, a relay between them and perhaps a liar in it,
 * a clock, and a judge who looks at every screen. The runs (`delivery-run.ts`, `ending-run.ts`) say what happens.
 */
import { createHash } from 'node:crypto';
import type { SiteSettings } from '../../relay/sites/settings.ts';
import type { StaffMember } from '../../relay/storage/storage.ts';
import type { CounselorSession } from '../../widget/session/sealed/counselor-session.ts';
import { suite1 } from '../../widget/session/sealed/suite.ts';
import { Adversary } from './adversary.ts';
import { Clock } from './clock.ts';
import { DeskBrowser } from './desk-browser.ts';
import { Judge } from './judge.ts';
import type { Screen } from './judge.ts';
import { ModelSuite, modelDigest } from './model-suite.ts';
import { ParentBrowser } from './parent-browser.ts';
import { Random } from './random.ts';
import { Relay } from './relay.ts';
import type { World } from './world.ts';

/** Frames a page may send in ten seconds: all that is said, acknowledged and resent, and no storm. */
const FRAMES_IN_10_S = 250;
const STEPS_MAX = 60_000;

export interface Options {
  seed: number;
  hostile: boolean;
  /** The shipped cryptography instead of its model: slower, and not replayable to the byte. */
  real?: boolean;
}

export type Fault =
  | 'cut parent'
  | 'cut desk'
  | 'silent parent'
  | 'silent desk'
  | 'crash'
  | 'reload parent'
  | 'reload desk'
  | 'reload both';
export const FAULTS: readonly Fault[] = [
  'cut parent',
  'cut desk',
  'silent parent',
  'silent desk',
  'crash',
  'reload parent',
  'reload desk',
  'reload both',
];

export interface InCharge {
  desk: DeskBrowser;
  claim: string;
  session: CounselorSession;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const staffOf = ({ id }: SiteSettings, name: string, number: number): StaffMember => ({
  id: `0b7c7d6e-3a37-4d0e-8a2e-2c1f3f3f9d1${number}`,
  site: id,
  name,
  role: 'counselor',
});

/**
 * All promises of pages and relay have come to what they wait for: Node runs this when no microtask is left. What the
 * shipped cryptography has under way is none, so that `#settle` waits for it.
 */
const atRest = (): Promise<void> => new Promise(resolve => process.nextTick(resolve));

export abstract class Stage {
  readonly clock = new Clock();
  readonly random: Random;
  readonly judge = new Judge();
  readonly relay: Relay;
  readonly parent: ParentBrowser;
  readonly desks: DeskBrowser[];
  readonly adversary: Adversary | null;
  readonly #real: boolean;
  #named = 0;
  /** Some people write at length, so that a history comes in parts. */
  readonly #padding: string;
  protected readonly unsaid: { parent: string[]; counselor: string[] } = { parent: [], counselor: [] };
  /** The claim of the counselor who said it. */
  protected readonly saidAt = new Map<string, string>();
  /** Pressed, and not looked for yet on the own screen. */
  #pressed: { text: string; screen: string; page: { isDying: boolean } }[] = [];
  /** Never drawn: the page died before it could store them, and the person saw that. */
  protected readonly neverDrawn = new Set<string>();
  #framesAt = new Map<object, number>();

  constructor({ seed, hostile, real }: Options, site: SiteSettings) {
    this.random = new Random(seed);
    this.#real = real ?? false;
    this.#padding = this.random.chance(0.2) ? 'x'.repeat(this.random.between(2000, 3900)) : '';
    this.adversary = hostile ? new Adversary(this.clock, this.random, real ? sha256 : modelDigest) : null;
    const { clock, random, adversary } = this;
    const wrong = (what: string): void => this.judge.wrong(what);
    this.relay = new Relay({ clock, random, meddler: adversary, wrong }, site);
    const world: World = {
      clock,
      random,
      site,
      relay: this.relay,
      suite: real ? suite1 : new ModelSuite(random, wrong),
      wrong,
      shows: (screen, shown) => this.lookAt(screen, shown),
    };
    this.parent = new ParentBrowser(world);
    this.desks = [
      new DeskBrowser(world, staffOf(site, 'Anna', 1), true),
      new DeskBrowser(world, staffOf(site, 'Bo', 2), false),
    ];
  }

  protected everySecond(until: number): void {
    for (let at = 0; at < until; at += 1000) this.clock.after(at, () => this.sayAll());
  }

  protected everyTenSeconds(until: number): void {
    for (let at = 10_000; at < until; at += 10_000) this.clock.after(at, () => this.#countFrames());
  }

  protected honestAgain(): void {
    if (this.adversary) this.adversary.active = false;
  }

  protected say(by: 'parent' | 'counselor', text = `m${this.#named++} ${this.#padding}`): void {
    this.judge.says(by, text);
    this.unsaid[by].push(text);
    this.sayAll();
  }

  /** A person who cannot send now tries again, and what came back goes first. */
  protected sayAll(): void {
    const back = this.parent.returned.splice(0).filter(text => !this.unsaid.parent.includes(text));
    this.unsaid.parent.unshift(...back);
    for (const by of ['parent', 'counselor'] as const)
      for (let text = this.unsaid[by][0]; text !== undefined; text = this.unsaid[by][0]) {
        const stands = by === 'parent' && this.parent.session?.state.lines.some(line => line.text === text);
        const said = stands || (by === 'parent' ? this.#parentSays(text) : this.#counselorSays(text));
        if (!said) break;
        this.unsaid[by].shift();
        this.look();
        // Some pages die while the line is on its way into the store and out of the door.
        if (this.random.chance(0.04)) (by === 'parent' ? this.parent : this.deskInCharge()?.desk)?.reload(1);
      }
  }

  #parentSays(text: string): boolean {
    if (!this.parent.say(text)) return false;
    this.#pressed.push({ text, screen: 'parent', page: this.parent });
    return true;
  }

  #counselorSays(text: string): boolean {
    const now = this.deskInCharge();
    if (!now?.desk.say(now.claim, text)) return false;
    this.saidAt.set(text, now.claim);
    this.#pressed.push({ text, screen: now.claim, page: now.desk });
    return true;
  }

  /** What is pressed stands on the own screen a moment later; only a page that dies in that moment may not draw it. */
  #lookForPressed(): void {
    for (const { text, screen, page } of this.#pressed.splice(0)) {
      if (this.judge.said.get(text)?.shown.has(screen)) continue;
      this.neverDrawn.add(text);
      if (!page.isDying) this.judge.wrong(`${text} was pressed and never drawn`);
    }
  }

  protected deskInCharge(): InCharge | null {
    const state = this.relay.stateOf(this.parent.conversation);
    const current = state?.phase === 'active' ? state.current.claim : null;
    for (const desk of this.desks)
      for (const [claim, session] of desk.sessions) if (claim === current) return { desk, claim, session };
    return null;
  }

  protected fault(kind: Fault): void {
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
  protected handOver(): void {
    const now = this.deskInCharge();
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

  protected look(): void {
    const { session } = this.parent;
    if (session) this.lookAt('parent', session.state);
    for (const desk of this.desks)
      for (const [claim, counselor] of desk.sessions) this.lookAt(claim, counselor.state);
  }

  /** A colleague sees what was said before only by the parent's yes. */
  protected lookAt(screen: string, { lines }: Screen): void {
    this.judge.look(screen, lines);
    if (screen === 'parent' || this.parent.admittedWithHistory.has(screen)) return;
    for (const { text, from } of lines)
      if (from === 'counselor' && this.saidAt.get(text) !== screen)
        this.judge.wrong(`${text} is shown to a stranger`);
  }

  protected async until(ms: number): Promise<void> {
    const end = this.clock.now + ms;
    for (let steps = 0; ; steps++) {
      if (this.#real) await this.#settle();
      await atRest();
      this.look();
      this.#lookForPressed();
      if (!this.clock.step(end)) break;
      if (steps > STEPS_MAX) return this.judge.wrong('never comes to rest');
    }
    this.clock.now = end;
  }

  abstract all(): Promise<void>;
}
