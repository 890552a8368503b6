import { matched } from '#domain/enrolment/next-round.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf, type PairingId } from '#domain/ids.ts';
import { areKeptApart } from '#domain/matching/rule.ts';
import { carriedOn } from '#domain/pairing/parting.ts';
import { arePaired, goOnTogether, type Pairing } from '#domain/pairing/pairing.ts';
import { isProgrammeOver, isRolling, obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import { forgetChoices } from '../candidates/choice-reviews.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { introductions } from './begin-pairing.ts';

/**
 * People who all wanted to carry on begin anew together where it goes on: in a rolling programme there, else in the one
 * that HR has named as the next, once all of them take part in it. Whatever room a mentor has, since both have said that
 * they want to; not where HR has ruled it out since. May run twice, or late.
 */
export async function carryOn(context: Context, id: PairingId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const now = context.now();
    const before = await tx.pairing(id);
    const asked = await tx.parting(id);
    const settled = asked && carriedOn(asked, now);
    if (before === null || settled === null || isRefused(settled)) return [];
    const programme = await whereItGoesOn(tx, before);
    if (programme === null || obstacleToPairs(programme, todayIn(programme, now)) !== null) return [];
    const enrolments = await enrolmentsOf(tx, programme, before);
    if (enrolments === null) return [];
    await tx.saveParting(settled);
    if (await isOutOfPlace(tx, programme, before)) return [];
    return beginAnew(context, tx, { before, programme, enrolments });
  });
  await context.bell.ring(jobs);
}

/** Held, so that it does not end at the same moment. Null while there is none. */
async function whereItGoesOn(tx: Writer, { programmeId }: Pairing): Promise<Programme | null> {
  const own = await tx.holdProgramme(programmeId);
  if (own !== null && isRolling(own) && !isProgrammeOver(own)) return own;
  const nextId = await tx.nextProgramme(programmeId);
  return nextId && tx.holdProgramme(nextId);
}

async function enrolmentsOf(
  reader: Reader,
  programme: Programme,
  { members }: Pairing,
): Promise<readonly Enrolment[] | null> {
  const people = members.map(({ personId }) => personId);
  const enrolled = (await reader.enrolmentsOf(programme.id, people)).filter(({ status }) => status === 'enrolled');
  return enrolled.length === people.length ? enrolled : null;
}

/** A round was faster: the two are a pair there already, or the mentee has another mentor. */
async function areProvidedFor(reader: Reader, programme: Programme, { kind, members }: Pairing): Promise<boolean> {
  if (kind !== 'pair') return false;
  const mentor = members.find(({ role }) => role === 'mentor');
  const mentee = members.find(({ role }) => role === 'mentee');
  if (mentor === undefined || mentee === undefined) return false;
  const own = (await reader.pairingsOf(mentee.personId)).filter(({ programmeId }) => programmeId === programme.id);
  return arePaired(own, mentor.personId) || loadOf(mentee.personId, own).hasMentor;
}

async function isOutOfPlace(reader: Reader, programme: Programme, before: Pairing): Promise<boolean> {
  return (await areApart(reader, programme, before)) || (await areProvidedFor(reader, programme, before));
}

/** HR has ruled out meanwhile that they are together: that holds also where both wish it, as it does for those who choose. */
async function areApart(reader: Reader, { id }: Programme, { members }: Pairing): Promise<boolean> {
  return areKeptApart(
    await reader.matchRules(id),
    members.map(({ personId }) => personId),
  );
}

interface Anew {
  readonly before: Pairing;
  readonly programme: Programme;
  readonly enrolments: readonly Enrolment[];
}

async function beginAnew(
  context: Context,
  tx: Writer,
  { before, programme, enrolments }: Anew,
): Promise<readonly Job[]> {
  const now = context.now();
  const today = todayIn(programme, now);
  const pairing = goOnTogether({ id: idOf<'Pairing'>(context.newId()), programme, before, now, today });
  if (isRefused(pairing)) return [];
  // A new version of each, so that a round that begins at the same moment sees it.
  for (const enrolment of enrolments) await tx.saveEnrolment(matched(enrolment));
  const series = wantedSeries(context, pairing);
  const notices = introductions(context, pairing, now);
  await tx.addCarriedOn(pairing, before.id);
  await tx.addSeries(series, now);
  await tx.addNotices(notices);
  const mentees = enrolments.filter(({ personId }) => isMentee(pairing, personId));
  const choosing = mentees.map(({ id: enrolmentId, personId }) => ({ enrolmentId, personId }));
  context.log.event('pairing-carried-on', { pairing: pairing.id, from: before.id, series: series.id });
  return [
    { kind: 'plan-series', id: series.id },
    ...notices.map((each): Job => ({ kind: 'send-notice', id: each.id })),
    ...(pairing.kind === 'circle' ? [] : await forgetChoices(context, tx, choosing)),
  ];
}

function isMentee({ members }: Pairing, personId: Enrolment['personId']): boolean {
  return members.some((member) => member.personId === personId && member.role === 'mentee');
}
