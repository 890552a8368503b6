import { pino } from 'pino';
import { asError } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import type { LogLevel } from './config.ts';

/** Fields that must never be written, wherever somebody puts them. */
const redact = ['*.name', '*.mail', '*.token', '*.secret', '*.authorization', 'name', 'mail', 'token', 'secret'];

/** One JSON line for each event on standard output; an error with its class, message and stack. */
export function createLog(level: LogLevel): Log {
  const logger = pino({ level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    event: (event, facts) => logger.info({ event, ...facts }),
    failure: (event, facts, cause) => logger.error({ event, ...facts, error: described(cause) }),
  };
}

function described(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { message: asError(cause).message };
  const kind = 'kind' in cause ? { kind: String(cause.kind) } : {};
  const deeper = cause.cause === undefined ? {} : { cause: described(cause.cause) };
  return { type: cause.name, message: cause.message, ...kind, stack: cause.stack, ...deeper };
}
