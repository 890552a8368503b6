import { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '../ids.ts';
import { areSettingsInRange, standardSettings, type MatchSettings } from './match-settings.ts';
import { refused, type Refused } from '../refused.ts';
import { meetingMinutes } from '../limits.ts';
import { tidyLine } from '../text.ts';

/** The interface's two languages. */
export type Language = 'sv' | 'en';

/** The same words in both languages, for texts that HR writes. */
export type Wording = Readonly<Record<Language, string>>;

export const programmeStatuses = ['draft', 'open', 'running', 'ended'] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

/** How often a pairing meets. At least monthly is advised (quality before quantity). */
export const cadences = [
  'weekly',
  'every-two-weeks',
  'every-three-weeks',
  'three-a-month',
  'two-a-month',
  'monthly',
] as const;
export type Cadence = (typeof cadences)[number];

/** Who may join. */
export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'departments'; readonly departments: readonly string[] };

/** What pairs may choose for themselves: at least one rhythm, and a length within bounds (whole minutes, both inclusive). */
export interface OwnRhythm {
  readonly cadences: readonly Cadence[];
  readonly minutes: { readonly least: number; readonly most: number };
}

/** What a company runs: one programme with its dates, rhythm and audience. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: Wording;
  readonly purpose: Wording;
  readonly status: ProgrammeStatus;
  /** First and last day on which meetings may stand, both inclusive. */
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly cadence: Cadence;
  /** Length of one meeting in minutes, within the limits `meetingMinutes`. */
  readonly meetingMinutes: number;
  /** Null: every pair keeps the programme's rhythm. */
  readonly ownRhythm: OwnRhythm | null;
  readonly audience: Audience;
  /** Home zone of the programme (IANA), for dates without a person. */
  readonly timeZone: string;
  /** The country whose public holidays are kept free where a person's own is not known; ISO 3166 alpha-2, empty for none. */
  readonly country: string;
  /** How mentors and mentees are brought together. */
  readonly matching: MatchSettings;
  readonly version: number;
}

/** What can be done with a programme, and in which of its states. */
export type ProgrammeAct = 'revise' | 'open' | 'start' | 'end' | 'join' | 'match';

export const programmeActs = {
  revise: ['draft', 'open', 'running'],
  open: ['draft'],
  start: ['open'],
  end: ['open', 'running'],
  join: ['open', 'running'],
  match: ['open', 'running'],
} as const satisfies Record<ProgrammeAct, readonly ProgrammeStatus[]>;

/** Asks the table: may this be done with a programme in this state? */
export function mayActOnProgramme(status: ProgrammeStatus, act: ProgrammeAct): boolean {
  const allowed: readonly ProgrammeStatus[] = programmeActs[act];
  return allowed.includes(status);
}

/** Is the programme's last day over? `today` is the date in its home zone. HR may still move that day, or end it. */
export function isPastLastDay({ endsOn }: Pick<Programme, 'endsOn'>, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(endsOn, today) < 0;
}

export type NoNewPairs = 'programme-not-open' | 'programme-over';

/** Why nobody new can be brought together on this day; null: pairs may begin. */
export function obstacleToPairs(
  programme: Pick<Programme, 'status' | 'endsOn'>,
  today: Temporal.PlainDate,
): NoNewPairs | null {
  if (!mayActOnProgramme(programme.status, 'match')) return 'programme-not-open';
  return isPastLastDay(programme, today) ? 'programme-over' : null;
}

const statusAfter = { open: 'open', start: 'running', end: 'ended' } as const;

/** Opens a draft for enrolment or starts an open programme, before its last day is over; or ends one for good. */
export function moveProgramme(
  programme: Programme,
  act: 'open' | 'start' | 'end',
  today: Temporal.PlainDate,
): Programme | Refused<'not-allowed-now' | 'ends-in-the-past'> {
  if (!mayActOnProgramme(programme.status, act)) return refused('not-allowed-now');
  if (act !== 'end' && isPastLastDay(programme, today)) return refused('ends-in-the-past');
  return { ...programme, status: statusAfter[act], version: programme.version + 1 };
}

/** Why an account that is in the directory cannot take part: Outlook could not invite it, or nobody could be told who it is. */
export const bars = ['guest', 'no-address', 'no-name'] as const;
export type Bar = (typeof bars)[number];

/** What of somebody in the directory decides whether they may take part. */
export interface Joining {
  readonly department: string;
  readonly enabled: boolean;
  /** Left out or null: not known to be outside the group to which IT has limited the service. */
  readonly invited?: boolean | null;
  readonly barred?: Bar;
}

/**
 * May this person take part? Nobody is filtered out by title or seniority: only the programme's state, its audience
 * (and the group to which IT has limited the service), and what is amiss with an account count. Departments are compared without regard to case and surrounding spaces.
 */
