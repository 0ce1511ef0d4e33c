/**
 * Nothing that comes from outside is taken without a bound: every zod schema of the relay is walked, exported or
 * not. A language of 28,800 characters once went from each of twenty parents to every desk.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Language } from '../../relay/protocol/fields.ts';
import { Start } from '../../relay/protocol/control.ts';
import { unbounded } from './unbounded.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Every object, record and union that relay code makes, as it is made. */
const made = vi.hoisted(() => new Set<unknown>());
vi.mock('zod', async original => {
  const real = await original<{ z: typeof z }>();
  const noted = ['object', 'strictObject', 'looseObject', 'record', 'discriminatedUnion', 'union'] as const;
  const watched = Object.fromEntries(
    noted.map(name => [
      name,
      (...given: unknown[]) => {
        const schema = (real.z[name] as (...given: unknown[]) => unknown)(...given);
        made.add(schema);
        return schema;
      },
    ]),
  );
  return { ...real, z: { ...real.z, ...watched } };
});

/** What is not from outside: the operator's own environment, and the list of files that the build wrote. */
const OWN = new Set(['relay/config.ts', 'relay/http/browser-build.ts']);
const files = globSync('relay/**/*.ts', { cwd: ROOT })
  .filter(file => !OWN.has(file) && /^import \{ z \} from 'zod'/m.test(readFileSync(ROOT + file, 'utf8')))
  .sort();

describe('the schemas of the relay', () => {
  it.each(files)('%s takes nothing without a bound', async file => {
    made.clear();
    const exported = Object.entries((await import(ROOT + file)) as object).filter(
      (one): one is [string, z.ZodType] => one[1] instanceof z.ZodType,
    );
    for (const [name, schema] of exported) expect(unbounded(schema, name)).toEqual([]);
  });

  it('are walked whether they are exported or not', async () => {
    made.clear();
    vi.resetModules();
    for (const file of files) await import(ROOT + file);
    expect(made.size).toBeGreaterThan(25);
    // Bounded from outside by `refine`, which is a copy: the copy is walked where it is used.
    const open = [...made].filter(
      schema => !('catchall' in (schema as z.ZodType)._zod.def && isOpen(schema)),
    );
    for (const schema of open) expect(unbounded(schema as z.ZodType, 'schema')).toEqual([]);
  });

  it('include those of frames, of HTTP requests, of settings and of what is imported', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'relay/http/requests.ts',
        'relay/protocol/control.ts',
        'relay/sites/export.ts',
        'relay/sites/settings.ts',
      ]),
    );
  });

  const isOpen = (schema: unknown): boolean => {
    const { catchall } = (schema as z.ZodObject)._zod.def;
    return catchall !== undefined && catchall._zod.def.type !== 'never';
  };
});

describe('a schema without a bound', () => {
  const text = z.string();
  it.each([
    ['a string', z.strictObject({ a: text }), 'x.a'],
    [
      'a string that only a pattern without an end holds',
      z.strictObject({ a: text.regex(/^[a-z]+$/) }),
      'x.a',
    ],
    ['a pattern that holds one end', z.strictObject({ a: text.regex(/[a-z]$/) }), 'x.a'],
    ['an address', z.strictObject({ a: z.url().optional() }), 'x.a'],
    ['a number', z.strictObject({ a: z.int().nullable() }), 'x.a'],
    ['a number with one end', z.strictObject({ a: z.number().min(1) }), 'x.a'],
    ['a list', z.strictObject({ a: z.array(text.max(3)).default([]) }), 'x.a'],
    ['what stands in a list', z.strictObject({ a: z.array(text).max(3) }), 'x.a[]'],
    ['a record', z.record(text.max(3), text.max(3)), 'x'],
    ['other keys', z.object({ sv: text.max(3) }).catchall(text.max(3)), 'x'],
    [
      'keys beyond what is said',
      z
        .object({ sv: text.max(9) })
        .catchall(text.max(9))
        .meta({ keysMax: 3 }),
      'x',
    ],
    ['one of several', z.union([z.literal('a'), z.strictObject({ b: text })]), 'x.b'],
    [
      'what is changed later',
      z.strictObject({ a: text.transform(Number).pipe(z.int().min(1).max(2)) }),
      'x.a',
    ],
    ['a rest', z.tuple([text.max(3)], text.max(3)), 'x'],
    ['anything', z.strictObject({ a: z.unknown() }), 'x.a'],
  ])('is found: %s', (_, schema, path) => {
    expect(unbounded(schema, 'x').map(found => found.split(':')[0])).toEqual([path]);
  });
});

describe('a language', () => {
  const start = {
    type: 'start',
    version: 1,
    site: 'exempelkommun',
    channel: 'smabarn',
    lang: 'sv',
    answers: [],
    work: 'x',
  };
  const isTaken = (lang: string): boolean =>
    Start.safeParse({ ...start, lang }).success && Start.safeParse({ ...start, answers: [lang] }).success;

  it.each(['sv', 'sv-SE', 'zh-Hans-CN', 'de-DE-u-co-phonebk', 'sl-rozaj-biske-1994', 'tlh', 'en-x-private'])(
    'is a tag of BCP 47: %s',
    tag => expect(isTaken(tag)).toBe(true),
  );
  it.each([
    `sv${'-abcdefgh'.repeat(3_200)}`,
    `sv-x${'-abcdefgh'.repeat(3)}-abcde`,
    'sv-',
    'sv--SE',
    'sv_SE',
    'sv-SE-SE',
    'sv-toolongpart',
    's',
    'Latn',
    'swedish',
    '',
    'sv\n',
    'sv-SE ',
    '<b>',
    'x-private',
  ])('is nothing else: %j', tag => {
    expect(isTaken(tag)).toBe(false);
    expect(Language.safeParse(tag).success).toBe(false);
  });
  it('has 35 characters at most', () => {
    const longest = 'sv-x-abcdefgh-abcdefgh-abcdefgh-abc';
    expect(longest).toHaveLength(35);
    expect(isTaken(longest)).toBe(true);
    expect(isTaken(`${longest}d`)).toBe(false);
  });
});
