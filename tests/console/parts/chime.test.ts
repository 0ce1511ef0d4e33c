import { expect, test, vi } from 'vitest';

test('nothing is scheduled while a page may not sound: what was missed does not come at once', async () => {
  let tones = 0;
  let press = (): void => undefined;
  const param = {
    value: 0,
    setValueAtTime() {},
    linearRampToValueAtTime() {},
    exponentialRampToValueAtTime() {},
  };
  const context = {
    state: 'suspended',
    currentTime: 0,
    destination: {},
    resume: () => new Promise<void>(resolve => (press = resolve)),
    createOscillator: () => ({
      frequency: param,
      connect: (to: unknown) => to,
      start: () => tones++,
      stop() {},
    }),
    createGain: () => ({ gain: param, connect: (to: unknown) => to }),
  };
  vi.stubGlobal('AudioContext', function () {
    return context;
  });
  const { chime } = await import('../../../relay/console/parts/chime.ts');
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  for (let missed = 0; missed < 3; missed++) chime();
  now = 60_000;
  press();
  await Promise.resolve();
  await Promise.resolve();
  expect(tones).toBe(0);
  context.state = 'running';
  chime();
  expect(tones).toBe(2);
  // Sound is switched on: that is a press.
  context.state = 'suspended';
  chime();
  press();
  await Promise.resolve();
  await Promise.resolve();
  expect(tones).toBe(4);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
