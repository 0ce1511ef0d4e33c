/** Opens a port, or says which setting keeps it from being opened. Used by `main.ts`. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One line for the operator; `code` is the system's (EADDRINUSE …). */
export class CannotListen extends Error {
  override name = 'CannotListen';
  readonly code: string;

  constructor(message: string, code: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Resolves with the port. Rejects with `CannotListen`, which names `setting` or `HOST`. */
export function listen(
  server: Server,
  setting: 'PORT' | 'METRICS_PORT',
  port: number,
  host: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      reject(new CannotListen(reason(setting, port, host, code), code, error));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function reason(setting: string, port: number, host: string, code: string): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with ${setting}`;
  if (code === 'EACCES') return `${setting}: port ${port} may not be opened by this user; choose another`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST: ${host} is not an address of this machine`;
  return `${setting}: port ${port} on ${host} cannot be opened (${code})`;
}
