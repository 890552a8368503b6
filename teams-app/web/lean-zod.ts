/**
 * What `zod` is in the tab. The contract's schemas are zod's; what the tab does with them is read answers and drafts, for
 * which this much of zod is enough: a tenth of its size, and its hundreds of schemas are made in a moment on a slow machine.
 * The server and the tests have zod itself, and a test reads the same with both. A word of zod's that is missing here stops
 * the tab where it is used; it is added here then.
 */

interface Issue {
  readonly code?: string;
}

/** What was read; or `no`, for what does not fit. */
const no = Symbol('no');

type Read = (value: unknown) => unknown;
type Shape = Readonly<Record<string, Schema>>;
type Row = Readonly<Record<string, unknown>>;

type Answer = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: Error };

class Schema {
  readonly read: Read;
  /** A field that may be missing, and is not undefined where it stands. */
  readonly mayLack: boolean;

  constructor(read: Read, mayLack = false) {
    this.read = read;
    this.mayLack = mayLack;
  }

  safeParse(value: unknown): Answer {
    const data = this.read(value);
    return data === no ? { success: false, error: new Error('Other than the contract says') } : { success: true, data };
  }

  optional(): Schema {
    return new Schema((value) => (value === undefined ? undefined : this.read(value)));
  }

  exactOptional(): Schema {
    return new Schema(this.read, true);
  }

  nullable(): Schema {
    return new Schema((value) => (value === null ? null : this.read(value)));
  }

  nullish(): Schema {
    return this.nullable().optional();
  }

  default(usual: unknown): Schema {
    return new Schema((value) => (value === undefined ? usual : this.read(value)));
  }

  refine(holds: (value: never) => unknown): this {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was read is of the kind that is refined
    return this.narrowed((value) => (holds(value as never) === false ? no : value));
  }

  overwrite(change: (value: never) => unknown): this {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return this.narrowed((value) => change(value as never));
  }

  check(look: (context: { readonly value: never; readonly issues: Issue[] }) => void): this {
    return this.narrowed((value) => {
      const issues: Issue[] = [];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      look({ value: value as never, issues });
      return issues.length === 0 ? value : no;
    });
  }

  /** The same with one thing more to hold. */
  private narrowed(more: Read): this {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has this one behind it is of its kind
    const narrowed = Object.create(this) as this;
    const read: Read = (value) => {
      const data = this.read(value);
      return data === no ? no : more(data);
    };
    return Object.defineProperty(narrowed, 'read', { value: read });
  }

  protected held(holds: (value: never) => boolean): this {
    return this.refine(holds);
  }
}

/** Texts, numbers and lists, which have a size. */
class Sized extends Schema {
  min(least: number): this {
    return this.held((value) => sizeOf(value) >= least);
  }

  max(most: number): this {
    return this.held((value) => sizeOf(value) <= most);
  }

  length(size: number): this {
    return this.held((value) => sizeOf(value) === size);
  }

  regex(shape: RegExp): this {
    return this.held((value) => shape.test(value));
  }

  int(): this {
    return this.held((value) => Number.isSafeInteger(value));
  }

  nonnegative(): this {
    return this.min(0);
  }
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value);
}

class List extends Sized {
  readonly element: Schema;

  constructor(element: Schema) {
    super((value) => (Array.isArray(value) ? all(value.map((each) => element.read(each))) : no));
    this.element = element;
  }
}

function all(values: readonly unknown[]): unknown {
  return values.includes(no) ? no : values;
}

class Choice extends Schema {
  readonly options: readonly unknown[];

  constructor(options: readonly unknown[]) {
    super((value) => (options.includes(value) ? value : no));
    this.options = options;
  }

  exclude(left: readonly unknown[]): Choice {
    return new Choice(this.options.filter((each) => !left.includes(each)));
  }

  extract(kept: readonly unknown[]): Choice {
    return new Choice(this.options.filter((each) => kept.includes(each)));
  }
}

