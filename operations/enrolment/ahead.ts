import type { Temporal } from 'temporal-polyfill';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { nextRoundAt, publishesFrom, runsByItself } from '#domain/programme/round-rhythm.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { holidaysOf } from '../holidays-of.ts';
import { todayIn } from '../today.ts';

/**
 * How somebody who has joined hears whom they will meet: on a day, when a round of the programme is published by itself;
 * within a few days, where people are matched as soon as possible; once those who lead it have made a round; or by choosing
 * or being asked themselves.
 */
export type Hearing =
  | { readonly kind: 'on-a-day'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'soon' | 'by-hand' | 'chooses' | 'is-asked' };

/** What happens next to somebody who has joined a programme. */
export interface Ahead {
  readonly programme: Programme;
  readonly hears: Hearing;
  /** The programme's first day, while it lies ahead. */
  readonly begins: Temporal.PlainDate | null;
  /** The next day worth keeping in a calendar, at the hour at which rounds run; null: none is known. */
  readonly toKeep: { readonly what: 'told' | 'begins'; readonly at: Temporal.Instant } | null;
}

/** What happens next to the actor, who has joined the programme or applied to it. Throws `NotFound` for others. */
export async function aheadOf(context: Context, actor: ActorIn): Promise<Ahead> {
  const { programmeId, personId } = actor;
  const [programme, enrolment] = await context.store.read(async (reader) => [
    await reader.programme(programmeId),
    await reader.enrolment(programmeId, personId),
  ]);
  const isPart = enrolment?.status === 'enrolled' || enrolment?.status === 'applied';
  if (programme === null || !isPart || !mayActOnProgramme(programme.status, 'match')) throw new NotFound('Not joined');
  const hears = hearingIn(context, programme, { isMentee: enrolment.roles.includes('mentee') });
  const isAhead = todayIn(programme, context.now()).until(programme.startsOn).sign > 0;
  const begins = isAhead ? programme.startsOn : null;
  return { programme, hears, begins, toKeep: toKeepOf(programme, hears, begins) };
}

function hearingIn(context: Context, programme: Programme, { isMentee }: { readonly isMentee: boolean }): Hearing {
  const { matching, rounds } = programme;
  if (matching.choosing !== 'hr') return { kind: isMentee ? 'chooses' : 'is-asked' };
  if (!runsByItself(programme)) return { kind: 'by-hand' };
  if (rounds.rhythm === 'as-soon-as-possible') return { kind: rounds.publishAfterDays === null ? 'by-hand' : 'soon' };
  const isHoliday = holidaysOf(context, programme);
  const round = nextRoundAt(programme, context.now(), isHoliday);
  const told = round && publishesFrom(programme, round, isHoliday);
  return told === null ? { kind: 'by-hand' } : { kind: 'on-a-day', day: todayIn(programme, told) };
}

function toKeepOf(programme: Programme, hears: Hearing, begins: Ahead['begins']): Ahead['toKeep'] {
  const at = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: programme.timeZone, plainTime: programme.rounds.time }).toInstant();
  if (hears.kind === 'on-a-day') return { what: 'told', at: at(hears.day) };
  return begins === null ? null : { what: 'begins', at: at(begins) };
}
