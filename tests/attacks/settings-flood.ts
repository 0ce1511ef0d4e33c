import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { CHANNELS_MAX } from '../../relay/protocol/bounds.ts';
import { inTurns } from './attack.ts';
import type { Attack } from './attack.ts';

const AT_ONCE = 20;
/** Of what `/healthz` costs the relay: what is sent is larger, and that is all. */
const TIMES_MAX = 3;
const LANGUAGES = ['', '?lang=sv', '?lang=ar', '?lang=de', '?lang=en-GB'];

const DAY: [string, string][] = [['08:00', '16:00']];
const OFFICE_HOURS = {
  ...{ mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
  holidays: 'closed' as const,
  exceptions: [],
};

/** Processor time of a process until now, in hundredths of a second (proc(5)). */
const spent = (pid: number): number => {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
};

export const settingsFlood: Attack = {
  name: 'settings-flood',
  does: '30,000 requests for a site’s settings and its page, in known and unknown languages',
  settings: usual => ({
    ...usual,
    channels: Array.from({ length: CHANNELS_MAX }, (_, at) => ({
      id: at === 0 ? 'smabarn' : `kanal-${String(at)}`,
      name: { sv: `Kanal ${String(at)}`, en: `Channel ${String(at)}` },
      hours: at === 0 ? ('always' as const) : OFFICE_HOURS,
    })),
  }),
  async run({ port, installation, many }) {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const ask = (path: string): Promise<void> =>
      new Promise(resolve => {
        const request = get({ port, host: '127.0.0.1', path, agent }, response => {
          response.resume().once('end', resolve);
        });
        request.once('error', () => resolve());
      });
    const cost = async (path: (at: number) => string): Promise<number> => {
      for (let at = 0; at < 200; at++) await ask(path(at));
      const before = spent(installation.relay.pid);
      await inTurns(many(30_000), AT_ONCE, at => ask(path(at)));
      return spent(installation.relay.pid) - before;
    };
    // The same for all: what is done for each request whatever it asks for.
    const bare = await cost(() => '/healthz');
    const unknown = (at: number) => `?lang=de-x-${at.toString(36)}`;
    const query = (at: number) => (at % 2 === 0 ? (LANGUAGES[at % LANGUAGES.length] ?? '') : unknown(at));
    const complaints: string[] = [];
    for (const path of ['/api/sites/exempelkommun', '/frame/exempelkommun']) {
      const times = (await cost(at => path + query(at))) / Math.max(bare, 1);
      if (times > TIMES_MAX) complaints.push(`${path} costs ${times.toFixed(1)} times /healthz`);
    }
    agent.destroy();
    return complaints;
  },
};
