import { Temporal } from 'temporal-polyfill';
import type { MeetingId, PersonId, SurveyId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { atHour, fitHourFrom, isFitHour, type Receiver } from '../time/fit-hours.ts';

export const surveyStatuses = ['open', 'reminded', 'answered', 'closed'] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

/** A few questions to one person about one meeting. One survey for each meeting and person. */
export interface Survey {
  readonly id: SurveyId;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly status: SurveyStatus;
  /** After the pair's first meeting that took place: do the two feel right for each other? */
  readonly asksFit: boolean;
  /** They have said themselves, before being asked, that they met. */
  readonly saidMet: boolean;
  /** When the card is due; 15 minutes after the meeting's end, or after it became known. */
  readonly dueAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly remindedAt: Temporal.Instant | null;
}

export type SurveyAct = 'send' | 'remind' | 'answer' | 'close';

/** What may be done to a survey in which status. */
export const surveyActs = {
  send: ['open'],
  remind: ['open'],
  answer: ['open', 'reminded'],
  close: ['open', 'reminded'],
} as const satisfies Record<SurveyAct, readonly SurveyStatus[]>;

/** May this be done to a survey in this status? */
export function maySurvey(act: SurveyAct, survey: Pick<Survey, 'status'>): boolean {
  const allowed: readonly SurveyStatus[] = surveyActs[act];
  return allowed.includes(survey.status);
}

/** Asked in this order. The first decides whether the others are asked at all. */
export type QuestionKey = 'did-meet' | 'usefulness' | 'goal-progress' | 'well-prepared' | 'fit' | 'help-wanted';

const dueAfter = { minutes: 15 } as const;
const openFor = { hours: 10 * 24 } as const;
const reminderHour = 9;

/** One of the two, as a survey finds them. */
interface Asked {
  readonly personId: PersonId;
  readonly role: Role;
  readonly asksFit: boolean;
  readonly saidMet: boolean;
}

/**
 * Is somebody asked, after a meeting that took place, whether the two feel right for each other? Only after their first
 * one, and only once: whoever has answered is not asked again when it turns out later that an earlier meeting did not
 * take place.
 */
export function asksFit(
  meeting: Pick<Meeting, 'id'>,
  ofPair: readonly Pick<Meeting, 'id' | 'status'>[],
  hasAnswered: boolean,
): boolean {
  return !hasAnswered && !ofPair.some(({ id, status }) => status === 'held' && id !== meeting.id);
}

/**
 * The surveys that a settled meeting calls for: one for each of the members when it was held, else none. None either
 * once ten days have passed, when nobody remembers (a service that stood still does not ask about last month).
 */
export function surveysFor(
  meeting: Surveyed & Pick<Meeting, 'status'>,
  members: readonly Asked[],
  ids: readonly SurveyId[],
  now: Temporal.Instant,
): readonly Survey[] {
  if (meeting.status !== 'held' || !isBefore(now, meeting.end.add(openFor))) return [];
  return ids.flatMap((id, index) => {
    const member = members[index];
    return member === undefined ? [] : [newSurvey(id, meeting, member)];
  });
}

/** What of a meeting decides when it is asked about. */
type Surveyed = Pick<Meeting, 'id' | 'end' | 'settledAt' | 'toldBy'>;

function newSurvey(id: SurveyId, meeting: Surveyed, member: Asked): Survey {
  return {
    id,
    meetingId: meeting.id,
    personId: member.personId,
    role: member.role,
    status: 'open',
    asksFit: member.asksFit,
    saidMet: member.saidMet,
    dueAt: knownFrom(meeting).add(dueAfter),
    sentAt: null,
    remindedAt: null,
  };
}

/** When the survey closes: when the next meeting begins, or ten days after the end at the latest. */
export function closesAt(meetingEnd: Temporal.Instant, nextMeetingStart: Temporal.Instant | null): Temporal.Instant {
  const latest = meetingEnd.add(openFor);
  return nextMeetingStart !== null && isBefore(nextMeetingStart, latest) ? nextMeetingStart : latest;
}

/** From when people can be asked about a meeting: its end, or the moment at which somebody told of it. */
export function knownFrom({ end, settledAt, toldBy }: Pick<Meeting, 'end' | 'settledAt' | 'toldBy'>): Temporal.Instant {
  return toldBy === null || settledAt === null ? end : later(end, settledAt);
}

/** The next of these meetings that may still take place. */
export function nextAfter(
  { end }: Pick<Meeting, 'end'>,
  meetings: readonly Pick<Meeting, 'start' | 'status'>[],
): Pick<Meeting, 'start'> | null {
  const later = meetings.filter(
    ({ start, status }) => status !== 'cancelled' && status !== 'missed' && Temporal.Instant.compare(start, end) >= 0,
  );
  return later.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))[0] ?? null;
}

