import { describe, expect, test } from 'vitest';
import { hoursAround, withHours } from '../../support/hours.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS } from '../../support/ways.ts';

/** Teenagers' hours end before the clock's step does. */
const stage = setStage({
  nodeArguments: ['--import', './tests/support/later-clock.ts'],
  settings: usual => withHours(usual, { tonar: hoursAround(-60, 9) }),
});

describe('closing time with people waiting', () => {
  test('is announced to each in their way, then they are told and let go, and nobody can start', async () => {
    const waiting = [];
    for (const way of WAYS) {
      const parent = await stage.visitor(way, '/tonar');
      await parent.reads(way.like('closing'));
      await parent.begin();
      await parent.reads(way.like('closing'));
      await parent.write('Hinner någon?');
      waiting.push({ way, parent });
    }
    process.kill(stage.installation.relay.pid, 'SIGHUP');
    for (const { way, parent } of waiting) {
      await parent.reads(way.says('afterClosed'), way.says('afterUnsent'), 'Hinner någon?');
      await parent.endedSoon();
      await way.hands.press(parent.room.getByRole('button', { name: way.says('again'), exact: true }));
      await parent.reads(way.says('closed'), way.like('opens'));
      expect(await parent.room.getByText('Hinner någon?').count()).toBe(0);
      expect(await parent.button('start').count()).toBe(0);
    }
  });
});
