/**
 * A whole installation for one test: the relay on `localhost`, the municipality's website on 127.0.0.1
 * (two sites, as in life), a data folder of its own, and counselors invited as the operator does it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../demo/server.ts';
import { EXEMPELKOMMUN, exempelkommun } from '../../demo/settings/exempelkommun.ts';
import type { SiteSettings } from '../../relay/sites/settings.ts';
import { freePort } from './free-port.ts';
import { startFaultyProxy } from './proxy/faulty-proxy.ts';
import type { FaultyProxy } from './proxy/faulty-proxy.ts';
import { RelayProcess } from './relay-process.ts';

export interface InstallationWishes {
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
  /** Browsers reach the relay through a faulty proxy, calm at first. `from`: the address it comes from. */
  readonly proxy?: { readonly seed: number; readonly from?: string };
  /** Changes the demo municipality's settings before the site is added. */
  readonly settings?: (usual: SiteSettings) => SiteSettings;
}

export interface Installation {
  /** Where browsers find the relay. */
  readonly relayUrl: string;
  readonly demoUrl: string;
  readonly data: string;
  readonly relay: RelayProcess;
  readonly proxy: FaultyProxy | undefined;
  /** A one-time link to the desk. */
  invite(name: string, role?: string): string;
  close(): Promise<void>;
}

export async function startInstallation(wishes: InstallationWishes = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'viska-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const proxy = wishes.proxy ? await startFaultyProxy({ target: port, ...wishes.proxy }) : undefined;
  const relayUrl = `http://localhost:${String(proxy?.port ?? port)}`;
  const relay = new RelayProcess({
    port,
    data,
    publicUrl: relayUrl,
    ...(wishes.environment ? { environment: wishes.environment } : {}),
    ...(wishes.nodeArguments ? { nodeArguments: wishes.nodeArguments } : {}),
  });
  const demo = await startDemo({ port: 0, relayUrl });
  const close = async (): Promise<void> => {
    await relay.kill();
    await proxy?.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const origins = [demo.url, `http://localhost:${String(demo.port)}`];
    const usual = exempelkommun(origins);
    const settings = wishes.settings?.(usual) ?? usual;
    const file = join(folder, 'site.json');
    writeFileSync(file, JSON.stringify(settings));
    const given = settings.origins.flatMap(origin => ['--origin', origin]);
    relay.viska('site', 'add', EXEMPELKOMMUN, ...given, '--name', settings.name, '--from', file);
    await relay.start();
  } catch (error) {
    await close();
    throw error;
  }

  return {
    relayUrl,
    demoUrl: demo.url,
    data,
    relay,
    proxy,
    invite: (name, role = 'counselor') => {
      const printed = relay.viska('staff', 'invite', EXEMPELKOMMUN, name, '--role', role);
      const link = /https?:\/\/\S+/.exec(printed)?.[0];
      if (!link) throw new Error(`no link in: ${printed}`);
      return link;
    },
    close,
  };
}
