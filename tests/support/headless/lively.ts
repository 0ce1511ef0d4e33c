/**
 * Several parents and a few counselors who talk at once, without browsers, and a strict account of what was said:
 * everything each side wrote must stand once, in order, on the other's screen, and nothing else.
 */
import type { Line } from '../../../widget/session/view.ts';
import { expectSoon } from '../expect-soon.ts';
import type { Random } from '../random.ts';
import { HeadlessDesk } from './headless-desk.ts';
import { HeadlessParent } from './headless-parent.ts';

export interface LivelyWishes {
  readonly relay: string;
  readonly cookies: readonly string[];
  readonly conversations: number;
  readonly haste: number;
  readonly random: Random;
}

export interface Account {
  sent: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  crossed: number;
  /** In plain words, for whoever has to find the fault. */
  complaints: string[];
}

export interface Pair {
  readonly name: string;
  readonly parent: HeadlessParent;
  desk: HeadlessDesk | undefined;
  parentSaid: number;
  counselorSaid: number;
}

const TICK_MS = 40;
const PARENT_MARK = 'förälder';
const COUNSELOR_MARK = 'rådgivare';

export class Lively {
  readonly pairs: Pair[] = [];
  readonly desks: HeadlessDesk[] = [];
  readonly #wishes: LivelyWishes;
  #named = 0;
  #stopTalking: (() => void) | undefined;
  #silent = false;

  constructor(wishes: LivelyWishes) {
    this.#wishes = wishes;
  }

  async begin(): Promise<void> {
    const { relay, cookies, haste, conversations } = this.#wishes;
    for (const cookie of cookies) {
      const desk = new HeadlessDesk({ relay, cookie, haste });
      this.desks.push(desk);
      await desk.start();
      await expectSoon(() => desk.view.connection === 'online', 'the desk to be online');
      desk.desk.setAvailable(true);
    }
    for (let made = 0; made < conversations; made++) await this.add();
  }

  /** One more parent, taken by the desk that has the fewest. Resolves when both have said a word. */
  async add(): Promise<Pair> {
    const { relay, haste } = this.#wishes;
    const name = `samtal-${String(++this.#named)}`;
    const pair: Pair = {
      name,
      parent: new HeadlessParent({ relay, haste }),
      desk: undefined,
      parentSaid: 0,
      counselorSaid: 0,
    };
    await pair.parent.start();
    await pair.parent.until(view => view.phase === 'waiting' || view.phase === 'active', `${name} to wait`);
    this.parentSays(pair);
    const desk = [...this.desks].sort((a, b) => a.view.conversations.length - b.view.conversations.length)[0];
    if (!desk) throw new Error('no desk');
    await expectSoon(
      () => {
        const [first] = desk.view.waiting;
        if (first && desk.view.connection === 'online') desk.desk.accept(first.conversationId);
        return desk.withText(this.#text(pair, PARENT_MARK, 1)) !== undefined;
      },
      `${name} to be taken (parent is ${pair.parent.view.phase})`,
      60_000,
    );
    pair.desk = desk;
    this.counselorSays(pair);
    this.pairs.push(pair);
    return pair;
  }

  #text(pair: Pair, who: string, number: number): string {
    return `${pair.name} ${who} ${String(number)} åäö`;
  }

