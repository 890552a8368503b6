import { enrol, type Enrolment, type EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { Joining } from '#domain/programme/joining.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import type { Writer } from '../ports/store.ts';

/** Who was asked by name whether to join again may join where only invited people may. */
export function askedByName<One extends Joining>(
  person: One,
  { audience }: Pick<Programme, 'audience'>,
): One & Joining {
  return audience.kind === 'invited' ? { ...person, hasInvitation: true } : person;
}

/**
 * Enrols somebody in the roles that they had in an earlier programme, with the profile that is theirs in all of them. What
 * they hoped for then is not taken along: it was for that time. Refused where more is needed than one press.
 */
export async function enrolAgain(
  context: Context,
  tx: Writer,
  programme: Programme,
  { person, earlier }: { readonly person: Person; readonly earlier: Pick<Enrolment, 'roles' | 'capacity'> },
): Promise<Enrolment | Refused<EnrolmentRefusal | 'profile-missing'>> {
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
    existing: await tx.enrolment(programme.id, person.id),
  });
  if (isRefused(enrolled)) return enrolled;
  await tx.saveEnrolment(enrolled);
  context.log.event('enrolled-again', { enrolment: enrolled.id, person: person.id });
  return enrolled;
}
