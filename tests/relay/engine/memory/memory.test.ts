/** The contract of engines, kept by the one in memory. */
import { memoryEngine } from '../../../../relay/engine/memory/memory.ts';
import { engineContract } from '../engine.contract.ts';

engineContract('memory', async () => memoryEngine());
