/** What every engine must keep, whatever carries it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../relay/engine/engine.ts';

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
      engine.listen('seat/a', frame => here.push(frame.toString()));
      engine.listen('seat/b', frame => elsewhere.push(frame.toString()));
      for (const text of ['1', '2', '3']) expect(engine.pass('seat/a', Buffer.from(text))).toBe(true);
      expect(here).toEqual(['1', '2', '3']);
      expect(elsewhere).toEqual([]);
    });

    it('drops a frame for somebody who is not there, and keeps none for later', () => {
      const late: Buffer[] = [];
      expect(engine.pass('seat/a', Buffer.from('lost'))).toBe(false);
      engine.listen('seat/a', frame => late.push(frame));
      expect(late).toEqual([]);
    });

    it('lets a later listener take over, undisturbed when the earlier one stops', () => {
      const [first, second]: [string[], string[]] = [[], []];
      const stop = engine.listen('parent/x', frame => first.push(frame.toString()));
      engine.listen('parent/x', frame => second.push(frame.toString()));
      stop();
      engine.pass('parent/x', Buffer.from('hej'));
      expect([first, second]).toEqual([[], ['hej']]);
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
