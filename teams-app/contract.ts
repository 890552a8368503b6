/**
 * What the tab and the server say to each other: one zod schema for each body, used for validation, for the OpenAPI
 * document and for the tab's types. Dates are `YYYY-MM-DD`, instants ISO 8601 in UTC, wall-clock times `HH:MM`.
 */
import { z } from 'zod';
import { competences, workingStyles } from '#domain/enrolment/profile.ts';
import { goalStatuses } from '#domain/goals/goal.ts';
import { factors } from '#domain/matching/candidate.ts';
import { proposalStatuses } from '#domain/matching/proposal.ts';
import { losses, meetingStatuses } from '#domain/meetings/meeting.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { seriesStates, seriesTroubles } from '#domain/meetings/series.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { pairingStatuses } from '#domain/pairing/pairing.ts';
import { cadences, programmeStatuses } from '#domain/programme/programme.ts';

export const instant = z.iso.datetime();
export const day = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const id = z.string().min(1).max(64);
const language = z.enum(['sv', 'en']);
const role = z.enum(['mentor', 'mentee']);
const wording = z.object({ sv: z.string().trim().max(300), en: z.string().trim().max(300) });
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** What went wrong, as RFC 9457 says it; `code` is a word for programs, `title` and `detail` are in the reader's language. */
export const problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  /** For 400: which fields, with a text each. */
  fields: z.array(z.object({ path: z.string(), text: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** A person as others may see them. */
export const personCard = z.object({
  id,
  name: z.string(),
  givenName: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  place: z.string(),
  /** IANA; null when the mailbox has not told it. */
  timeZone: z.string().nullable(),
  languages: z.array(language),
  hasPhoto: z.boolean(),
});
export type PersonCard = z.infer<typeof personCard>;

export const weeklyHours = z.object({ weekday, from: timeOfDay, until: timeOfDay });

export const profile = z.object({
  offered: z.array(z.object({ competence: z.enum(competences), level: z.literal([1, 2, 3, 4, 5]) })).max(15),
  wanted: z
    .array(
      z.object({
        competence: z.enum(competences),
        level: z.literal([0, 1, 2, 3, 4, 5]),
        wantedLevel: z.literal([1, 2, 3, 4, 5]),
        importance: z.literal([1, 2, 3]),
      }),
    )
    .max(15),
  goals: z.array(z.string().trim().min(1).max(300)).max(3),
  workingStyle: z.record(z.enum(workingStyles), z.literal([-2, -1, 0, 1, 2])),
  languages: z.array(language).min(1),
  place: z.string().trim().max(100),
  preferredTimes: z.array(weeklyHours).max(20),
});
export type ProfileBody = z.infer<typeof profile>;

export const programme = z.object({
  id,
  name: wording,
  purpose: wording,
  status: z.enum(programmeStatuses),
  startsOn: day,
  endsOn: day,
  cadence: z.enum(cadences),
  meetingMinutes: z.number().int().min(25).max(60),
  /** Null: everyone may join. */
  departments: z.array(z.string().min(1).max(120)).max(200).nullable(),
  version: z.number().int(),
});
export type ProgrammeBody = z.infer<typeof programme>;

/** `PUT /api/programme`: what HR sets up. `version` null creates the programme. */
export const programmeInput = programme.omit({ id: true, status: true, version: true }).extend({
  status: z.enum(['draft', 'open', 'running', 'ended']),
  version: z.number().int().nullable(),
});
export type ProgrammeInput = z.infer<typeof programmeInput>;

/** `GET /api/me`: who I am here. The tab asks for it first. */
export const me = z.object({
  person: personCard,
  isHr: z.boolean(),
  isIt: z.boolean(),
  /** The programme that can be joined or is running; null before HR has opened one. */
  programme: programme.nullable(),
  /** Why I cannot join, if so. */
  mayJoin: z.union([
    z.literal(true),
    z.enum(['programme-not-open', 'outside-audience', 'account-disabled', 'no-programme']),
  ]),
  enrolment: z
    .object({
      roles: z.array(role),
      capacity: z.number().int(),
      profile,
      pausedUntil: day.nullable(),
      version: z.number().int(),
    })
    .nullable(),
  /** All departments of the company, for HR's audience chooser; empty for others. */
  departments: z.array(z.string()),
  /** The service's present moment; in demonstrations it is not the wall clock. */
  now: instant,
});
export type Me = z.infer<typeof me>;

/** `PUT /api/enrolment` */
export const enrolmentInput = z.object({
  roles: z.array(role).min(1).max(2),
  capacity: z.number().int().min(0).max(5),
  profile,
});
export type EnrolmentInput = z.infer<typeof enrolmentInput>;

export const agendaItem = z.object({ key: z.string(), minutes: z.number().int() });

export const meeting = z.object({
  id,
  start: instant,
  end: instant,
  status: z.enum(meetingStatuses),
  /** Why it stands at another time than the series, or not at all. */
  note: z.enum(planReasons).nullable(),
  /** Which one it is, from 1; 0 for those left out. */
  number: z.number().int(),
  /** What happened to it in Outlook; `by` where one can tell who did it. */
  lost: z.object({ why: z.enum(losses), by: z.enum(['me', 'partner']).nullable() }).nullable(),
  /** What Lodestar is about to do to it in Outlook. */
  changing: z.enum(['move', 'skip']).nullable(),
  /** May I have it moved, or left out? */
  mayChange: z.boolean(),
});
export type MeetingBody = z.infer<typeof meeting>;

export const goal = z.object({
  id,
  title: z.string(),
  measure: z.string(),
  dueOn: day.nullable(),
  status: z.enum(goalStatuses),
  progressPercent: z.number().int(),
  /** False for the mentor, who sees but does not change it. */
  mine: z.boolean(),
  version: z.number().int(),
});
export type GoalBody = z.infer<typeof goal>;

/** A survey that waits for my answer. */
export const openSurvey = z.object({
  id,
  partnerGivenName: z.string(),
  meetingStart: instant,
  role,
  goalTitle: z.string().nullable(),
});
export type OpenSurvey = z.infer<typeof openSurvey>;

export const seriesTrouble = z.object({
  reason: z.enum(seriesTroubles),
  personName: z.string().nullable(),
  since: instant,
});

/** Other times for a meeting, or for all of them (`meeting` null), that are looked for, to be chosen, or carried out. */
const offerNote = z.object({
  id,
  status: z.enum(offerStatuses),
  why: z.enum(offerReasons),
  meeting: z.object({ id, start: instant }).nullable(),
  /** I asked for it myself. */
  mine: z.boolean(),
});
export type OfferNote = z.infer<typeof offerNote>;

export const pairingBody = z.object({
  id,
  status: z.enum(pairingStatuses),
  /** The first day on which we meet again; null unless paused. */
  pausedUntil: day.nullable(),
  /** Where we meet in person; null: in Teams. */
  place: z.string().nullable(),
  myRole: role,
  partner: personCard,
  /** What the proposal said; reason kinds with their facts, already put into words in the reader's language. */
  why: z.array(z.string()),
  startsOn: day,
  endsOn: day,
  series: z.object({
    status: z.enum(seriesStates),
    timeZone: z.string().nullable(),
    joinUrl: z.url().nullable(),
    trouble: seriesTrouble.nullable(),
    /** In the reader's language: `varannan tisdag 10:00`; null until a time has been found. */
    standing: z.string().nullable(),
    minutes: z.number().int().nullable(),
    counts: z.object({ planned: z.number().int(), moved: z.number().int(), skipped: z.number().int() }),
    /** May I ask for another standing time? */
    mayChange: z.boolean(),
  }),
  /** Newest first. */
  offers: z.array(offerNote),
  nextMeeting: meeting
    .extend({ agenda: z.array(agendaItem), kind: z.enum(['opening', 'middle', 'closing']) })
    .nullable(),
  meetings: z.array(meeting),
  goals: z.array(goal),
});
export type PairingBody = z.infer<typeof pairingBody>;

/** `GET /api/home`: my page. */
export const home = z.object({
  pairings: z.array(pairingBody),
  surveys: z.array(openSurvey),
  /** True while I am enrolled and wait for a proposal to be approved. */
  waitingForMatch: z.boolean(),
  /** I have made a secret address for my meetings. */
  hasCalendarFeed: z.boolean(),
});
export type Home = z.infer<typeof home>;

/** `POST /api/pairings/:pairingId/goals` */
export const goalInput = z.object({
  title: z.string().trim().min(1).max(140),
  measure: z.string().trim().max(300),
  dueOn: day.nullable(),
});
export type GoalInput = z.infer<typeof goalInput>;

/** `PATCH /api/goals/:goalId`: tick progress, or drop the goal. */
export const goalChange = z.union([
  z.object({ progressPercent: z.number().int().min(0).max(100), version: z.number().int() }),
  z.object({ dropped: z.literal(true), version: z.number().int() }),
]);
export type GoalChange = z.infer<typeof goalChange>;

/** `POST /api/surveys/:surveyId/response` */
export const surveyInput = z.object({
  didMeet: z.enum(['yes', 'moved', 'no']),
  usefulness: z.literal([1, 2, 3, 4, 5]).nullable(),
  goalProgress: z.enum(['less', 'same', 'closer']).nullable(),
  wellPrepared: z.boolean().nullable(),
  comment: z.string().trim().max(1000),
  helpWanted: z.boolean(),
});
export type SurveyInput = z.infer<typeof surveyInput>;

const disclosedNumber = z.union([
  z.object({ shown: z.literal(true), value: z.number(), people: z.number().int() }),
  z.object({ shown: z.literal(false), why: z.literal('too-few-answers') }),
]);
export type DisclosedNumber = z.infer<typeof disclosedNumber>;

/** Something HR should look at, with the reason and what can be done. */
export const attention = z.object({
  /** The row the action works on. */
  subject: z.object({ kind: z.enum(['series', 'notice', 'survey', 'pairing']), id }),
  reason: z.string(),
  /** One sentence: what happened; one: what to do. In the reader's language. */
  what: z.string(),
  advice: z.string(),
  people: z.array(personCard),
  since: instant,
  canRetry: z.boolean(),
});
export type Attention = z.infer<typeof attention>;

/** `GET /api/hr/status` */
export const programmeStatus = z.object({
  /** The whole in two or three sentences, in the reader's language. */
  sentence: z.string(),
  enrolled: z.number().int(),
  mentors: z.number().int(),
  mentees: z.number().int(),
  matched: z.number().int(),
  waiting: z.number().int(),
  pairings: z.number().int(),
  pairsMet: z.number().int(),
  series: z.object({
    wanted: z.number().int(),
    booked: z.number().int(),
    broken: z.number().int(),
    ended: z.number().int(),
  }),
  meetings: z.object({ plannedSoFar: z.number().int(), held: z.number().int(), ahead: z.number().int() }),
  answerRate: disclosedNumber,
  usefulness: disclosedNumber,
  goals: z.object({ people: disclosedNumber }),
  attention: z.array(attention),
});
export type ProgrammeStatusBody = z.infer<typeof programmeStatus>;

/** `GET /api/hr/people` */
export const enrolledPerson = z.object({
  person: personCard,
  roles: z.array(role),
  capacity: z.number().int(),
  mentees: z.number().int(),
  hasMentor: z.boolean(),
  state: z.enum(['waiting', 'proposed', 'matched', 'paused', 'withdrawn']),
  enrolledAt: instant,
  botReachable: z.enum(['reachable', 'blocked', 'not-installed', 'unknown']),
});
export type EnrolledPerson = z.infer<typeof enrolledPerson>;
export const enrolledPeople = z.object({ people: z.array(enrolledPerson) });

export const proposal = z.object({
  id,
  mentor: personCard,
  mentee: personCard,
  status: z.enum(proposalStatuses),
  /** 0 to 100. */
  fitPercent: z.number().int(),
  /** Each 0 to 100. */
  factors: z.record(z.enum(factors), z.number().int()),
  /** Sentences in the reader's language. */
  why: z.array(z.string()),
  against: z.array(z.string()),
  version: z.number().int(),
});
export type ProposalBody = z.infer<typeof proposal>;

/** `GET /api/hr/matching` and the answer of `POST /api/hr/matching/rounds` */
export const matching = z.object({
  round: z.object({ id, proposedAt: instant }).nullable(),
  proposals: z.array(proposal),
  waiting: z.array(z.object({ person: personCard, role, reason: z.string(), text: z.string() })),
});
export type Matching = z.infer<typeof matching>;

/** `POST /api/hr/proposals/:proposalId/approve` and `/reject` */
export const proposalDecision = z.object({ version: z.number().int() });
/** `POST /api/hr/matching/rounds/:roundId/approve` approves everything still proposed. */
export const approval = z.object({
  approved: z.number().int(),
  refused: z.array(z.object({ proposalId: id, text: z.string() })),
});
export type Approval = z.infer<typeof approval>;

/** `GET /api/hr/series` */
export const seriesRow = z.object({
  id,
  people: z.array(personCard),
  status: z.enum(seriesStates),
  trouble: seriesTrouble.extend({ what: z.string(), advice: z.string() }).nullable(),
  counts: z.object({
    planned: z.number().int(),
    moved: z.number().int(),
    skipped: z.number().int(),
    held: z.number().int(),
  }),
  /** In the reader's language; null until a time has been found. */
  standing: z.string().nullable(),
  nextStart: instant.nullable(),
  /** The two are on a break until this day. */
  pausedUntil: day.nullable(),
  mayEnd: z.boolean(),
});
export type SeriesRow = z.infer<typeof seriesRow>;
export const seriesList = z.object({ series: z.array(seriesRow) });
