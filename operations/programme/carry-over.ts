import { carriedHow, type CarriedGroup } from '#domain/enrolment/next-time.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import { shownInSteps } from '#domain/insight/shown-counts.ts';
import type { ShownRange } from '#domain/insight/shown-range.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import { mayComeAfter } from '#domain/programme/next-programme.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { peopleById } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import { askedByName, enrolAgain } from '../enrolment/enrol-again.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { AskedAgain } from '../ports/endings.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { hasWaited } from './farewell.ts';

/** Whom HR carries over, and from which programme. */
export interface CarryingOver {
  readonly fromId: ProgrammeId;
  readonly groups: readonly CarriedGroup[];
}

/**
 * How many are enrolled at once, and how many are asked. Told in steps of five: what a single person has said of the next
 * time is theirs.
 */
export interface CarriedCounts {
  readonly enrolled: ShownRange;
  readonly asked: ShownRange;
}

export type CarryRefusal = 'programme-not-open' | 'carried-from-itself' | 'not-allowed-now';

interface Ground {
  readonly into: Programme;
  readonly from: Programme;
}

interface Carried {
  readonly person: Person;
  readonly earlier: Enrolment;
  readonly how: AskedAgain['how'];
}

/** What carrying over would do now. Throws `NotAllowed` for whoever does not lead both programmes. */
export async function previewCarryOver(
  context: Context,
  actor: ActorIn,
  carrying: CarryingOver,
): Promise<CarriedCounts | Refused<CarryRefusal>> {
  return context.store.read(async (reader) => {
    const ground = await groundOf(reader, actor, carrying);
    return isRefused(ground) ? ground : countsOf(await carriedBy(context, reader, ground, carrying));
  });
}

/**
 * Those who lead both programmes carry people over: whoever has said yes to the next time is enrolled in the roles they had
 * and told so, everybody else is asked. Nobody twice, from however many programmes, and nobody who has left the new one.
 * The new programme is from then on the next one of the earlier, unless another has been named.
 */
