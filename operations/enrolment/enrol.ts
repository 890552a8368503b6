import { enrol, withdraw, type Enrolment, type EnrolmentRefusal, type Role } from '#domain/enrolment/enrolment.ts';
import { answersOf, type Answer, type AnswerRefusal, type AnswerValue } from '#domain/enrolment/answers.ts';
import type { ConsentKind } from '#domain/enrolment/consent.ts';
import type { NextTimeWish } from '#domain/enrolment/next-time.ts';
import { chosenFrom } from '#domain/enrolment/chosen.ts';
import { isEnoughFor } from '#domain/enrolment/profile-import.ts';
import {
  tellProfile,
  type KeptProfile,
  type OwnProfileRefusal,
  type PersonProfile,
} from '#domain/enrolment/profile.ts';
import { menteesBeyond } from '#domain/enrolment/room.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { livingWith } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import { forgetChoices } from '../candidates/choice-reviews.ts';
import type { ActorIn, Context } from '../context.ts';
import { endPairings } from '../pairing/end-pairing.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { leaveGroups } from '../pairing/leave-group.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';
import { admit, isInvited, takeBackApplication } from './admit.ts';
import { admitted } from './after-joining.ts';

export interface EnrolmentInput {
  readonly roles: readonly Role[];
  /** Mentees the person takes as a mentor in this programme; ignored for those who are mentees only. */
  readonly capacity: number;
  readonly goals: readonly string[];
  /** Null keeps the profile that the person has. */
  readonly profile: ProfileInput | null;
  /** Answers to HR's own questions by their ids; what is left out stays as it was. */
  readonly answers?: Readonly<Record<string, AnswerValue>>;
  /** What they say yes to now. */
  readonly consents?: readonly ConsentKind[];
}

export interface ProfileInput {
  readonly told: PersonProfile;
  /** The most mentees over all programmes; null: no limit. */
  readonly room: number | null;
  /** Of the profile that the person looked at; 0 for somebody who had none. */
  readonly version: number;
}

interface Form {
  readonly whole: Enrolment;
  readonly kept: KeptProfile;
  readonly answers: readonly Answer[];
}

/** An enrolment as it stands now. */
export interface Enrolled extends Enrolment {
  /** By how many the person's mentees exceed `capacity`; they are kept, and no new ones come until there is room. */
  readonly menteesBeyond: number;
}

/**
 * Enrols the actor in the programme, or changes their enrolment, and keeps what they told of themselves for all programmes;
 * where it takes a yes they have applied by it. The mailbox of whoever takes part is then read for working hours. Throws
 * `Conflict` when the profile is no longer the one that they looked at.
 */
export async function enrolMe(
  context: Context,
  actor: ActorIn,
  input: EnrolmentInput,
): Promise<
  Enrolled | Refused<EnrolmentRefusal | OwnProfileRefusal | AnswerRefusal | 'no-programme' | 'refused-lately'>
> {
  const now = context.now();
  const outcome = await context.store.write(async (tx) => {
    const programme = await tx.programme(actor.programmeId);
    if (programme === null) return refused('no-programme');
    const person = await tx.person(actor.personId);
    if (person === null) throw new NotFound('The person is not in the directory');
    const existing = await tx.enrolment(programme.id, actor.personId);
    const from = { programme, person, existing };
    const form = await readForm(context, tx, from, input);
    if (isRefused(form)) return form;
    const { whole, kept, answers } = form;
    const entry = await admit(context, tx, from, whole);
    if (isRefused(entry)) return entry;
    if (input.profile !== null) await tx.saveProfile(kept);
    const enrolled = entry.enrolment;
    await tx.saveAnswers(enrolled.id, answers);
    const given = (input.consents ?? []).map((kind) => ({ kind, givenAt: now }));
    await tx.addConsents(enrolled.id, given);
    // Whoever joins anew has thought again of what they said as they left.
    if (existing?.status === 'withdrawn') await tx.saveNextTime(programme.id, person.id, { wish: null, at: now });
    const jobs = [...entry.jobs, ...(await admitted(context, tx, enrolled))];
    return { enrolled: { ...enrolled, menteesBeyond: await beyond(tx, enrolled, kept) }, jobs };
  });
  if (isRefused(outcome)) return outcome;
  const { enrolled, jobs } = outcome;
  context.log.event('enrolled', { enrolment: enrolled.id, person: enrolled.personId });
  await context.bell.ring(jobs);
  return enrolled;
}

