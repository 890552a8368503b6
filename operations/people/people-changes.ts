import { Temporal } from 'temporal-polyfill';
import { withdraw } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { isOver, unlessSettled } from '#domain/meetings/meeting.ts';
import { goesOnWithout, livingWith, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import { forgetChoices } from '../candidates/choice-reviews.ts';
import type { Context } from '../context.ts';
import { takeBackApplication } from '../enrolment/admit.ts';
import { endPairings } from '../pairing/end-pairing.ts';
import type { Job } from '../job.ts';
import { leaveGroups } from '../pairing/leave-group.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';

/**
 * These people are no longer in the company; see `concludeLeaving`. Their accounts are disabled, they no longer take part and their pairings
 * end, all at once; the partners are told kindly, keep their enrolment and stand first in line. Returns the jobs to
 * ring. Whoever comes back is enabled again, and enrols again if they wish.
 */
export async function leave(context: Context, tx: Writer, ids: readonly PersonId[]): Promise<readonly Job[]> {
  const missing = await tx.people(ids);
  await tx.disablePeople(ids);
  await forgetFaults(tx, ids);
  const jobs: Job[] = [];
  for (const id of ids) {
    for (const enrolment of await tx.enrolmentsOfPerson(id)) {
      const left = withdraw(enrolment);
      if (left !== enrolment) await tx.saveEnrolment(left);
      await takeBackApplication(context, tx, left);
      jobs.push(...(await forgetChoices(context, tx, [{ enrolmentId: left.id, personId: id }])));
    }
    context.log.event('person-left', { person: id });
  }
  const gone = new Set(ids);
  await dropUnmet(context, tx, livingWith(await tx.pairingsWith(ids), gone), missing);
  const { goOn, toEnd } = await leaveGroups(context, tx, livingWith(await tx.pairingsWith(ids), gone), gone);
  return [...jobs, ...goOn, ...(await endPairings(context, tx, toEnd, { why: 'person-left', untold: gone }))];
}

/** Nobody met somebody who was no longer there: meetings whose time came meanwhile did not take place. */
async function dropUnmet(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
  missing: readonly Person[],
): Promise<void> {
  const now = context.now();
  for (const { since, id } of missing.flatMap((each) =>
    each.missing === null ? [] : [{ ...each.missing, id: each.id }],
  )) {
    const theirs = pairings.filter((pairing) => !goesOnWithout(pairing, id) && roleOf(pairing, id) !== null);
    const series = await tx.allSeriesOf(theirs.map((pairing) => pairing.id));
    const meetings = await tx.meetingsOf(series.map((each) => each.id));
    for (const meeting of meetings.filter(
      (each) => isOver(each, now) && Temporal.Instant.compare(each.end, since) > 0,
    )) {
      await tx.changeMeeting(
        meeting.id,
        unlessSettled((present) => ({ ...present, status: 'cancelled', lostWhy: 'gone', settledAt: now })),
      );
    }
  }
}

/** Work that was set aside because the mailbox is gone no longer needs anybody. */
export async function forgetFaults(tx: Writer, ids: readonly PersonId[]): Promise<void> {
  for (const id of ids) {
    for (const kind of ['follow-mailbox', 'keep-subscription', 'read-mailbox'] as const) await tx.unpark({ kind, id });
  }
}

/** Those who take part in any programme at present, and among them those who are in a pairing. */
export async function peopleTakingPart(
  reader: Reader,
): Promise<{ readonly all: ReadonlySet<PersonId>; readonly paired: ReadonlySet<PersonId> }> {
  const { enrolled, paired } = await reader.peopleTakingPart();
  return { all: new Set([...enrolled, ...paired]), paired: new Set(paired) };
}

/**
 * Does somebody work at other times, or in another zone, than was known? Hours that became unknown do not count as a
 * change.
 */
export function worksDifferently(before: WorkingHours | null, now: WorkingHours | null): boolean {
  return now !== null && (before === null || textOf(before) !== textOf(now));
}

function textOf({ timeZone, hours, isGuess = false }: WorkingHours): string {
  return [
    `${timeZone} ${isGuess}`,
    ...hours.map(({ weekday, from, until }) => `${weekday} ${from.toString()} ${until.toString()}`).toSorted(),
  ].join('\n');
}
