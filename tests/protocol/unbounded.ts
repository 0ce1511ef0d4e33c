/**
 * Walks a zod schema and names every place where what it takes has no bound: strings, numbers, lists, records.
 * Judged by the schema's own definition, so that a field which no example uses is seen too.
 */
import type { z } from 'zod';

/** Of `_zod.def`, what differs from kind to kind and is looked at here. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly in?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
}

/** Formats of a fixed length. */
const FIXED = new Set(['uuid', 'date']);
const CLOSED = new Set(['boolean', 'literal', 'enum', 'null', 'undefined', 'never']);

/** Paths such as `start.answers[]`, each with what is missing there. Empty: everything has a bound. */
export function unbounded(schema: z.ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as Definition;
  const inner = (child: z.ZodType | null | undefined, name = ''): string[] =>
    child ? unbounded(child, path + name) : [];
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def);
  const has = (...names: string[]): boolean =>
    names.every(name => checks.some(({ check }) => check === name));
  switch (def.type) {
    case 'string': {
      const own = [def as Check, ...checks];
      const fits =
        has('max_length') ||
        has('length_equals') ||
        own.some(
          ({ format, pattern }) => FIXED.has(format ?? '') || (format === 'regex' && isFinite(pattern)),
        );
      return fits ? [] : [`${path}: a string without a maximum`];
    }
    case 'number':
      return has('greater_than', 'less_than') ? [] : [`${path}: a number without a lowest and a highest`];
    case 'array':
      return [
        ...(has('max_length') || has('length_equals') ? [] : [`${path}: a list without a maximum`]),
        ...inner(def.element, '[]'),
      ];
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).flatMap(([name, field]) => inner(field, `.${name}`));
      const isOpen = def.catchall && def.catchall._zod.def.type !== 'never';
      return isOpen ? [...fields, ...keys(schema, path), ...inner(def.catchall, '.*')] : fields;
    }
    case 'record':
      return [...keys(schema, path), ...inner(def.keyType, '.key'), ...inner(def.valueType, '.*')];
    case 'tuple':
      return [
        ...(def.items ?? []).flatMap((item, at) => inner(item, `[${String(at)}]`)),
        ...(def.rest ? [`${path}: a list without a maximum`] : []),
      ];
    case 'union':
      return (def.options ?? []).flatMap(option => inner(option, label(option)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    default:
      return CLOSED.has(def.type) ? [] : [`${path}: nobody has said how ${def.type} is bounded`];
  }
}

/** The number of keys: said beside the schema, and tried. */
function keys(schema: z.ZodType, path: string): string[] {
  const most = (schema as { meta?: () => { keysMax?: unknown } | undefined }).meta?.()?.keysMax;
  if (typeof most !== 'number') return [`${path}: keys without a maximum`];
  const said = Array.from({ length: most + 1 }, (_, at) => [`sv-x-${String(at)}`, 'text']);
  const taken = schema.safeParse({ sv: 'text', ...(Object.fromEntries(said) as object) }).success;
  return taken ? [`${path}: takes more keys than its maximum`] : [];
}

const label = (option: z.ZodType): string => {
  const { shape } = option._zod.def as unknown as Definition;
  const type = shape?.['type']?._zod.def as { values?: unknown[] } | undefined;
  return type?.values ? `(${String(type.values[0])})` : '';
};

/** True: whatever it takes from one end to the other has an end. */
const isFinite = (pattern: RegExp | undefined): boolean => {
  const source = (pattern?.source ?? '').replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const whole = source.startsWith('^') && source.endsWith('$') && !/^[^(]*\|/.test(source);
  return whole && !/[*+]|\{\d+,\}/.test(source);
};
