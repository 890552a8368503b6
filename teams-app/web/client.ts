/** The one way to the server: a token for each call, the reader's language, and typed answers. */
import { z } from 'zod';
import type { Language } from '#domain/programme/programme.ts';
import { callWithin, type Call, type GivenWithin } from '../contract/call.ts';
import { bytes, type AsFile, type Endpoint, type Told } from '../contract/endpoint.ts';
import { problem, type Problem } from '../contract/shapes.ts';
import { consentHelps, signInToken } from './teams-host.ts';

// The compiled validators need `new Function`, which the content security policy forbids.
z.config({ jitless: true });

/** Why a call did not succeed; `problem` is what the server said, if it spoke. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly kind: 'sign-in' | 'consent' | 'offline' | 'garbled' | 'refused';
  readonly problem: Problem | null;

  constructor(kind: CallFailed['kind'], options: { problem?: Problem; cause?: unknown } = {}) {
    super(kind, { cause: options.cause });
    this.kind = kind;
    this.problem = options.problem ?? null;
  }
}

/** Whether things stand otherwise than they were seen (409): somebody was first, or a rule says no. */
export function isConflict(error: unknown): boolean {
  return error instanceof CallFailed && error.problem?.status === 409;
}

/** Whether somebody else changed the row first; a rule's no is a 409 as well, and says so itself. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof CallFailed && error.problem?.code === 'conflict';
}

/** Whether everybody who was meant has a part in it already. */
export function isNobodyLeft(error: unknown): boolean {
  return error instanceof CallFailed && error.problem?.code === 'nobody-chosen';
}

/** Whether there is no such thing, or the reader may not know that there is (404). */
export function isMissing(error: unknown): boolean {
  return error instanceof CallFailed && error.problem?.status === 404;
}

/** Whether trying again by ourselves can help: not for what the server refused. */
export function isPassing(error: unknown): boolean {
  return error instanceof CallFailed && (error.kind === 'offline' || (error.problem?.status ?? 0) >= 500);
}

export interface Client {
  /** The programme it speaks of, whose id calls may leave out; null: of none. */
  readonly programmeId: string | null;
  /** Calls an endpoint and reads the answer with its schema; throws `CallFailed`. */
  call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
    endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
    given: GivenWithin<Params, Query, Body>,
  ): Promise<z.output<Answer>>;
  /** A file to keep; throws `CallFailed`. */
  download<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
    endpoint: Endpoint<Params, Query, Body, AsFile>,
    given: GivenWithin<Params, Query, Body>,
  ): Promise<Blob>;
  /** A picture to show, or null where there is none. */
  picture<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
    endpoint: Endpoint<Params, Query, Body, AsFile>,
    given: GivenWithin<Params, Query, Body>,
  ): Promise<Blob | null>;
}

async function fetched({ method, path, body }: Call, language: Language): Promise<Response> {
  const token = await signInToken().catch((cause: unknown) => {
    // Without a network the host has no token either, and nobody has to sign in anew.
    if (!navigator.onLine) throw new CallFailed('offline', { cause });
    throw new CallFailed(consentHelps(cause) ? 'consent' : 'sign-in', { cause });
  });
  const headers = { authorization: `Bearer ${token}`, 'accept-language': language };
  try {
    return await fetch(path, { method, ...travelling(body, headers) });
  } catch (cause) {
    throw new CallFailed('offline', { cause });
  }
}

/** A file travels as it is, all else as JSON. */
function travelling(body: unknown, headers: Readonly<Record<string, string>>): RequestInit {
  const file = bytes.safeParse(body);
  if (file.success) return { body: file.data, headers: { ...headers, 'content-type': 'application/octet-stream' } };
  if (body === undefined) return { headers };
  return { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
}

async function refusal(response: Response): Promise<CallFailed> {
  const said = problem.safeParse(await response.json().catch(() => null));
  if (said.success) return new CallFailed('refused', { problem: said.data });
  const status = response.status;
  return new CallFailed('refused', { problem: { type: 'about:blank', status, code: 'unexpected', title: '' } });
}

async function accepted(call: Call, language: Language): Promise<Response> {
  const response = await fetched(call, language);
  if (!response.ok) throw await refusal(response);
  return response;
}

/** The client for one reader's language, and within one programme if any. */
export function createClient(language: Language, programmeId: string | null = null): Client {
  return {
    programmeId,
    async call(endpoint, given) {
      const { status, schema } = endpoint.answer;
      const response = await accepted(callWithin(endpoint, given, programmeId), language);
      const body: unknown = status === 204 ? undefined : await response.json().catch(() => null);
      const answer = schema.safeParse(body);
      if (!answer.success) throw new CallFailed('garbled', { cause: answer.error });
      return answer.data;
    },
    async download(endpoint, given) {
      const response = await accepted(callWithin(endpoint, given, programmeId), language);
      return response.blob();
    },
    async picture(endpoint, given) {
      const response = await fetched(callWithin(endpoint, given, programmeId), language);
      return response.ok ? response.blob() : null;
    },
  };
}
