/** A short, soft tone when someone answers; off until the parent switches it on. Comes with the code that talks. */
import type { ParentView } from '../../session/view.ts';

let context: AudioContext | undefined;

export function chime(): void {
  context ??= new AudioContext();
  const { currentTime: now, destination } = context;
  const tone = context.createOscillator();
  const level = context.createGain();
  tone.frequency.value = 520;
  level.gain.setValueAtTime(0.0001, now);
  level.gain.exponentialRampToValueAtTime(0.12, now + 0.03);
  level.gain.exponentialRampToValueAtTime(0.0001, now + 0.5);
  tone.connect(level).connect(destination);
  tone.start(now);
  tone.stop(now + 0.5);
}

/** When somebody has come, or has written. */
export function chimeAt(view: ParentView, before: ParentView): void {
  const { lines, phase } = view;
  const answered = lines.at(-1)?.from === 'counselor' && lines.length > before.lines.length;
  if (answered || (phase === 'active' && before.phase !== phase)) chime();
}