  parentSays(pair: Pair): void {
    if (pair.parent.conversation.send(this.#text(pair, PARENT_MARK, pair.parentSaid + 1))) pair.parentSaid++;
  }

  counselorSays(pair: Pair): void {
    const found = pair.desk?.withText(this.#text(pair, PARENT_MARK, 1));
    if (!found || !pair.desk) return;
    if (pair.desk.desk.send(found.conversationId, this.#text(pair, COUNSELOR_MARK, pair.counselorSaid + 1)))
      pair.counselorSaid++;
  }

  /** Both sides of every pair talk at random moments, on average once in `everyMs` each, until `hush`. */
  talk(everyMs: number): void {
    const { random } = this.#wishes;
    const timer = setInterval(() => {
      for (const pair of this.#silent ? [] : this.pairs) {
        if (random.chance(TICK_MS / everyMs)) this.parentSays(pair);
        if (random.chance(TICK_MS / everyMs)) this.counselorSays(pair);
      }
    }, TICK_MS);
    this.#stopTalking = () => {
      clearInterval(timer);
    };
  }

  /**
   * A page goes away and comes again. Nobody presses send in the very moment before: a word is sealed before it is
   * stored, and a page that ends within those milliseconds takes it along.
   */
  async reload(page: HeadlessParent | HeadlessDesk): Promise<void> {
    this.#silent = true;
    await page.settled();
    const done = page.reload();
    this.#silent = false;
    await done;
  }

  hush(): void {
    this.#stopTalking?.();
  }

  /** Waits until everything has arrived, or gives up; then holds every screen against what was said. */
  async account(timeoutMs: number): Promise<Account> {
    const account = (): Account => {
      const sum: Account = { sent: 0, lost: 0, doubled: 0, outOfOrder: 0, crossed: 0, complaints: [] };
      for (const pair of this.pairs) this.#accountOf(pair, sum);
      return sum;
    };
    await expectSoon(() => account().lost === 0, 'everything to arrive', timeoutMs).catch(() => undefined);
    return account();
  }

  #accountOf(pair: Pair, sum: Account): void {
    const atDesk = pair.desk?.withText(this.#text(pair, PARENT_MARK, 1))?.lines ?? [];
    const atParent = pair.parent.view.lines;
    sum.sent += pair.parentSaid + pair.counselorSaid;
    this.#hold(`${pair.name} at the desk`, pair, PARENT_MARK, pair.parentSaid, atDesk, 'parent', sum);
    this.#hold(
      `${pair.name} at the parent`,
      pair,
      COUNSELOR_MARK,
      pair.counselorSaid,
      atParent,
      'counselor',
      sum,
    );
  }

  #hold(
    where: string,
    pair: Pair,
    who: string,
    said: number,
    lines: readonly Line[],
    from: Line['from'],
    sum: Account,
  ): void {
    const foreign = lines.filter(line => !line.text.startsWith(`${pair.name} `));
    const shown = lines
      .filter(line => line.from === from && line.text.startsWith(`${pair.name} ${who} `))
      .map(line => Number(line.text.split(' ')[2]));
    const once = new Set(shown);
    const missing = Array.from({ length: said }, (_, index) => index + 1).filter(number => !once.has(number));
    const swaps = shown.filter((number, index) => index > 0 && number < (shown[index - 1] ?? 0)).length;
    sum.lost += missing.length;
    sum.doubled += shown.length - once.size;
    sum.outOfOrder += swaps;
    sum.crossed += foreign.length;
    if (missing.length + swaps + foreign.length + shown.length - once.size === 0) return;
    const { phase, connection, problem } = pair.parent.view;
    const desk = pair.desk?.view.conversations.map(
      one =>
        `${one.phase}${one.restoring ? ' restoring' : ''}${one.here ? '' : ' away'} ${String(one.lines.length)} lines ` +
        `${one.lines[0]?.text ?? ''} ${one.problem ?? ''}${one.historyLost ? ' history lost' : ''}`,
    );
    sum.complaints.push(
      `${where}: missing ${missing.slice(0, 5).join(',')}; shown ${shown.slice(-8).join(',')} of ${String(said)}; ` +
        `foreign ${foreign.map(line => line.text).join('|')}; ` +
        `parent ${phase} ${connection} ${problem ?? ''}; ` +
        `desk ${pair.desk?.view.connection ?? ''}: ${desk?.join(' / ') ?? ''}`,
    );
  }

  end(): void {
    this.hush();
    for (const pair of this.pairs) pair.parent.leave();
    for (const desk of this.desks) desk.desk.stop();
  }
}
