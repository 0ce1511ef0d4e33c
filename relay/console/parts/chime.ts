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

export function chime(): void {
  audio ??= new AudioContext();
  void audio.resume();
  [523.25, 659.25].forEach((pitch, index) => note(audio as AudioContext, pitch, index * 0.22));
}

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
