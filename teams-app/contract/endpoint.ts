/** Describes an address of the service; the server, the tab and the tests all use the same description. */
import { z } from 'zod';
import { id } from './text.ts';

type Method = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/**
 * A person with a token from Teams; `hr` and `it` need the role as well, and `lead` has to lead the programme that the path
 * names, as HR does for all.
 */
export const signedIn = ['employee', 'hr', 'it', 'lead'] as const;
export type SignedIn = (typeof signedIn)[number];

/**
 * Who may call it. Calls to `bot` and `graph` are let through to handlers that check the Bot Framework's token and the
 * subscription's secret themselves; `secret-address` is open to anybody who knows an address that cannot be guessed, and
 * `watch` to whatever watches over the service.
 */
export type Access = SignedIn | 'anyone' | 'watch' | 'bot' | 'graph' | 'secret-address';

/** A body that must fit its schema; 204 has none. */
export interface Told<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'told';
  readonly status: 200 | 201 | 202 | 204;
  readonly schema: Schema;
}

/** Bytes to save or to show, with their own media type. */
export interface AsFile {
  readonly kind: 'file';
}

/** The answer of another protocol, or one that a library writes. */
export interface Foreign {
  readonly kind: 'foreign';
}

type Answer = Told | AsFile | Foreign;

/** An address with everything on which both ends must agree. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Said extends Answer = Answer,
  Who extends Access = Access,
> {
  readonly method: Method;
  /** The parts that differ from call to call are names after a colon. */
  readonly path: string;
  /** Method and path; no two endpoints have the same. */
  readonly route: string;
  readonly access: Who;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Said;
}

/** For an endpoint that takes nothing: anything sent is ignored. */
export const nothing = z.unknown();
type Nothing = typeof nothing;

/** What the path names; anything but a UUID is refused before the store is asked. */
export const byId = z.object({ id });

/** What belongs to one programme, and a row of it. */
export const ofProgramme = z.object({ programmeId: id });
export const byIdInProgramme = ofProgramme.extend({ id });

/** A file is the body as it is, instead of JSON. */
export const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

export const told = <Schema extends z.ZodType>(schema: Schema, status: 200 | 201 | 202 = 200): Told<Schema> => ({
  kind: 'told',
  status,
  schema,
});

/** 204: done, and there is nothing to say. */
export const done: Told<z.ZodVoid> = { kind: 'told', status: 204, schema: z.void() };
export const file: AsFile = { kind: 'file' };
export const foreign: Foreign = { kind: 'foreign' };

/** The names in a path. */
type NamedIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamedIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** `params` names exactly what the path names; a path without names has none. */
type Naming<Path extends string, Params extends z.ZodType> = [NamedIn<Path>] extends [never]
  ? { readonly params?: never }
  : { readonly params: Params & (Exactly<NamedIn<Path>, z.output<Params>> extends true ? unknown : never) };

type Exactly<Names extends string, Of> =
  Of extends Readonly<Record<Names, string>> ? (keyof Of extends Names ? true : false) : false;

interface Description<Query, Body, Said, Who> {
  readonly access: Who;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Said;
}

/** Describes an endpoint. Does not compile unless `params` has exactly the names that stand in the path. */
export function endpoint<
  const Path extends string,
  Said extends Answer,
  const Who extends Access,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  method: Method,
  path: Path,
  description: Description<Query, Body, Said, Who> & Naming<Path, Params>,
): Endpoint<Params, Query, Body, Said, Who>;
export function endpoint(
  method: Method,
  path: string,
  description: Description<z.ZodType, z.ZodType, Answer, Access> & { readonly params?: z.ZodType },
): Endpoint {
  const { access, answer, params = nothing, query = nothing, body = nothing } = description;
  return { method, path, route: `${method} ${path}`, access, params, query, body, answer };
}
