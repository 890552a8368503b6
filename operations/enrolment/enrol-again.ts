import { answersOf, type AnswerRefusal } from '#domain/enrolment/answers.ts';
import { enrol, type Enrolment, type EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { Joining } from '#domain/programme/joining.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Person } from '../ports/people.ts';
import type { Writer } from '../ports/store.ts';
import { admit } from './admit.ts';
import { admitted } from './after-joining.ts';

export type AgainRefusal = EnrolmentRefusal | AnswerRefusal | 'profile-missing' | 'refused-lately';

/** Who was asked by name whether to join again may join where only invited people may. */
export function askedByName<One extends Joining>(
  person: One,
  { audience }: Pick<Programme, 'audience'>,
): One & Joining {
  return audience.kind === 'invited' ? { ...person, hasInvitation: true } : person;
}

/**
 * Enrols somebody in the roles that they had in an earlier programme, with the profile that is theirs in all of them. What
 * they hoped for then is not taken along: it was for that time. Those who lead the programme have said yes by asking them;
 * a manager whose yes it takes is asked. Refused where more is needed than one press.
 */
export async function enrolAgain(
  context: Context,
  tx: Writer,
  programme: Programme,
  { person, earlier }: { readonly person: Person; readonly earlier: Pick<Enrolment, 'roles' | 'capacity'> },
): Promise<readonly Job[] | Refused<AgainRefusal>> {
  const existing = await tx.enrolment(programme.id, person.id);
  const kept = await tx.profile(person.id);
  if (kept === null) return refused('profile-missing');
  const enrolled = enrol({
    id: idOf<'Enrolment'>(context.newId()),
    programme,
    person: { ...askedByName(person, programme), id: person.id },
    roles: earlier.roles,
    capacity: earlier.capacity,
    goals: [],
    profile: kept.told,
    now: context.now(),
    existing,
  });
  if (isRefused(enrolled)) return enrolled;
  const before = existing === null ? [] : await tx.answersOf(existing.id);
  const answers = answersOf(await askedQuestions(tx, programme.id), enrolled.roles, { told: {}, before });
  if ('refused' in answers) return answers;
  const entry = await admit(context, tx, { programme: { ...programme, approval: 'none' }, person, existing }, enrolled);
  if (isRefused(entry)) return entry;
  context.log.event('enrolled-again', { enrolment: enrolled.id, person: person.id });
  return [...entry.jobs, ...(await admitted(context, tx, entry.enrolment))];
}
