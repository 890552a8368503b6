import { Temporal } from 'temporal-polyfill';
import { forNextRound, isFirstInLine } from '#domain/enrolment/next-round.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import { isProgrammeOver, obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { putInLine } from '#domain/pairing/silence.ts';
import { isRefused } from '#domain/refused.ts';
import { reviewRequests } from './choice-reviews.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { loadOf } from './match-candidates.ts';
import type { Notice } from '../ports/messages.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { renewCards } from '../messages/renew-cards.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * The actor takes part in the next round, or stands aside until they change their mind; both without a reason. Returns
 * how they stand afterwards. Throws `NotFound` for whoever is not enrolled, and where the programme is over.
 */
export async function chooseNextRound(
  context: Context,
  actor: ActorIn,
  { takesPart }: { readonly takesPart: boolean },
): Promise<NonNullable<NextRound>> {
  const { jobs, standing } = await writeAnew(context, async (tx) => {
    const programme = await tx.programme(actor.programmeId);
    const enrolment = programme && (await tx.enrolment(programme.id, actor.personId));
    if (programme === null || enrolment?.status !== 'enrolled') throw new NotFound('The person is not enrolled');
    // An old card would answer that they are first in line, where there is none any more.
    if (isProgrammeOver(programme)) throw new NotFound('The programme is over');
    await forgetNewMatch(tx, enrolment);
    const wished = await wishForNextRound(context, tx, enrolment, takesPart);
    const reviewed = await reviewRequests(context, tx, [actor.personId]);
    const standing = takesPart ? await whenTakingPart(tx, programme, enrolment) : 'aside';
    return { jobs: [...wished, ...reviewed], standing };
  });
  await context.bell.ring(jobs);
  return standing;
}

/** What they say now stands in the place of what they chose as they ended a pairing. */
async function forgetNewMatch(tx: Writer, { personId, programmeId }: Enrolment): Promise<void> {
  const wanted = await tx.newMatchWantedBy(personId, programmeId);
  const done = wanted && putInLine(wanted);
  if (done && !isRefused(done)) await tx.saveSilence(done);
}

/**
 * How somebody stands after a pairing of theirs has ended; null: like everybody else. Where HR runs rounds they are
 * first in line for the next one; where mentees choose for themselves there are no rounds, and they choose a mentor or
 * are asked. `soon`: they ended one for a new match, and are put in line the next morning.
 */
export type NextRound = 'first-in-line' | 'chooses' | 'is-asked' | 'soon' | 'aside' | null;

/** Also null where there is no next round for them: the programme takes no new pairs, or they have left it. */
export async function nextRoundOf(
  reader: Reader,
  programme: Programme,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<NextRound> {
  const today = todayIn(programme, now);
  if (obstacleToPairs(programme, today) !== null) return null;
  const enrolment = await reader.enrolment(programme.id, personId);
  if (enrolment?.status !== 'enrolled') return null;
  if (enrolment.standsAside) return (await reader.newMatchWantedBy(personId, programme.id)) === null ? 'aside' : 'soon';
  return isFirstInLine(enrolment, today) ? whenTakingPart(reader, programme, enrolment) : null;
}

async function whenTakingPart(
  reader: Reader,
  { id, matching }: Programme,
  { personId, roles }: Enrolment,
): Promise<NonNullable<NextRound>> {
  if (matching.choosing === 'hr') return 'first-in-line';
  const own = (await reader.pairingsOf(personId)).filter(({ programmeId }) => programmeId === id);
  return roles.includes('mentee') && !loadOf(personId, own).hasMentor ? 'chooses' : 'is-asked';
}

/**
 * Keeps what somebody wants of the next round, and has the card that told them of the end say so too. It is not logged:
 * right after an ending it would tell who asked. Returns the jobs to ring.
 */
export async function wishForNextRound(
  context: Pick<Context, 'now'>,
  tx: Writer,
  { personId, programmeId }: { readonly personId: PersonId; readonly programmeId: ProgrammeId },
  takesPart: boolean,
): Promise<readonly Job[]> {
  const enrolment = await tx.enrolment(programmeId, personId);
  const after = enrolment && forNextRound(enrolment, takesPart);
  if (!after || after === enrolment) return [];
  await tx.saveEnrolment(after);
  return renewCards(tx, await lastEndedCard(tx, personId, programmeId), context.now());
}

/** The latest one, if it stands in their chat; earlier ones tell of past rounds. */
async function lastEndedCard(tx: Writer, personId: PersonId, programmeId: ProgrammeId): Promise<readonly Notice[]> {
  const ended = (await tx.pairingsOf(personId)).filter((each) => each.programmeId === programmeId && each.ended);
  const cards: Notice[] = [];
  for (const { id } of ended) cards.push(...(await tx.noticesAbout({ kind: 'ended', pairingId: id })));
  const own = cards.filter((card) => card.personId === personId && card.sentAt !== null);
  return own.toSorted((a, b) => Temporal.Instant.compare(a.wantedAt, b.wantedAt)).slice(-1);
}
