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
export function callOf({ method, path }: Endpoint, { params = {}, query = {}, body }: Loose): Call {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value);
  const search = asked.toString();
  return { method, path: search === '' ? filled : `${filled}?${search}`, body };
}
