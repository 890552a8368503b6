import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Job } from '#operations/job.ts';

/** What goes first when more is due than can be done at once, most urgent first. */
const urgencies = [
  'owed to somebody',
  'asked of somebody',
  'to be settled',
  'waited for',
  'to be followed',
  'to be checked',
  'mailboxes to read',
  'directory to read',
] as const;

/** When one kind of work is due. This alone finds the work, so a bell that nobody heard loses nothing. */
export interface DueRule {
  readonly urgency: (typeof urgencies)[number];
  /** `subject`: the id a job carries, as text. `since`: how long it has waited, a `timestamptz`. */
  readonly select: (now: Temporal.Instant) => RawBuilder<{ subject: string; since: unknown }>;
  /** Parked work waits for a person or, with this, for as long as it says. */
  readonly parkedFor?: { readonly hours: number };
}

/** What work of a room is due: one rule or more for each of its kinds. */
export type DueRules = Readonly<Partial<Record<Job['kind'], readonly [DueRule, ...DueRule[]]>>>;

/** The rows that a rule finds and that are not parked: `urgency`, `kind`, `subject`, `since`. */
export function dueBy(rule: DueRule, kind: Job['kind'], now: Temporal.Instant): RawBuilder<unknown> {
  const stillParked =
    rule.parkedFor === undefined ? sql`true` : sql`parked_job.parked_at > ${now.subtract(rule.parkedFor)}`;
  return sql`
    SELECT ${urgencies.indexOf(rule.urgency)}::int AS urgency, ${kind}::text AS kind, subject, since::timestamptz
    FROM (${rule.select(now)}) AS due
    WHERE NOT EXISTS (
      SELECT 1 FROM parked_job
      WHERE parked_job.kind = ${kind} AND parked_job.subject = due.subject AND ${stillParked})`;
}
