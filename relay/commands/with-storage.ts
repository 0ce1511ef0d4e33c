/** What the commands share: the storage of the data folder, and printing as text or JSON. */
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { openSqlite } from '../storage/sqlite/sqlite.ts';
import type { Storage } from '../storage/storage.ts';

export async function withStorage(work: (storage: Storage, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const storage = openSqlite(config.data);
  try {
    await work(storage, config);
  } finally {
    await storage.close();
  }
}

/** The console's origin, as links to staff name it. */
export const consoleUrl = ({ consoleUrl, publicUrl, port }: Config): string =>
  consoleUrl ?? publicUrl ?? `http://localhost:${port}`;

export function print(json: boolean | undefined, value: unknown, text: string): void {
  console.log(json ? JSON.stringify(value, null, 2) : text);
}
