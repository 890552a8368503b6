import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId, ProgrammeId } from '../ids.ts';
import { bars, mayJoin, type Joining, type JoinRefusal } from '../programme/joining.ts';
import type { Programme } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { faultInProfile, tidyGoals, type PersonProfile, type ProfileFault } from './profile.ts';
import { most } from '../limits.ts';

export type Role = 'mentor' | 'mentee';

export const enrolmentStatuses = ['applied', 'enrolled', 'refused', 'withdrawn'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** A person's part in a programme. */
export interface Enrolment {
  readonly id: EnrolmentId;
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  /** Whoever has applied or was refused takes no part; see `application.ts`. */
  readonly status: EnrolmentStatus;
  readonly roles: readonly Role[];
  /** The most mentees the person takes as a mentor in this programme, 0 to 5; 0 for those who are mentees only. */
  readonly capacity: number;
  /** What the person hopes for in this programme, in their own words, one sentence each, at most three. */
  readonly goals: readonly string[];
  readonly enrolledAt: Temporal.Instant;
  /** No new pairing before this day; null when not paused. */
  readonly pausedUntil: Temporal.PlainDate | null;
  /** When a pairing of theirs ended before its time; null once they have another. See `next-round.ts`. */
  readonly freedAt: Temporal.Instant | null;
  /** Wants no new pairing until they say otherwise. */
  readonly standsAside: boolean;
  readonly version: number;
}

export type EnrolmentRefusal = JoinRefusal | ProfileFault | 'role-missing' | 'capacity-out-of-range';

/**
 * Enrols somebody, or changes an enrolment: with `existing` its id is kept and its version counts up, and a withdrawn
 * one becomes valid again. Goals are trimmed and empty ones left out. A mentee's capacity is always 0; a mentor's is 1
 * to 5. Whoever is already enrolled keeps their place after a move to a department outside the audience, and while
 * their account lacks something.
 */
export function enrol(from: {
  readonly id: EnrolmentId;
  readonly programme: Programme;
  readonly person: Joining & { readonly id: PersonId };
  readonly roles: readonly Role[];
  readonly capacity: number;
  readonly goals: readonly string[];
  /** The person's profile as it is or will be kept; it has to be enough for the roles. */
  readonly profile: PersonProfile;
  readonly now: Temporal.Instant;
  readonly existing?: Enrolment | null;
}): Enrolment | Refused<EnrolmentRefusal> {
  const existing = from.existing ?? null;
  const today = from.now.toZonedDateTimeISO(from.programme.timeZone).toPlainDate();
  const admitted = mayJoin(from.programme, from.person, today);
  if (admitted !== true && !keepsPlace(existing, admitted.refused)) return admitted;
  const roles = (['mentor', 'mentee'] as const).filter((role) => from.roles.includes(role));
  const goals = tidyGoals(from.goals);
  const fault = faultInRoles(roles, from.capacity) ?? faultInProfile({ ...from.profile, goals }, roles);
  if (fault !== null) return refused(fault);
  return {
    ...continued(existing, from),
    programmeId: from.programme.id,
    personId: from.person.id,
    status: 'enrolled',
    roles,
    capacity: roles.includes('mentor') ? from.capacity : 0,
    goals,
  };
}

function keepsPlace(existing: Enrolment | null, refusal: JoinRefusal): boolean {
  const keeping: readonly JoinRefusal[] = ['outside-audience', 'joining-over', ...bars];
  const isIn = existing?.status === 'enrolled' || existing?.status === 'applied';
  return isIn && keeping.includes(refusal);
}

/** What an enrolment keeps from before; one that was withdrawn keeps its id only. */
function continued(
  existing: Enrolment | null,
  fresh: { readonly id: EnrolmentId; readonly now: Temporal.Instant },
): Pick<Enrolment, 'id' | 'enrolledAt' | 'pausedUntil' | 'freedAt' | 'standsAside' | 'version'> {
  const anew = { enrolledAt: fresh.now, pausedUntil: null, freedAt: null, standsAside: false };
  if (existing === null) return { id: fresh.id, ...anew, version: 1 };
  const { id, enrolledAt, pausedUntil, freedAt, standsAside } = existing;
  const kept = existing.status === 'enrolled' ? { enrolledAt, pausedUntil, freedAt, standsAside } : anew;
  return { id, ...kept, version: existing.version + 1 };
}

/** Takes somebody out of the programme. Withdrawing twice is the same as once. */
export function withdraw(enrolment: Enrolment): Enrolment {
  if (enrolment.status === 'withdrawn') return enrolment;
  const nothing = { pausedUntil: null, freedAt: null, standsAside: false };
  return { ...enrolment, ...nothing, status: 'withdrawn', version: enrolment.version + 1 };
}

/** Does the person get no new pairing on this day? On the day `pausedUntil` itself the break is over. */
export function isPaused({ pausedUntil, standsAside }: Enrolment, today: Temporal.PlainDate): boolean {
  return standsAside || (pausedUntil !== null && Temporal.PlainDate.compare(pausedUntil, today) > 0);
}

function faultInRoles(roles: readonly Role[], capacity: number): 'role-missing' | 'capacity-out-of-range' | null {
  if (roles.length === 0) return 'role-missing';
  if (!roles.includes('mentor')) return null;
  return Number.isInteger(capacity) && capacity >= 1 && capacity <= most.mentees ? null : 'capacity-out-of-range';
}
