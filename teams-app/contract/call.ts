/** A call of an endpoint as it travels. */
import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Part<Name extends string, Schema extends z.ZodType> = Schema extends z.ZodUnknown
  ? { readonly [Key in Name]?: never }
  : { readonly [Key in Name]: z.input<Schema> };

/** What a caller passes: the values in the path, the query and the body, as far as the endpoint takes them. */
export type Given<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Part<'params', Params> &
  Part<'query', Query> &
  Part<'body', Body>;

type NamesProgramme = { readonly programmeId: string };

/** The path's values for a caller who speaks of one programme all the time: its id may be left out. */
type ParamsWithin<Params extends z.ZodType> = Params extends z.ZodUnknown
  ? { readonly params?: never }
  : z.input<Params> extends NamesProgramme
    ? keyof Omit<z.input<Params>, 'programmeId'> extends never
      ? { readonly params?: Partial<NamesProgramme> }
      : { readonly params: Omit<z.input<Params>, 'programmeId'> & Partial<NamesProgramme> }
    : { readonly params: z.input<Params> };

/** What such a caller passes. */
export type GivenWithin<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
> = ParamsWithin<Params> & Part<'query', Query> & Part<'body', Body>;

/** Does the path name a programme? */
export function isOfProgramme({ path }: Pick<Endpoint, 'path'>): boolean {
  return path.includes(`:${nameOfProgramme}`);
}

const nameOfProgramme = 'programmeId';

/**
 * The call of a caller within a programme. Throws where the path names one, none is given and the caller speaks of none:
 * a fault of ours.
 */
export function callWithin<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  endpoint: Endpoint<Params, Query, Body>,
  given: GivenWithin<Params, Query, Body>,
  programmeId: string | null,
): Call;
export function callWithin(endpoint: Endpoint, { params = {}, ...rest }: Loose, programmeId: string | null): Call {
  if (!isOfProgramme(endpoint)) return loosely(endpoint, { params, ...rest });
  const id = params[nameOfProgramme] ?? programmeId;
  if (id === null) throw new Error(`${endpoint.route} is of a programme, and none is named`);
  return loosely(endpoint, { params: { ...params, [nameOfProgramme]: id }, ...rest });
}

export interface Call {
  readonly method: string;
  /** The path with its values filled in, and the query; from `/` on. */
  readonly path: string;
  /** A file as bytes, anything else as JSON; undefined: no body. */
  readonly body: unknown;
}

interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** The types ask for exactly what the endpoint takes. */
export function callOf<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  endpoint: Endpoint<Params, Query, Body>,
  given: Given<Params, Query, Body>,
): Call;
export function callOf(endpoint: Endpoint, given: Loose): Call {
  return loosely(endpoint, given);
}

function loosely({ method, path }: Endpoint, { params = {}, query = {}, body }: Loose): Call {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value);
  const search = asked.toString();
  return { method, path: search === '' ? filled : `${filled}?${search}`, body };
}
