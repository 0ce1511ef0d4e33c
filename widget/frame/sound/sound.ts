/** A short, soft tone when someone answers; loaded when the parent switches sound on, off until then. */
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
