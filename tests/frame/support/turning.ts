/** A page that is hidden and seen again, minutes later. */
export interface Turning {
  /** `minutes`: since the beginning. */
  turn(visible: 'visible' | 'hidden', minutes: number): Promise<void>;
  /** As it was. */
  stop(): void;
}

export function turning(settled: () => Promise<void>): Turning {
  const { now } = Date;
  return {
    turn(visible, minutes) {
      Object.defineProperty(document, 'visibilityState', { value: visible, configurable: true });
      Date.now = () => now() + minutes * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      return settled();
    },
    stop() {
      Reflect.deleteProperty(document, 'visibilityState');
      Date.now = now;
    },
  };
}
