/** What every engine must keep, whatever carries it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Receiver } from '../../../relay/engine/engine.ts';

const into = (list: string[]): Receiver => ({ receive: frame => void list.push(frame.toString()) });

export function engineContract(name: string, make: () => Promise<Engine>): void {
  describe(`the ${name} engine`, () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await make();
    });
    afterEach(() => engine.close());

    it('brings frames to whoever listens, in order, and to nobody else', () => {
      const here: string[] = [];
      const elsewhere: string[] = [];
      engine.listen('a', into(here));
      engine.listen('b', into(elsewhere));
      for (const text of ['1', '2', '3']) expect(engine.pass('a', Buffer.from(text))).toBe(true);
      expect(here).toEqual(['1', '2', '3']);
      expect(elsewhere).toEqual([]);
    });

    it('drops a frame for somebody who is not there, and keeps none for later', () => {
      const late: string[] = [];
      expect(engine.pass('a', Buffer.from('lost'))).toBe(false);
      engine.listen('a', into(late));
      expect(late).toEqual([]);
    });

    it('lets a later listener take over, undisturbed when the earlier one stops', () => {
      const [first, second]: [string[], string[]] = [[], []];
      const [earlier, later] = [into(first), into(second)];
      engine.listen('x', earlier);
      engine.listen('x', later);
      engine.stop('x', earlier);
      engine.pass('x', Buffer.from('hej'));
      expect([first, second]).toEqual([[], ['hej']]);
      engine.stop('x', later);
      expect(engine.pass('x', Buffer.from('lost'))).toBe(false);
    });

    it('gives a register to one of many who want it at once, and again once it is free', async () => {
      const wants = Array.from({ length: 50 }, (_, n) => engine.claim('current/x', `claim-${n}`));
      expect((await Promise.all(wants)).filter(Boolean)).toHaveLength(1);
      expect(await engine.claim('current/y', 'other')).toBe(true);
      await engine.release('current/x');
      expect(await engine.claim('current/x', 'again')).toBe(true);
    });
  });
}
