/** Everything that is counted by network, put together from the settings. Made by `main.ts` for gateway and http. */
import type { SteadyClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { Networks } from './networks.ts';
import type { Network } from './networks.ts';
import { NetworkRate } from './rate.ts';
import { NetworkSockets } from './sockets.ts';

export const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** More than anybody has receipts, and far fewer tries than guessing needs. */
const RECEIPTS_PER_HOUR = 200;

export class NetworkLimits {
  readonly networks: Networks;
  readonly sockets: NetworkSockets;
  /** Connections that are no WebSocket. */
  readonly connections: NetworkSockets;
  readonly starts: NetworkRate;
  readonly challenges: NetworkRate;
  readonly receipts: NetworkRate;

  constructor(config: Config, clock: SteadyClock) {
    this.networks = new Networks(config.trustedProxies.length === 0);
    this.sockets = new NetworkSockets(config.socketsPerNetwork);
    this.connections = new NetworkSockets(config.connectionsPerNetwork);
    this.starts = new NetworkRate(config.startsPerHour, HOUR_MS, clock);
    this.challenges = new NetworkRate(config.challengesPerMinute, MINUTE_MS, clock);
    this.receipts = new NetworkRate(RECEIPTS_PER_HOUR, HOUR_MS, clock);
  }

  mayAsk(network: Network): boolean {
    return network.spared || this.challenges.take(network);
  }

  /** Every hour: a new salt. `waiting`: under which networks those who wait are remembered. */
  renew(waiting: Iterable<string>): void {
    this.networks.renew([...this.sockets.keys(), ...this.connections.keys(), ...waiting]);
    for (const rate of [this.starts, this.challenges, this.receipts]) rate.forget();
  }
}