export function mayJoin(programme: Programme, person: Joining): true | Refused<JoinRefusal> {
  if (!mayActOnProgramme(programme.status, 'join')) return refused('programme-not-open');
  if (!person.enabled) return refused('account-disabled');
  if (person.barred !== undefined) return refused(person.barred);
  if (person.invited === false) return refused('outside-audience');
  if (!isInAudience(programme.audience, person.department)) return refused('outside-audience');
  return true;
}

export type JoinRefusal = 'programme-not-open' | 'outside-audience' | 'account-disabled' | Bar;

function isInAudience(audience: Audience, department: string): boolean {
  if (audience.kind === 'everyone') return true;
  const plain = (name: string) => name.trim().toLocaleLowerCase('sv');
  return audience.departments.some((each) => plain(each) === plain(department));
}

/**
 * A sensible programme for an HR lead who has decided nothing yet, as a draft: nine months, monthly, 45 minutes, for
 * everyone. It starts on the Monday of the week after next, so that there is time to enrol. `today` is the date in
 * the programme's home zone.
 */
export function defaultProgramme(from: {
  readonly id: ProgrammeId;
  readonly today: Temporal.PlainDate;
  /** IANA. */
  readonly timeZone: string;
  /** ISO 3166 alpha-2; empty where the zone is of no one country. */
  readonly country: string;
}): Programme {
  const startsOn = from.today.add({ days: 15 - from.today.dayOfWeek });
  return {
    id: from.id,
    name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
    purpose: {
      sv: 'Två kollegor träffas regelbundet, delar erfarenheter och hjälper varandra att växa i arbetet.',
      en: 'Two colleagues meet regularly, share what they have learnt and help each other grow at work.',
    },
    status: 'draft',
    startsOn,
    endsOn: startsOn.add({ months: 9 }).subtract({ days: 1 }),
    cadence: 'monthly',
    meetingMinutes: 45,
    ownRhythm: null,
    audience: { kind: 'everyone' },
    timeZone: from.timeZone,
    country: from.country,
    matching: standardSettings,
    version: 1,
  };
}

/** What HR may set; everything that is left out stays as it is. */
export type ProgrammeChange = Partial<Omit<Programme, 'id' | 'status' | 'version'>>;

export type ReviseRefusal =
  | 'already-ended'
  | 'name-missing'
  | 'meeting-length'
  | 'own-rhythm-empty'
  | 'own-rhythm-length'
  | 'ends-before-start'
  | 'ends-in-the-past'
  | 'shorter-than-one-month'
  | 'longer-than-three-years'
  | 'matching-out-of-range';

/**
 * Changes a programme that has not ended. It must have a name in both languages, last between one month and three
 * years counted inclusively, meet for whole minutes within the limits `meetingMinutes`, and match within
 * `settingsLimits`. Its last day cannot be moved to one before `today`, the date in its home zone: whoever wants a
 * programme to be over ends it.
 */
export function reviseProgramme(
  programme: Programme,
  change: ProgrammeChange,
  today: Temporal.PlainDate,
): Programme | Refused<ReviseRefusal> {
  if (!mayActOnProgramme(programme.status, 'revise')) return refused('already-ended');
  const revised: Programme = { ...programme, ...change, version: programme.version + 1 };
  const wrong = faultIn(revised);
  if (wrong !== null) return refused(wrong);
  const isMoved = !revised.endsOn.equals(programme.endsOn);
  return isMoved && isPastLastDay(revised, today) ? refused('ends-in-the-past') : revised;
}

function faultIn(programme: Programme): Exclude<ReviseRefusal, 'already-ended' | 'ends-in-the-past'> | null {
  const { name } = programme;
  if (tidyLine(name.sv) === '' || tidyLine(name.en) === '') return 'name-missing';
  if (!isMeetingLength(programme.meetingMinutes)) return 'meeting-length';
  const wrong = programme.ownRhythm && faultInOwnRhythm(programme.ownRhythm);
  if (wrong !== null) return wrong;
  if (!areSettingsInRange(programme.matching)) return 'matching-out-of-range';
  return faultInDates(programme);
}

function faultInOwnRhythm({ cadences: chosen, minutes }: OwnRhythm): 'own-rhythm-empty' | 'own-rhythm-length' | null {
  if (chosen.length === 0) return 'own-rhythm-empty';
  const isInOrder = minutes.least <= minutes.most;
  return isInOrder && isMeetingLength(minutes.least) && isMeetingLength(minutes.most) ? null : 'own-rhythm-length';
}

function isMeetingLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= meetingMinutes.least && minutes <= meetingMinutes.most;
}

function faultInDates({
  startsOn,
  endsOn,
}: Programme): 'ends-before-start' | 'shorter-than-one-month' | 'longer-than-three-years' | null {
  const dayAfter = endsOn.add({ days: 1 });
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return 'ends-before-start';
  if (Temporal.PlainDate.compare(dayAfter, startsOn.add({ months: 1 })) < 0) return 'shorter-than-one-month';
  return Temporal.PlainDate.compare(dayAfter, startsOn.add({ years: 3 })) > 0 ? 'longer-than-three-years' : null;
}
