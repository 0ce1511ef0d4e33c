/**
 * The end of a build: its lists, its id in the files that name it, and then it takes the place of the former build.
 * Takes what `record.ts` has written down; hands manifest.json (version, and the hash of each file) to relay/http and
 * bundle.json (what imports what, and sizes) to the size gate.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ID_PLACEHOLDER, idOf, sha256 } from './build-id.ts';
import { compress } from './compress.ts';
import { licenses } from './licenses.ts';
import { SERVED, dev, folder } from './output.ts';

/** What imports what, and sizes in bytes: for the size gate. */
export interface RecordedFile {
  name: string;
  isEntry: boolean;
  isDynamicEntry: boolean;
  imports: string[];
  dynamicImports: string[];
  packages: string[];
  bytes: number;
  brotli?: number;
  gzip?: number;
}

export interface Built {
  code: Record<string, string>;
  files: Record<string, RecordedFile>;
  /** Folders in node_modules. */
  packages: Set<string>;
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export async function finish({ code, files, packages }: Built): Promise<void> {
  // Of a build that is being typed at nothing holds for longer than a moment.
  const hashes = dev
    ? null
    : Object.fromEntries(
        Object.entries(code)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([file, text]) => [file, sha256(text)]),
      );
  const manifest = JSON.stringify({ version, files: hashes }, null, 2);
  const lists = {
    'bundle.json': JSON.stringify(files, null, 2),
    'LICENSES.txt': licenses(packages),
    'manifest.json': manifest,
  };
  for (const [name, text] of Object.entries(lists)) writeFileSync(`${folder}/${name}`, text);
  if (dev) return;
  const id = idOf(manifest);
  for (const [file, text] of Object.entries(code)) {
    if (!text.includes(ID_PLACEHOLDER)) continue;
    const named = text.replaceAll(ID_PLACEHOLDER, id);
    writeFileSync(`${folder}/${file}`, named);
    await compress(file, named);
  }
  putInPlace();
}

function putInPlace(): void {
  const former = `${SERVED}.former`;
  rmSync(former, { recursive: true, force: true });
  mkdirSync(SERVED, { recursive: true });
  renameSync(SERVED, former);
  renameSync(folder, SERVED);
  rmSync(former, { recursive: true });
}
