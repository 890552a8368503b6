import type { FastifyRequest } from 'fastify';

/** Too many calls in the last minute. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
  readonly statusCode = 429;
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('Too many calls');
    this.retryAfterMs = retryAfterMs;
  }
}

/** Called for every call that has not proved whose it is. Throws `TooMany` when its address has sent too many of them. */
export type CountUnproven = (request: FastifyRequest) => Promise<void>;
