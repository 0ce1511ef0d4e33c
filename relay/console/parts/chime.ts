/**
 * Two soft notes when someone begins to wait; off until the counselor has chosen, because a desk is shared.
 */
const CHOICE = 'viska.console.sound';

export function soundChosen(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'on';
  } catch {
    return false;
  }
}

export function chooseSound(on: boolean): void {
  try {
    localStorage.setItem(CHOICE, on ? 'on' : 'off');
  } catch {
    // Blocked storage: the choice lives as long as the page.
  }
}

let audio: AudioContext | undefined;

/** Later than this, what let the page sound was a press about something else. */
const AT_ONCE_MS = 500;

/** A page that nobody has pressed in is silent: nothing is scheduled then, or all that was missed would sound at once. */
export function chime(): void {
  const context = (audio ??= new AudioContext());
  if (context.state === 'running') return play(context);
  const asked = performance.now();
  void context.resume().then(() => {
    if (performance.now() - asked < AT_ONCE_MS) play(context);
  });
}

const play = (context: AudioContext): void =>
  [523.25, 659.25].forEach((pitch, index) => note(context, pitch, index * 0.22));

function note(context: AudioContext, pitch: number, after: number): void {
  const at = context.currentTime + after;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.12, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.65);
}
