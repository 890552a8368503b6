import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { GraphFault } from '../graph-fault.ts';

/** A request the control API cannot follow, with the reason in words. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Answers refusals as `{error: {message}}`; bodies are JSON or absent, and anything else is 415. */
export function speakJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    try {
      done(null, text === '' ? {} : JSON.parse(text));
    } catch {
      done(new ControlRefusal(400, 'The body is not JSON.'));
    }
  });
  server.setErrorHandler((error, _request, reply) => {
    const text = error instanceof Error ? error.message : String(error);
    return reply.code(statusOf(error)).send({ error: { message: text } });
  });
}

function statusOf(error: unknown): number {
  if (error instanceof ControlRefusal || error instanceof GraphFault) return error.status;
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
}

type WithoutAbsent<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out properties whose value is undefined, which exact optional types tell from absent ones. */
export function withoutAbsent<T extends object>(value: T): WithoutAbsent<T>;
export function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

/** The body in its shape; throws a 400 that names the first flaw. */
export function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const result = shape.safeParse(body ?? {});
  if (result.success) return result.data;
  throw new ControlRefusal(400, z.prettifyError(result.error));
}
