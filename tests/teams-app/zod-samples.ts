/** Values that fit a schema of the contract, and such that nearly do. */
import { z } from 'zod';

const texts = [
  'Åsa',
  'a3bb189e-8bf9-4c5d-9d3b-2c5a1e0f4b6c',
  'A3BB189E-8BF9-4C5D-9D3B-2C5A1E0F4B6C',
  '2026-02-28',
  '2026-02-28T10:00:00Z',
  '2026-02-28T10:00:00.123Z',
  '10:45',
  'https://lodestar.example/a?b=c',
  'SE',
  '7',
  'f'.repeat(64),
  '',
];
const numbers = [0, 1, 2, 3, 5, 14, 30, 45, 60, 100, 0.5, -1];

/** At most this many of one place, so that products stay small. */
const few = 3;

/** Values that zod accepts. */
export function samplesOf(schema: z.ZodType): readonly unknown[] {
  return candidates(schema).filter((value) => schema.safeParse(value).success);
}

function candidates(schema: z.ZodType): readonly unknown[] {
  return composed(schema) ?? wrapped(schema) ?? plain(schema);
}

function composed(schema: z.ZodType): readonly unknown[] | null {
  if (schema instanceof z.ZodObject) return objects(schema.shape);
  if (schema instanceof z.ZodArray) return lists(some(schema.element));
  if (schema instanceof z.ZodTuple) return [schema.def.items.map((item) => some(item)[0])];
  if (schema instanceof z.ZodRecord) return records(some(schema.keyType, 20), some(schema.valueType));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => samplesOf(typed(each)));
  return null;
}

function wrapped(schema: z.ZodType): readonly unknown[] | null {
  if (schema instanceof z.ZodNullable) return [...samplesOf(typed(schema.unwrap())), null];
  if (schema instanceof z.ZodExactOptional) return samplesOf(typed(schema.unwrap()));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [...samplesOf(typed(schema.unwrap())), undefined];
  return null;
}

function plain(schema: z.ZodType): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return numbers;
  if (schema instanceof z.ZodVoid) return [undefined];
  if (schema instanceof z.ZodUnknown) return ['anything', undefined];
  return [...texts, new Uint8Array([1])];
}

function typed(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error('No schema of zod');
}

function some(schema: unknown, most = few): readonly unknown[] {
  return samplesOf(typed(schema)).slice(0, most);
}

/** One with the first of everything, and one more for each other value of each field. */
function objects(shape: Readonly<Record<string, unknown>>): readonly object[] {
  const fields = Object.entries(shape).map(([name, schema]) => [name, some(schema, 6)] as const);
  const first = Object.fromEntries(fields.map(([name, [value]]) => [name, value]));
  return [first, ...fields.flatMap(([name, [, ...others]]) => others.map((value) => ({ ...first, [name]: value })))];
}

function lists(elements: readonly unknown[]): readonly unknown[] {
  return [elements, elements.slice(0, 1), elements.slice(0, 2), []];
}

function records(keys: readonly unknown[], values: readonly unknown[]): readonly object[] {
  return [Object.fromEntries(keys.map((key) => [String(key), values[0]])), {}];
}

const wrong = [null, undefined, 'nonsense', '2026-02-30', -7, 1.5, Number.NaN, true, [], {}, [null], { kind: 'odd' }];

/** The value with one thing amiss, in every way that is tried. */
export function spoilt(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
  const fields = Object.entries(value);
  return [
    ...wrong,
    { ...value, unheardOf: 1 },
    ...fields.map(([name]) => Object.fromEntries(fields.filter(([other]) => other !== name))),
    ...fields.flatMap(([name]) => wrong.map((each) => ({ ...value, [name]: each }))),
  ];
}
