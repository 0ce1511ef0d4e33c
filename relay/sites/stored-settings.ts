/**
 * Settings as they lie in storage: with the version they were written under, and with what a newer release wrote and
 * this one does not know. A relay that was put back to an older release loses nothing of it. Used by the drivers.
 */
import type { z } from 'zod';
import { SiteSettings } from './settings.ts';

/** Raised when an older release would misread what this one writes; a new key alone does not need it. */
export const SETTINGS_VERSION = 1;

type Json = Record<string, unknown>;
interface Read {
  readonly site?: SiteSettings;
  /** Why it cannot be read, in one line that names the setting. */
  readonly why?: string;
}

/** `id`: under which the row lies. Never throws. */
export function readStored(id: string, text: string): Read {
  const stored = parsed(text);
  if (!stored) return { why: 'not a JSON object' };
  const { version = SETTINGS_VERSION, ...settings } = stored;
  const read = SiteSettings.safeParse(withoutUnknown(settings));
  if (!read.success) {
    const newer = Number(version) > SETTINGS_VERSION ? ' (written by a newer release)' : '';
    return { why: `${inOneLine(read.error)}${newer}` };
  }
  return read.data.id === id ? { site: read.data } : { why: `id: the row is of ${id}` };
}

/** `before`: the row as it lies there. What it has and this release does not know is kept. */
export function toStore(site: SiteSettings, before: string | null): string {
  const stored = structuredClone<Json>({ ...site });
  const { version: former, ...settings } = parsed(before) ?? {};
  for (const { path, keys } of unknownIn(settings)) {
    const [from, into] = [at(settings, path, settings), at(stored, path, settings)];
    if (from && into) for (const key of keys) into[key] ??= from[key];
  }
  const version = Math.max(SETTINGS_VERSION, Number(former) || SETTINGS_VERSION);
  return JSON.stringify({ version, ...stored });
}

/** For the person who can mend it. */
function inOneLine({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') ?? '';
  return `${path === '' ? '' : `${path}: `}${(issue?.message ?? 'wrong').replace(/\s+/g, ' ')}`;
}

interface Unknown {
  readonly path: readonly PropertyKey[];
  readonly keys: readonly string[];
}

/** Where keys stand that the schema does not know. */
function unknownIn(settings: Json): Unknown[] {
  const read = SiteSettings.safeParse(settings);
  return read.success ? [] : unknownOf(read.error.issues);
}

function unknownOf(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): Unknown[] {
  return issues.flatMap(issue => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return [{ path, keys: issue.keys }];
    return issue.code === 'invalid_union' ? issue.errors.flatMap(one => unknownOf(one, path)) : [];
  });
}

function withoutUnknown(settings: Json): Json {
  const known = structuredClone(settings);
  for (const { path, keys } of unknownIn(settings)) {
    const place = at(known, path, settings);
    if (place) for (const key of keys) Reflect.deleteProperty(place, key);
  }
  return known;
}

/** What stands in `within` where the path leads to in `like`: an element of a list is found by its id, wherever it is now. */
function at(within: Json, path: readonly PropertyKey[], like: Json): Json | null {
  let [here, there]: [unknown, unknown] = [within, like];
  for (const step of path) {
    if (typeof here !== 'object' || here === null || typeof there !== 'object' || there === null) return null;
    const next: unknown = Reflect.get(there, step);
    const id = isObject(next) ? next['id'] : undefined;
    here =
      Array.isArray(here) && id !== undefined
        ? here.find((one: unknown) => isObject(one) && one['id'] === id)
        : Reflect.get(here, step);
    there = next;
  }
  return isObject(here) ? here : null;
}

/** Null: no JSON, or no object. */
function parsed(text: string | null): Json | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
