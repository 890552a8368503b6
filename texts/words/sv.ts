/** Fältets ord på svenska: samma i fliken, i korten och i det som HR läser. */
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { CareerWay } from '#domain/enrolment/profile.ts';
import type { Factor } from '#domain/programme/match-factors.ts';
import type { ProposalStatus } from '#domain/matching/proposal.ts';
import type { AgendaItemKey } from '#domain/meetings/agenda.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { Cadence, Language, ProgrammeStatus } from '#domain/programme/programme.ts';
import type { Weekday } from '#domain/time/working-hours.ts';

export const words = {
  role: { mentor: 'mentor', mentee: 'adept' } satisfies Record<Role, string>,
  /** De som inte får plats i en uppräkning av namn: `Ali, Bo, Eva och 3 till`. */
  more: (count: number): string => `${count} till`,
  language: { sv: 'svenska', en: 'engelska' } satisfies Record<Language, string>,
  /** Hur väl någon kan något, 0 till 5. */
  level: { 0: 'nytt för mig', 1: 'grunderna', 2: 'van', 3: 'säker', 4: 'mycket säker', 5: 'lär ut till andra' },
  /** Vägar vidare i arbetslivet. */
  careerWay: {
    'lead-people': 'leda människor',
    'lead-projects': 'leda projekt',
    'go-deeper': 'bli expert på mitt område',
    widen: 'bredda min roll',
    'change-field': 'byta område',
  } satisfies Record<CareerWay, string>,
  importance: { 1: 'bra att få med', 2: 'viktigt', 3: 'avgörande' },
  cadence: {
    weekly: 'varje vecka',
    'every-two-weeks': 'varannan vecka',
    'every-three-weeks': 'var tredje vecka',
    'three-a-month': 'tre gånger i månaden',
    'two-a-month': 'två gånger i månaden',
    monthly: 'en gång i månaden',
  } satisfies Record<Cadence, string>,
  programmeStatus: {
    draft: 'utkast',
    open: 'öppet för anmälan',
    running: 'pågår',
    ended: 'avslutat',
    archived: 'arkiverat',
  } satisfies Record<ProgrammeStatus, string>,
  factor: {
    competences: 'kompetenser',
    goals: 'mål',
    'working-style': 'arbetssätt',
    language: 'språk',
    place: 'ort',
    'experience-gap': 'skillnad i erfarenhet',
    'common-hours': 'gemensam tid',
    'career-wish': 'karriärönskan',
    'earlier-ratings': 'tidigare adepters omdömen',
    questions: 'era egna frågor',
  } satisfies Record<Factor, string>,
  proposalStatus: {
    proposed: 'att granska',
    locked: 'låst',
    excluded: 'borttagen',
    dropped: 'utbytt',
    approved: 'publicerad',
    refused: 'blev inte av',
    declined: 'avböjd',
  } satisfies Record<ProposalStatus, string>,
  agenda: {
    'get-to-know': 'lär känna varandra',
    expectations: 'vad ni hoppas på',
    'how-we-work': 'så vill ni arbeta ihop',
    'first-goal': 'ett första mål',
    'since-last-time': 'sedan sist',
    'topic-of-the-day': 'dagens ämne',
    goals: 'hur målen går',
    'what-was-reached': 'vad ni har nått',
    'feedback-to-each-other': 'återkoppling till varandra',
    'what-comes-next': 'vägen vidare',
    'next-step': 'nästa steg',
    thanks: 'tack',
  } satisfies Record<AgendaItemKey, string>,
  meetingNote: {
    clash: 'krockade med annat',
    holiday: 'helgdag',
    leave: 'ledighet',
    enough: 'fler än ni ville ha den månaden',
    hours: 'utanför arbetstid',
    asked: 'på er begäran',
    paused: 'paus',
    'programme-over': 'efter programmets sista dag',
  } satisfies Record<PlanReason, string>,
  weekday: {
    1: 'måndag',
    2: 'tisdag',
    3: 'onsdag',
    4: 'torsdag',
    5: 'fredag',
    6: 'lördag',
    7: 'söndag',
  } satisfies Record<Weekday, string>,
  weekdayShort: { 1: 'mån', 2: 'tis', 3: 'ons', 4: 'tors', 5: 'fre', 6: 'lör', 7: 'sön' } satisfies Record<
    Weekday,
    string
  >,
};
