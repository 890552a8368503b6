import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, MentorRequestId, PersonId, ProgrammeId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Fit } from '../matching/candidate.ts';

/**
 * `asked`: the mentor has not answered; `accepted`: the two are a pairing; `declined`: not now, for a reason that nobody
 * asks for; `expired`: no answer came; `withdrawn`: the mentee took it back; `closed`: it cannot come about any more,
 * because the mentor is full, one of them has left or is paired, or the programme is over.
 */
export const requestStatuses = ['asked', 'accepted', 'declined', 'expired', 'withdrawn', 'closed'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** A mentee asks one mentor. A mentee has one request that is `asked` at a time. */
export interface MentorRequest {
  readonly id: MentorRequestId;
  readonly programmeId: ProgrammeId;
  readonly mentorEnrolmentId: EnrolmentId;
  readonly menteeEnrolmentId: EnrolmentId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly status: RequestStatus;
  /** At most `longest.greeting` characters, written by the mentee for this mentor alone; may be empty. */
  readonly greeting: string;
  readonly fit: Fit;
  readonly askedAt: Temporal.Instant;
  /** When the mentor is reminded, once. */
  readonly remindAt: Temporal.Instant;
  readonly remindedAt: Temporal.Instant | null;
  /** From then on it counts as unanswered. */
  readonly expiresAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly version: number;
}

export type RequestAct = 'accept' | 'decline' | 'withdraw' | 'remind' | 'expire' | 'close';

export const requestActs = {
  accept: ['asked'],
  decline: ['asked'],
  withdraw: ['asked'],
  remind: ['asked'],
  expire: ['asked'],
  close: ['asked'],
} as const satisfies Record<RequestAct, readonly RequestStatus[]>;

/** Asks the table: may this be done with a request in this status? */
export function mayActOnRequest(status: RequestStatus, act: RequestAct): boolean {
  const allowed: readonly RequestStatus[] = requestActs[act];
  return allowed.includes(status);
}

const remindAfter = { days: 7 } as const;
const expireAfter = { days: 14 } as const;

/**
 * A mentor is asked. They are reminded after a week and have two weeks in all, on the wall clock of `timeZone` (IANA):
 * a request made at ten in the morning ends at ten in the morning, even when the clocks change in between.
 */
export function ask(
  about: Pick<
    MentorRequest,
    'id' | 'programmeId' | 'mentorEnrolmentId' | 'menteeEnrolmentId' | 'mentorId' | 'menteeId'
  > &
    Pick<MentorRequest, 'greeting' | 'fit'>,
  now: Temporal.Instant,
  timeZone: string,
): MentorRequest {
  const local = now.toZonedDateTimeISO(timeZone);
  return {
    ...about,
    status: 'asked',
    askedAt: now,
    remindAt: local.add(remindAfter).toInstant(),
    remindedAt: null,
    expiresAt: local.add(expireAfter).toInstant(),
    endedAt: null,
    version: 1,
  };
}

export type RequestRefusal = 'request-over';
/** Why a mentor cannot say yes. */
export type AnswerRefusal = RequestRefusal | 'no-room-left';

/** The mentor says yes. */
export function accept(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  return answer(request, 'accept', now);
}

/** The mentor says that it is not possible now, and owes no reason. */
export function decline(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  return answer(request, 'decline', now);
}

/** The mentee takes it back. */
export function withdraw(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  return answer(request, 'withdraw', now);
}

/** It cannot come about any more, whatever the mentor would have said. */
export function close(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  return mayActOnRequest(request.status, 'close') ? ended(request, 'closed', now) : refused('request-over');
}

/** Two weeks have passed without an answer. */
export function expire(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  if (!mayActOnRequest(request.status, 'expire') || !isOverdue(request, now)) return refused('request-over');
  return ended(request, 'expired', now);
}

/** The mentor is reminded, once. */
export function remind(request: MentorRequest, now: Temporal.Instant): MentorRequest | Refused<RequestRefusal> {
  if (!isReminderDue(request, now)) return refused('request-over');
  return { ...request, remindedAt: now, version: request.version + 1 };
}

export function isOverdue({ expiresAt }: Pick<MentorRequest, 'expiresAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(expiresAt, now) <= 0;
}

/** A week has passed, nobody has been reminded, and an answer would still count. */
export function isReminderDue(request: MentorRequest, now: Temporal.Instant): boolean {
  const isTime = Temporal.Instant.compare(request.remindAt, now) <= 0 && !isOverdue(request, now);
  return isTime && request.remindedAt === null && mayActOnRequest(request.status, 'remind');
}

/** When the next thing happens by itself; null when nothing does any more. */
export function nextStepOf(request: MentorRequest): Temporal.Instant | null {
  if (!mayActOnRequest(request.status, 'expire')) return null;
  return request.remindedAt === null ? request.remindAt : request.expiresAt;
}

const statusAfter = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

function answer(
  request: MentorRequest,
  act: keyof typeof statusAfter,
  now: Temporal.Instant,
): MentorRequest | Refused<RequestRefusal> {
  if (!mayActOnRequest(request.status, act) || isOverdue(request, now)) return refused('request-over');
  return ended(request, statusAfter[act], now);
}

function ended(request: MentorRequest, status: RequestStatus, now: Temporal.Instant): MentorRequest {
  return { ...request, status, endedAt: now, version: request.version + 1 };
}
