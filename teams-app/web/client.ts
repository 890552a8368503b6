/** The one way to the server: a token for each call, the reader's language, and typed answers. */
import { z } from 'zod';
import type { Language } from '#domain/programme/programme.ts';
import { problem, type Problem } from '../contract/shapes.ts';
import { signInToken } from './teams-host.ts';

// The compiled validators need `new Function`, which the content security policy forbids.
z.config({ jitless: true });

/** Why a call did not succeed; `problem` is what the server said, if it spoke. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly kind: 'sign-in' | 'offline' | 'garbled' | 'refused';
  readonly problem: Problem | null;

  constructor(kind: CallFailed['kind'], options: { problem?: Problem; cause?: unknown } = {}) {
    super(kind, { cause: options.cause });
    this.kind = kind;
    this.problem = options.problem ?? null;
  }
}

/** Whether somebody else changed the row first (409). */
export function isConflict(error: unknown): boolean {
  return error instanceof CallFailed && error.problem?.status === 409;
}

/** Whether trying again by ourselves can help: not for what the server refused. */
export function isPassing(error: unknown): boolean {
  return error instanceof CallFailed && (error.kind === 'offline' || (error.problem?.status ?? 0) >= 500);
}

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

export interface Call {
  readonly method: Method;
  /** From `/api/` on. */
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly file?: Blob;
}

export interface Client {
  /** Asks and reads the answer with its schema; throws `CallFailed`. */
  ask<Answer>(call: Call, schema: z.ZodType<Answer>): Promise<Answer>;
  /** For calls answered with 204, or whose answer nobody needs. */
  send(call: Call): Promise<void>;
  /** A picture, or null where there is none. */
  picture(path: string): Promise<Blob | null>;
  /** A file to keep; throws `CallFailed`. */
  download(call: Call): Promise<Blob>;
}

async function fetched(call: Call, language: Language): Promise<Response> {
  const token = await signInToken().catch((cause: unknown) => {
    throw new CallFailed('sign-in', { cause });
  });
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, 'accept-language': language };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.file !== undefined) headers['content-type'] = 'application/octet-stream';
  try {
    return await fetch(call.path, {
      method: call.method,
      headers,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.file === undefined ? {} : { body: call.file }),
    });
  } catch (cause) {
    throw new CallFailed('offline', { cause });
  }
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

/** The client for one reader's language. */
export function createClient(language: Language): Client {
  return {
    async ask(call, schema) {
      const response = await accepted(call, language);
      const answer = schema.safeParse(await response.json().catch(() => null));
      if (!answer.success) throw new CallFailed('garbled', { cause: answer.error });
      return answer.data;
    },
    async send(call) {
      await accepted(call, language);
    },
    async picture(path) {
      const response = await fetched({ method: 'GET', path }, language);
      return response.ok ? response.blob() : null;
    },
    async download(call) {
      const response = await accepted(call, language);
      return response.blob();
    },
  };
}
