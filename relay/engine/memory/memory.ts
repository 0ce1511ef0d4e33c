/** The engine port in one process: two maps. The default. */
import type { Engine, Receive } from '../engine.ts';

export function memoryEngine(): Engine {
  const listeners = new Map<string, Receive>();
  const registers = new Map<string, string>();
  return {
    nodes: 'one',
    listen(address, receive) {
      listeners.set(address, receive);
      // A later listener has taken over: stopping the earlier one must not silence it.
      return () => {
        if (listeners.get(address) === receive) listeners.delete(address);
      };
    },
    pass(address, frame) {
      const receive = listeners.get(address);
      if (!receive) return false;
      receive(frame);
      return true;
    },
    async claim(register, holder) {
      if (registers.has(register)) return false;
      registers.set(register, holder);
      return true;
    },
    async release(register) {
      registers.delete(register);
    },
    async close() {
      listeners.clear();
      registers.clear();
    },
  };
}
