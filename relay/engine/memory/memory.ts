/** The engine port in one process: two maps. The default. */
import type { Engine, Receiver } from '../engine.ts';

export function memoryEngine(): Engine {
  const listeners = new Map<string, Receiver>();
  const registers = new Map<string, string>();
  return {
    nodes: 'one',
    listen(address, receiver) {
      listeners.set(address, receiver);
    },
    stop(address, receiver) {
      if (listeners.get(address) === receiver) listeners.delete(address);
    },
    pass(address, frame) {
      const receiver = listeners.get(address);
      receiver?.receive(frame);
      return receiver !== undefined;
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
