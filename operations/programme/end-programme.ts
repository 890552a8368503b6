import { endsByItself, isEndTold } from '#domain/pairing/conclusion.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import { moveProgramme, type Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { reviewRequests } from '../candidates/choice-reviews.ts';
import { leadsToTell } from '../candidates/round-cards.ts';
import type { Context } from '../context.ts';
import { closeApplications } from '../enrolment/close-applications.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import { endPairings } from '../pairing/end-pairing.ts';
import type { Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { oweFarewells } from './farewell.ts';

/**
 * What the end of a programme means for everybody in it: pairings, requests and applications end, and whoever is enrolled is
 * owed one word that also says what came of their pairings. `why` is `completed` where its time was up. Returns the jobs
 * to ring.
 */
export async function endAllOf(
  context: Context,
  tx: Writer,
  programme: Programme,
  why: 'programme-ended' | 'completed',
): Promise<readonly Job[]> {
  const open = (await tx.requests(programme.id)).filter(({ status }) => status === 'asked');
  const asked = await reviewRequests(
    context,
    tx,
    open.map(({ menteeId }) => menteeId),
  );
  const enrolled = (await tx.enrolments(programme.id)).filter((each) => each.status === 'enrolled');
  const people = enrolled.map(({ personId }) => personId);
  const ended = await endPairings(context, tx, await tx.pairings(programme.id), { why, untold: new Set(people) });
  const closed = await closeApplications(context, tx, programme.id);
  const told = isEndTold(programme, todayIn(programme, context.now())) ? people : [];
  return [...asked, ...ended, ...closed, ...(await oweFarewells(context, tx, programme, told))];
}

/**
 * A programme whose last day is over ends by itself a week later, if HR has neither ended it nor moved that day. Those who
 * lead it are told. Does nothing for one that does not end now, so a second run changes nothing.
 */
export async function endWhenDue(context: Context, programmeId: ProgrammeId): Promise<void> {
  const now = context.now();
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const before = await tx.programme(programmeId);
    const today = before && todayIn(before, now);
    if (!before || !today || !endsByItself(before, today)) return [];
    const moved = moveProgramme(before, 'end', today);
    if (isRefused(moved)) return [];
    const programme = { ...moved, version: before.version + 1 };
    await tx.saveProgramme(programme, now);
    const ended = await endAllOf(context, tx, programme, 'completed');
    context.log.event('programme-ended-by-itself', { programme: programmeId });
    return [...ended, ...(await oweReport(context, tx, programme, await leadsToTell(context, tx, programme)))];
  });
  await context.bell.ring(jobs);
}

async function oweReport(
  context: Context,
  tx: Writer,
  { id: programmeId }: Programme,
  people: readonly PersonId[],
): Promise<readonly Job[]> {
  const now = context.now();
  const about = { kind: 'programme-report', programmeId } as const;
  const notices = people.map((personId) => newNotice(context, { about, personId, programmeId, now }));
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}
