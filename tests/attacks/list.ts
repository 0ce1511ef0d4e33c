/** Every attack, in the order in which `npm run attack` runs them. */
import type { Attack } from './attack.ts';
import { crowdingNetworks } from './crowding-networks.ts';
import { floodingParent } from './flooding-parent.ts';
import { refusedUpgrades } from './refused-upgrades.ts';
import { pipelinedRequests } from './pipelined-requests.ts';
import { settingsFlood } from './settings-flood.ts';
import { silentConnections } from './silent-connections.ts';
import { slowBodies } from './slow-bodies.ts';
import { unfinishedRequests } from './unfinished-requests.ts';

export const ATTACKS: readonly Attack[] = [
  refusedUpgrades,
  unfinishedRequests,
  silentConnections,
  slowBodies,
  pipelinedRequests,
  settingsFlood,
  floodingParent,
  crowdingNetworks,
];
