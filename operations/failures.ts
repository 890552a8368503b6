import type { PersonId } from '#domain/ids.ts';

/** Something that was asked for does not exist, or the asker may not know that it does. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The asker may not do this. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** Somebody else was first: the row's version is no longer the one that was read. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** What went wrong outside, in the words that decide what happens next. */
export type OutsideKind =
  /** Too many calls; `retryAfterMs` says when to come back. */
  | 'throttled'
  /** Down, timed out or cut off; whether the call was carried out is not known. */
  | 'unavailable'
  /** The thing itself is no longer there. */
  | 'gone'
  /** No permission for this mailbox or person. */
  | 'denied'
  /** The application itself lacks a permission, whosever mailbox it asks. */
  | 'no-rights'
  /** The mailbox has no room, or may not send any more. */
  | 'full'
  /** The person has no mailbox. */
  | 'no-mailbox'
  /** The person has blocked the bot. */
  | 'blocked'
  /** The app is not installed for the person. */
  | 'not-installed'
  /** Our request was refused as wrong; a repeat cannot succeed. */
  | 'refused'
  /** Somebody changed it at the same moment; it is to be read again. */
  | 'changed'
  /** The answer was not what the service promises. */
  | 'nonsense';

/** A call to Microsoft 365 did not succeed. The message holds no personal data. */
export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure';
  readonly kind: OutsideKind;
  readonly retryAfterMs: number | null;
  /** It is certain that nothing was done; otherwise that may or may not be so. */
  readonly wasNotDone: boolean;
  /** The owner of the mailbox or chat it was about, where known. */
  readonly personId: PersonId | null;

  constructor(
    kind: OutsideKind,
    message: string,
    more: { retryAfterMs?: number | null; personId?: PersonId | null; cause?: unknown; wasNotDone?: boolean } = {},
  ) {
    super(message, { cause: more.cause });
    this.kind = kind;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.personId = more.personId ?? null;
    this.wasNotDone = more.wasNotDone ?? false;
  }
}

/** The mailbox that was asked is gone for good, and what it held can no longer be read. */
export function isMailboxGone(error: unknown): error is OutsideFailure {
  return error instanceof OutsideFailure && (error.kind === 'gone' || error.kind === 'no-mailbox');
}

/**
 * The service, or another process that has the mailbox at the moment, says when to come back. That is an answer, not a
 * failed try: a worker that was killed keeps its mailboxes for half a minute, during which this is answered many times.
 */
export function isToldToWait({ kind, retryAfterMs }: OutsideFailure): boolean {
  return kind === 'throttled' && retryAfterMs !== null;
}

/** The parts that a thrown value says of itself; its other parts may hold anything. */
const told = ['name', 'message', 'code', 'errno'] as const;

/**
 * Whatever was thrown, as an `Error` with words. Libraries throw other things as well: the file system of PostgreSQL in
 * WebAssembly an object that prints as `[object Object]`.
 */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null) return new Error(String(thrown));
  const parts = new Map<string, unknown>(Object.entries(thrown));
  const words = told.flatMap((name) => {
    const value = parts.get(name);
    return typeof value === 'string' || typeof value === 'number' ? [`${name} ${value}`] : [];
  });
  return new Error(words.length === 0 ? 'Something was thrown that says nothing of itself' : words.join(', '), {
    cause: thrown,
  });
}
