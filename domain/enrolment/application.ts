import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId, ProgrammeId } from '../ids.ts';
import { longest } from '../limits.ts';
import { yesNeededFor, type Admission } from '../programme/mentor-rule.ts';
import { refused, type Refused } from '../refused.ts';
import { isTooLong, tidyLines } from '../text.ts';
import type { Enrolment, Role } from './enrolment.ts';

/** `withdrawn`: the applicant took it back, or the programme ended before anybody answered. */
export const applicationStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Why somebody was not taken this time; `own`: in the lead's own words alone. */
export const refusalReasons = ['full', 'criteria', 'other-programme', 'manager', 'own'] as const;
export type RefusalReason = (typeof refusalReasons)[number];
/** Those that a lead can choose; the manager's no is nobody else's. */
export const leadsReasons = ['full', 'criteria', 'other-programme', 'own'] as const satisfies readonly RefusalReason[];

/** Somebody's wish to take part, or to be a mentor as well, that waits for a yes. One for each enrolment, used again. */
export interface Application {
  readonly enrolmentId: EnrolmentId;
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  readonly state: ApplicationState;
  /** What they get with a yes. */
  readonly roles: readonly Role[];
  readonly capacity: number;
  readonly appliedAt: Temporal.Instant;
  /** The manager who was asked; null where none is, or none is known. */
  readonly managerId: PersonId | null;
  readonly managersAnswer: 'yes' | 'no' | null;
  readonly decidedAt: Temporal.Instant | null;
  /** Null where a manager's answer decided. */
  readonly decidedBy: PersonId | null;
  readonly reason: RefusalReason | null;
  /** What the lead writes to the applicant; empty: nothing. */
  readonly words: string;
  /** A lead lets them apply again at once. */
  readonly liftedAt: Temporal.Instant | null;
  readonly version: number;
}

/** Days after a no before somebody may apply again by themselves. */
export const applyAgainAfter = { days: 30 } as const;

/** From when on they may apply again; null: at once. */
export function waitsUntil(application: Application, now: Temporal.Instant): Temporal.Instant | null {
  const { state, decidedAt, liftedAt } = application;
  if (state !== 'refused' || decidedAt === null || liftedAt !== null) return null;
  const until = decidedAt.add({ hours: applyAgainAfter.days * 24 });
  return Temporal.Instant.compare(now, until) >= 0 ? null : until;
}

interface Entry {
  readonly enrolment: Enrolment;
  /** As it is to be kept; null where there is none, or where it stays as it was. */
  readonly application: Application | null;
}

/**
 * What becomes of somebody who joins or changes their enrolment where a yes may be needed. `enrolled` is what they would
 * have without. Whoever is in stays in with the roles they have while a further one waits; whoever asks for nothing that
 * needs a yes is in at once; and after a no it takes some time, or a lead, before they may ask again.
 */
export function entryOf(from: {
  readonly admission: Admission;
  readonly existing: Enrolment | null;
  readonly application: Application | null;
  readonly enrolled: Enrolment;
  readonly managerId: PersonId | null;
  readonly now: Temporal.Instant;
}): Entry | Refused<'refused-lately'> {
  const { existing, application: before, enrolled, now } = from;
  const isIn = existing?.status === 'enrolled';
  const wants = { isNew: !isIn, mentor: wantsToBecomeMentor(enrolled.roles, isIn ? existing.roles : []) };
  const needed = yesNeededFor(from.admission, wants);
  if (needed.length === 0) return { enrolment: enrolled, application: before && takenBack(before, now) };
  if (before !== null && waitsUntil(before, now) !== null) return refused('refused-lately');
  const { roles, capacity } = enrolled;
  const application = asked(from, { roles, capacity, asksManager: needed.includes('manager') });
  return {
    enrolment: isIn ? { ...enrolled, roles: existing.roles, capacity: existing.capacity } : applying(enrolled),
    application,
  };
}

function wantsToBecomeMentor(roles: readonly Role[], before: readonly Role[]): boolean {
  return roles.includes('mentor') && !before.includes('mentor');
}

function applying(enrolled: Enrolment): Enrolment {
  return { ...enrolled, status: 'applied' };
}