/** What the next step depends on, besides the survey itself. */
export interface SurveyMoment extends Receiver {
  readonly now: Temporal.Instant;
  readonly meetingEnd: Temporal.Instant;
  /** The pairing's next meeting that is not cancelled; null when there is none. */
  readonly nextMeetingStart: Temporal.Instant | null;
}

/**
 * What is to be done about a survey now. The card is sent when it is due, the one reminder at 09:00 on the next
 * working day after that; both only between 07:00 and 19:00 on the person's own clock, on a working day or on the day
 * of the meeting itself. What could not be sent in time waits for the next such hour, until the survey closes.
 */
export function nextStep(
  survey: Pick<Survey, 'status' | 'dueAt' | 'sentAt'>,
  moment: SurveyMoment,
): 'send' | 'remind' | 'close' | 'wait' {
  if (!maySurvey('close', survey)) return 'wait';
  if (!isBefore(moment.now, closesAt(moment.meetingEnd, moment.nextMeetingStart))) return 'close';
  if (!isFit(moment)) return 'wait';
  if (survey.sentAt === null) return isBefore(moment.now, survey.dueAt) ? 'wait' : 'send';
  return maySurvey('remind', survey) && isReminderDue(survey.sentAt, moment) ? 'remind' : 'wait';
}

function isFit(moment: SurveyMoment): boolean {
  return isFitHour(moment.now, moment, meetingDay(moment));
}

/** A survey may also come on the day of the meeting itself. */
function meetingDay({ meetingEnd, timeZone }: SurveyMoment): Temporal.PlainDate {
  return meetingEnd.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Due from 09:00 of the first working day after the one on which the card was sent; today is known to be one. */
function isReminderDue(sentAt: Temporal.Instant, { now, timeZone, workingDay }: SurveyMoment): boolean {
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  let day = sentAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  while (Temporal.PlainDate.compare(day, today) < 0 && !workingDay(day)) day = day.add({ days: 1 });
  const daysPast = Temporal.PlainDate.compare(today, day);
  return daysPast > 0 || (daysPast === 0 && local.hour >= reminderHour);
}

/** Working hours, holidays and the next meeting's time may have changed a day later. */
const lookedAtWithin = { hours: 24 } as const;

/**
 * When the survey is to be looked at next: the first moment at which `nextStep` can say anything but 'wait', at most 24
 * hours from now. Only for a survey that is open or reminded and has to wait now.
 */
export function nextLook(survey: Pick<Survey, 'status' | 'dueAt' | 'sentAt'>, moment: SurveyMoment): Temporal.Instant {
  const latest = moment.now.add(lookedAtWithin);
  const closes = closesAt(moment.meetingEnd, moment.nextMeetingStart);
  const wanted = wantedFrom(survey, moment, latest);
  const fit = wanted && fitHourFrom(later(wanted, moment.now), moment, latest, meetingDay(moment));
  return [closes, ...(fit === null ? [] : [fit])].reduce(earlier, latest);
}

/** The first moment at which something could be sent; null when nothing could before `latest`. */
function wantedFrom(
  survey: Pick<Survey, 'status' | 'dueAt' | 'sentAt'>,
  { timeZone, workingDay }: SurveyMoment,
  latest: Temporal.Instant,
): Temporal.Instant | null {
  if (survey.sentAt === null) return survey.dueAt;
  if (!maySurvey('remind', survey)) return null;
  let day = survey.sentAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  for (; ; day = day.add({ days: 1 })) {
    const reminder = atHour(day, reminderHour, timeZone);
    if (!isBefore(reminder, latest)) return null;
    if (workingDay(day)) return reminder;
  }
}

/**
 * What a person is asked: at most three taps (a fourth the first time). The mentor is never asked about
 * the mentee's goals.
 */
export function questionsFor({
  role,
  asksFit: withFit,
  saidMet,
}: Pick<Survey, 'role' | 'asksFit' | 'saidMet'>): readonly QuestionKey[] {
  const ofRole = role === 'mentee' ? 'goal-progress' : 'well-prepared';
  return [
    ...(saidMet ? [] : (['did-meet'] as const)),
    'usefulness',
    ofRole,
    ...(withFit ? (['fit'] as const) : []),
    'help-wanted',
  ];
}

function isBefore(left: Temporal.Instant, right: Temporal.Instant): boolean {
  return Temporal.Instant.compare(left, right) < 0;
}

function earlier(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return isBefore(right, left) ? right : left;
}

function later(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return isBefore(left, right) ? right : left;
}