export async function carryOver(
  context: Context,
  actor: ActorIn,
  carrying: CarryingOver,
): Promise<CarriedCounts | Refused<CarryRefusal>> {
  const outcome = await writeAnew(context, async (tx) => {
    const ground = await groundOf(tx, actor, carrying);
    if (isRefused(ground)) return ground;
    const { into, from } = ground;
    const at = context.now();
    if ((await tx.nextProgramme(from.id)) === null) await tx.saveNextProgramme(from.id, into.id, at);
    const carried = await carriedBy(context, tx, ground, carrying);
    const jobs = await carryAll(context, tx, ground, carried);
    await tx.audit({ at, actorId: actor.personId, act: 'carry-over', subject: 'programme', subjectId: into.id });
    context.log.event('people-carried-over', { programme: into.id, from: from.id });
    return { counts: countsOf(carried), jobs };
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring(outcome.jobs);
  return outcome.counts;
}

async function groundOf(
  reader: Reader,
  actor: ActorIn,
  { fromId }: CarryingOver,
): Promise<Ground | Refused<CarryRefusal>> {
  const into = await ledProgramme(reader, actor);
  const from = await ledProgramme(reader, { ...actor, programmeId: fromId });
  if (from.id === into.id) return refused('carried-from-itself');
  if (!mayActOnProgramme(into.status, 'bring-over')) return refused('programme-not-open');
  return from.status === 'draft' ? refused('not-allowed-now') : { into, from };
}

async function carriedBy(
  { now }: Pick<Context, 'now'>,
  reader: Reader,
  { into, from }: Ground,
  { groups }: CarryingOver,
): Promise<readonly Carried[]> {
  const today = todayIn(into, now());
  const said = await reader.nextTimes(from.id);
  const pairings = await reader.pairings(from.id);
  const together = await carryingOnTogether(reader, pairings);
  const there = new Set((await reader.enrolments(into.id)).map(({ personId }) => personId));
  for (const { personId } of await reader.askedAgainInto(into.id)) there.add(personId);
  const before = (await reader.enrolments(from.id)).filter(({ personId }) => !there.has(personId));
  const people = await peopleById(
    reader,
    before.map(({ personId }) => personId),
  );
  const carried: Carried[] = [];
  for (const earlier of before) {
    const person = people.get(earlier.personId);
    if (person === undefined || mayJoin(into, askedByName(person, into), today) !== true) continue;
    const isEnrolled = earlier.status === 'enrolled';
    // All of a pairing who want to carry on together have said that they want to take part.
    const wish = said.get(person.id) ?? (together.has(person.id) ? 'yes' : null);
    const how = carriedHow({ wish, isEnrolled, waited: isEnrolled && hasWaited(earlier, pairings) }, groups);
    if (how !== null) carried.push({ person, earlier, how });
  }
  return carried;
}

async function carryingOnTogether(reader: Reader, pairings: readonly Pairing[]): Promise<ReadonlySet<PersonId>> {
  const partings = await reader.partingsOf(pairings.map(({ id }) => id));
  const wanting = new Set(partings.filter(({ outcome }) => outcome === 'next').map(({ pairingId }) => pairingId));
  const members = pairings.filter(({ id }) => wanting.has(id)).flatMap((pairing) => pairing.members);
  return new Set(members.map(({ personId }) => personId));
}

async function carryAll(
  context: Context,
  tx: Writer,
  { into, from }: Ground,
  carried: readonly Carried[],
): Promise<readonly Job[]> {
  const now = context.now();
  const rows = carried.map(({ person, how }): AskedAgain => ({
    programmeId: into.id,
    personId: person.id,
    fromId: from.id,
    how,
    answer: null,
    askedAt: now,
  }));
  // Somebody else may carry over the same people at this moment.
  const added = new Set(await tx.addAskedAgain(rows));
  const fresh = carried.filter(({ person }) => added.has(person.id));
  const jobs: Job[] = [];
  for (const { person, earlier, how } of fresh) {
    if (how === 'asked') continue;
    const again = await enrolAgain(context, tx, into, { person, earlier });
    const row = rows.find(({ personId }) => personId === person.id);
    // Something is missing for the new programme: they are asked, and fill it in.
    if (!isRefused(again)) jobs.push(...again);
    else if (row !== undefined) await tx.saveAskedAgain({ ...row, how: 'asked' });
  }
  const about = { kind: 'join-again', programmeId: into.id } as const;
  const notices = fresh.map(({ person }) =>
    newNotice(context, { about, personId: person.id, programmeId: into.id, now }),
  );
  await tx.addNotices(notices);
  return [...jobs, ...notices.map(({ id }): Job => ({ kind: 'send-notice', id })), ...(await togetherAgain(tx, from))];
}

/** Pairs that wanted to carry on begin as soon as all of them are in. */
async function togetherAgain(reader: Reader, from: Programme): Promise<readonly Job[]> {
  const pairings = await reader.pairings(from.id);
  const partings = await reader.partingsOf(pairings.map(({ id }) => id));
  const waiting = partings.filter(({ outcome, carriedAt }) => outcome === 'next' && carriedAt === null);
  return waiting.map(({ pairingId }): Job => ({ kind: 'carry-on-step', id: pairingId }));
}

function countsOf(carried: readonly Carried[]): CarriedCounts {
  const enrolled = carried.filter(({ how }) => how === 'enrolled').length;
  return { enrolled: shownInSteps(enrolled), asked: shownInSteps(carried.length - enrolled) };
}

/** Which programme comes after this one, for those who lead it. Throws `NotAllowed` for others. */
export async function nextOfProgramme(context: Context, actor: ActorIn): Promise<ProgrammeId | null> {
  return context.store.read(async (reader) => reader.nextProgramme((await ledProgramme(reader, actor)).id));
}

/**
 * Those who lead both say which programme comes after this one, or that none does: there go on those who carry on, and the
 * farewell names it. Throws `NotAllowed` for whoever does not lead both.
 */
export async function nameNextProgramme(
  context: Context,
  actor: ActorIn,
  nextId: ProgrammeId | null,
): Promise<void | Refused<'carried-from-itself' | 'programme-over'>> {
  const jobs = await writeAnew(context, async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if (nextId !== null) {
      const may = mayComeAfter(programme, await ledProgramme(tx, { ...actor, programmeId: nextId }));
      if (may !== true) return may;
    }
    const at = context.now();
    await tx.saveNextProgramme(programme.id, nextId, at);
    await tx.audit({ at, actorId: actor.personId, act: 'name-next', subject: 'programme', subjectId: programme.id });
    context.log.event('next-programme-named', { programme: programme.id, next: nextId });
    return nextId === null ? [] : togetherAgain(tx, programme);
  });
  if ('refused' in jobs) return jobs;
  await context.bell.ring(jobs);
}
