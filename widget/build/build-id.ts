/**
 * The build's id, before it is known. `panel-address.ts` writes the placeholder into the doorway; `finish.ts` writes
 * the id in its place.
 *
 * The id is a hash of the manifest, and the manifest holds the hash of each file: whoever knows the id can tell whether
 * a file is of that build, wherever it was kept (relay/http/ADR-3-former-builds.md). It is part of the address, so
 * files need no hash in their names, which a bundle repeats for each piece that it loads.
 */
import { createHash } from 'node:crypto';

/** Any id: sizes are told with this one. The relay holds files against it (relay/http/browser-build.ts). */
export const ID_PLACEHOLDER = '3f9c27d1a05e84b6';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const idOf = (manifest: string): string => sha256(manifest).slice(0, ID_PLACEHOLDER.length);
