import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Prisma } from './generated/client.ts';

// The only place where rows' dates are turned: inside it is Temporal, in the client it is Date.

/** An instant as the client takes it. */
export function toDate(at: Temporal.Instant): Date {
  return new Date(at.epochMilliseconds);
}

export function toDateOrNull(at: Temporal.Instant | null): Date | null {
  return at === null ? null : toDate(at);
}

export function toInstant(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime());
}

export function toInstantOrNull(at: Date | null): Temporal.Instant | null {
  return at === null ? null : toInstant(at);
}

/** A date without a zone; the client carries it as midnight in UTC. */
export function toDayDate(on: Temporal.PlainDate): Date {
  return new Date(`${on.toString()}T00:00:00Z`);
}

export function toPlainDate(on: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(on.toISOString().slice(0, 10));
}

export function toPlainDateOrNull(on: Date | null): Temporal.PlainDate | null {
  return on === null ? null : toPlainDate(on);
}

/** A value as JSON columns keep it: Temporal values write themselves as ISO strings. */
export function toJson(value: object): Prisma.InputJsonValue {
  const plain: Prisma.InputJsonObject = JSON.parse(JSON.stringify(value));
  return plain;
}

/** The same; null is the database's NULL. */
export function toJsonOrNull(value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : toJson(value);
}

/** Parts of JSON columns. */
export const plainTime = z.string().transform((text) => Temporal.PlainTime.from(text));
export const instant = z.string().transform((text) => Temporal.Instant.from(text));
export const zonedDateTime = z.string().transform((text) => Temporal.ZonedDateTime.from(text));

export const weekdayOf = z.literal([1, 2, 3, 4, 5, 6, 7]);

export const weeklyHours = z.object({ weekday: weekdayOf, from: plainTime, until: plainTime });
export const workingHours = z.object({ timeZone: z.string(), hours: z.array(weeklyHours) });
export const role = z.enum(['mentor', 'mentee']);
export const language = z.enum(['sv', 'en']);