/** What they join with: nothing of it is kept yet. */
async function readForm(
  context: Context,
  tx: Writer,
  { programme, person, existing }: { programme: Programme; person: Person; existing: Enrolment | null },
  input: EnrolmentInput,
): Promise<Form | Refused<EnrolmentRefusal | OwnProfileRefusal | AnswerRefusal>> {
  const kept = await toldProfile(tx, person.id, input.profile);
  if (isRefused(kept)) return kept;
  const id = idOf<'Enrolment'>(context.newId());
  const hasInvitation = await isInvited(tx, programme, person.id);
  const joining = { ...person, hasInvitation };
  const { roles, capacity, goals } = input;
  const filled = { roles, capacity, goals, profile: kept.told };
  const whole = enrol({ id, programme, person: joining, ...filled, now: context.now(), existing });
  if (isRefused(whole)) return whole;
  const parts = (await tx.livingEnrolments([person.id])).filter(({ programmeId }) => programmeId !== programme.id);
  if (!isEnoughFor(kept.told, parts)) return refused('profile-needed-elsewhere');
  const before = existing === null ? [] : await tx.answersOf(existing.id);
  const told = { told: input.answers ?? {}, before };
  // Of a role that takes a yes as well: it is asked when they apply, not once they are let in.
  const answers = answersOf(await askedQuestions(tx, programme.id), whole.roles, told);
  return 'refused' in answers ? answers : { whole, kept, answers };
}

/** The profile as it is kept from now on. */
async function toldProfile(
  tx: Writer,
  personId: PersonId,
  input: ProfileInput | null,
): Promise<KeptProfile | Refused<OwnProfileRefusal>> {
  const before = await tx.profile(personId);
  if (input === null) return before ?? refused('profile-missing');
  const { room, version } = input;
  await tx.holdCatalogue();
  const told = chosenFrom(await tx.catalogue(), input.told, before?.told ?? null);
  return isRefused(told) ? told : tellProfile(told, { personId, room, version });
}

async function beyond(
  reader: Reader,
  { personId, programmeId, capacity }: Enrolment,
  { room }: KeptProfile,
): Promise<number> {
  const own = await reader.pairingsOf(personId);
  const here = own.filter((pairing) => pairing.programmeId === programmeId);
  const mentees = (pairings: typeof own) => loadOf(personId, pairings).mentees;
  return menteesBeyond({ capacity, room, here: mentees(here), inAll: mentees(own) });
}

/**
 * The actor leaves the programme, and says whether they want to be asked the next time it is held: their profile stays as
 * it is. Their pairings end: each partner reads that they have left, as the tab told them before, and stays first in line
 * for somebody new. What they said of the next time nobody else reads. Leaving twice is the same as once, with the latest
 * word on the next time.
 */
export async function withdrawMe(
  context: Context,
  actor: ActorIn,
  { nextTime }: { readonly nextTime: Exclude<NextTimeWish, 'yes'> },
): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const { programmeId } = actor;
    const existing = await tx.enrolment(programmeId, actor.personId);
    if (existing === null) throw new NotFound('The person is not enrolled');
    const left = withdraw(existing);
    if (left !== existing) await tx.saveEnrolment(left);
    await tx.removeConsents(left.id);
    await takeBackApplication(context, tx, left);
    // Whoever only takes back what they applied for has not taken part.
    const tookPart = existing.status === 'enrolled' || existing.status === 'withdrawn';
    if (tookPart) await tx.saveNextTime(programmeId, actor.personId, { wish: nextTime, at: context.now() });
    context.log.event('withdrew', { enrolment: left.id, person: left.personId });
    const gone = new Set([actor.personId]);
    const theirs = (await tx.pairingsOf(actor.personId)).filter((each) => each.programmeId === programmeId);
    const { goOn, toEnd } = await leaveGroups(context, tx, livingWith(theirs, gone), gone);
    const choices = await forgetChoices(context, tx, [{ enrolmentId: left.id, personId: left.personId }]);
    return [...choices, ...goOn, ...(await endPairings(context, tx, toEnd, { why: 'person-left', untold: gone }))];
  });
  await context.bell.ring(jobs);
}