function asked(
  { application: before, enrolled, managerId, now }: Parameters<typeof entryOf>[0],
  wish: Pick<Application, 'roles' | 'capacity'> & { readonly asksManager: boolean },
): Application {
  const { asksManager, ...roles } = wish;
  const whom = asksManager ? managerId : null;
  const goesOn = before?.state === 'waiting';
  return {
    enrolmentId: enrolled.id,
    programmeId: enrolled.programmeId,
    personId: enrolled.personId,
    state: 'waiting',
    ...roles,
    appliedAt: goesOn ? before.appliedAt : now,
    managerId: whom,
    // A change of the profile asks no manager anew; another manager is asked.
    managersAnswer: goesOn && before.managerId === whom ? before.managersAnswer : null,
    decidedAt: null,
    decidedBy: null,
    reason: null,
    words: '',
    liftedAt: null,
    version: (before?.version ?? 0) + 1,
  };
}

/** The applicant no longer wishes it. The same where nothing waits. */
export function takenBack(application: Application, now: Temporal.Instant): Application | null {
  if (application.state !== 'waiting') return null;
  return { ...application, state: 'withdrawn', decidedAt: now, version: application.version + 1 };
}

interface Decided {
  readonly enrolment: Enrolment;
  readonly application: Application;
}

/** A yes: they take part from now on, with the roles they asked for. */
export function approve(
  { enrolment, application }: Decided,
  by: PersonId | null,
  now: Temporal.Instant,
): Decided | Refused<'not-applying'> {
  if (application.state !== 'waiting') return refused('not-applying');
  const isNew = enrolment.status === 'applied';
  if (!isNew && enrolment.status !== 'enrolled') return refused('not-applying');
  const { roles, capacity } = application;
  return {
    enrolment: {
      ...enrolment,
      status: 'enrolled',
      roles,
      capacity,
      enrolledAt: isNew ? now : enrolment.enrolledAt,
      version: enrolment.version + 1,
    },
    application: closed(application, { state: 'approved', by, now }),
  };
}

/** A no with its reason, which is told to the applicant. Whoever takes part already goes on as before. */
export function refuse(
  { enrolment, application }: Decided,
  said: { readonly reason: RefusalReason; readonly words: string; readonly by: PersonId | null },
  now: Temporal.Instant,
): Decided | Refused<'not-applying' | 'reason-missing' | 'text-too-long'> {
  if (application.state !== 'waiting') return refused('not-applying');
  const words = tidyLines(said.words);
  if (said.reason === 'own' && words === '') return refused('reason-missing');
  if (isTooLong(words, longest.refusal)) return refused('text-too-long');
  const isNew = enrolment.status === 'applied';
  return {
    enrolment: isNew ? { ...enrolment, status: 'refused', version: enrolment.version + 1 } : enrolment,
    application: { ...closed(application, { state: 'refused', by: said.by, now }), reason: said.reason, words },
  };
}

function closed(
  application: Application,
  {
    state,
    by,
    now,
  }: { readonly state: 'approved' | 'refused'; readonly by: PersonId | null; readonly now: Temporal.Instant },
): Application {
  return { ...application, state, decidedAt: now, decidedBy: by, version: application.version + 1 };
}

/** Somebody who was refused may ask again at once. */
export function lift(application: Application, now: Temporal.Instant): Application | Refused<'not-refused'> {
  if (application.state !== 'refused') return refused('not-refused');
  return application.liftedAt === null
    ? { ...application, liftedAt: now, version: application.version + 1 }
    : application;
}

/**
 * The manager's answer, which counts once. Where nobody else has to say yes it decides; else those who lead the programme
 * read it and decide.
 */
export function managerAnswers(
  both: Decided,
  said: { readonly yes: boolean; readonly admission: Admission },
  now: Temporal.Instant,
): Decided | Refused<'not-applying' | 'already-answered'> {
  const { enrolment, application } = both;
  if (application.state !== 'waiting') return refused('not-applying');
  if (application.managersAnswer !== null) return refused('already-answered');
  const answered: Application = { ...application, managersAnswer: said.yes ? 'yes' : 'no' };
  const wants = { isNew: enrolment.status !== 'enrolled', mentor: true };
  if (yesNeededFor(said.admission, wants).includes('lead')) {
    return { enrolment, application: { ...answered, version: application.version + 1 } };
  }
  const decided = said.yes
    ? approve({ enrolment, application: answered }, null, now)
    : refuse({ enrolment, application: answered }, { reason: 'manager', words: '', by: null }, now);
  return 'refused' in decided ? refused('not-applying') : decided;
}
