/**
 * Where Node keeps what it has compiled, for every process that tests start: relay and command start in little more than
 * half the processor's time when another has been there before. Given to each by its environment.
 */
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../output/compiled', import.meta.url));

export const COMPILED = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? FOLDER };