class OneOf extends Schema {
  readonly options: readonly Schema[];

  constructor(options: readonly Schema[]) {
    super((value) => {
      for (const option of options) {
        const data = option.read(value);
        if (data !== no) return data;
      }
      return no;
    });
    this.options = options;
  }
}

class Fields extends Schema {
  readonly shape: Shape;

  constructor(shape: Shape, isLoose = false) {
    const fields = Object.entries(shape);
    super((value) => {
      if (!isRow(value)) return no;
      const data: Record<string, unknown> = isLoose ? { ...value } : {};
      for (const [name, schema] of fields) {
        if (schema.mayLack && !(name in value)) continue;
        const read = schema.read(value[name]);
        if (read === no) return no;
        if (read !== undefined || name in value) data[name] = read;
      }
      return data;
    });
    this.shape = shape;
  }

  extend(shape: Shape): Fields {
    return new Fields({ ...this.shape, ...shape });
  }

  pick(names: Row): Fields {
    return this.where((name) => name in names);
  }

  omit(names: Row): Fields {
    return this.where((name) => !(name in names));
  }

  partial(): Fields {
    return new Fields(
      Object.fromEntries(Object.entries(this.shape).map(([name, schema]) => [name, schema.optional()])),
    );
  }

  private where(isMeant: (name: string) => boolean): Fields {
    return new Fields(Object.fromEntries(Object.entries(this.shape).filter(([name]) => isMeant(name))));
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that are not a choice's are refused, and where the keys are a choice, each has to be there. */
function record(keys: Schema, values: Schema): Schema {
  const named = keys instanceof Choice ? keys.options.map(String) : [];
  return new Schema((value) => {
    if (!isRow(value) || named.some((name) => !(name in value))) return no;
    const data: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) {
      const [key, read] = [keys.read(name), values.read(each)];
      if (key === no || read === no) return no;
      data[String(key)] = read;
    }
    return data;
  });
}

function tuple(schemas: readonly Schema[]): Schema {
  return new Schema((value) =>
    Array.isArray(value) && value.length === schemas.length
      ? all(schemas.map((schema, at) => schema.read(value[at])))
      : no,
  );
}

const text = (): Sized => new Sized((value) => (typeof value === 'string' ? value : no));
const number = (): Sized => new Sized((value) => (typeof value === 'number' && Number.isFinite(value) ? value : no));

const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** Does the calendar have that day? `2026-02-30` is none. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written.slice(0, 10));
}

export const z = {
  any: () => new Schema((value) => value),
  unknown: () => new Schema((value) => value),
  void: () => new Schema((value) => (value === undefined ? undefined : no)),
  null: () => new Schema((value) => (value === null ? null : no)),
  boolean: () => new Schema((value) => (typeof value === 'boolean' ? value : no)),
  string: text,
  number,
  int: () => number().int(),
  int32: () => number().int().min(-2_147_483_648).max(2_147_483_647),
  guid: () => text().regex(guid),
  url: () => text().refine((value: string) => URL.canParse(value)),
  iso: {
    date: () => text().regex(day).refine(isDay),
    datetime: () => text().regex(instant).refine(isDay),
  },
  literal: (one: unknown) => new Choice(Array.isArray(one) ? one : [one]),
  enum: (options: readonly unknown[]) => new Choice(options),
  array: (element: Schema) => new List(element),
  tuple,
  record,
  object: (shape: Shape) => new Fields(shape),
  looseObject: (shape: Shape) => new Fields(shape, true),
  union: (options: readonly Schema[]) => new OneOf(options),
  discriminatedUnion: (_by: string, options: readonly Schema[]) => new OneOf(options),
  instanceof: (kind: abstract new (...given: never[]) => unknown) =>
    new Schema((value) => (value instanceof kind ? value : no)),
  /** Nothing is compiled here in any case. */
  config: () => undefined,
};
