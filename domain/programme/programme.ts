import { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { MatchSettings } from './match-settings.ts';
import type { RoundSettings } from './round-settings.ts';
import type { Approval, MentorRule } from './mentor-rule.ts';
import type { SlotPolicy } from './slot-policy.ts';

/** The interface's two languages. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages, for texts that HR writes. */
export type Wording = Readonly<Record<Language, string>>;

export const programmeStatuses = ['draft', 'open', 'running', 'ended', 'archived'] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

/**
 * In which ways people of a programme are brought together: as pairs (of which a round makes one kind), in groups with a
 * mentor, in circles of peers. Several may stand side by side.
 */
export const programmeForms = ['mentoring', 'reverse', 'peer', 'group', 'circle'] as const;
export type ProgrammeForm = (typeof programmeForms)[number];

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

/** Who may join; `invited`: only those to whom an invitation was sent. */
export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'departments'; readonly departments: readonly string[] }
  | { readonly kind: 'invited' };

/** To whom questions about the programme are written; often a mailbox of several people. */
export interface ProgrammeContact {
  readonly name: string;
  readonly mail: string;
}

/** What pairs may choose for themselves: at least one rhythm, and a length within bounds (whole minutes, both inclusive). */
export interface OwnRhythm {
  readonly cadences: readonly Cadence[];
  readonly minutes: { readonly least: number; readonly most: number };
}

/** One of a company's programmes: for whom it is, when, in which rhythm, and how its people are brought together. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: Wording;
  readonly purpose: Wording;
  readonly status: ProgrammeStatus;
  /** At least one, each once. */
  readonly forms: readonly ProgrammeForm[];
  /** First day on which meetings may stand. */
  readonly startsOn: Temporal.PlainDate;
  /** Last day on which meetings may stand, for all alike; null: the programme is rolling and each pairing has its own. */
  readonly endsOn: Temporal.PlainDate | null;
  /** Rolling: how many months a pairing lasts, within the limits `pairingMonths`. Null in a programme with a last day. */
  readonly pairingMonths: number | null;
  readonly cadence: Cadence;
  /** Length of one meeting in minutes, within the limits `meetingMinutes`. */
  readonly meetingMinutes: number;
  /** Null: every pair keeps the programme's rhythm. */
  readonly ownRhythm: OwnRhythm | null;
  /** On which days and hours meetings may stand, and where. */
  readonly slots: SlotPolicy;
  readonly audience: Audience;
  /** In which its talks are held and its texts are written; at least one. */
  readonly languages: readonly Language[];
  /** Home zone of the programme (IANA), for dates without a person. */
  readonly timeZone: string;
  /** The country whose public holidays are kept free where a person's own is not known; ISO 3166 alpha-2, empty for none. */
  readonly country: string;
  /** How mentors and mentees are brought together. */
  readonly matching: MatchSettings;
  /** When rounds of it run by themselves. */
  readonly rounds: RoundSettings;
  readonly contact: ProgrammeContact | null;
  /** The last day on which people may join; null: as long as it takes people. */
  readonly joinsUntil: Temporal.PlainDate | null;
  readonly approval: Approval;
  readonly mentorRule: MentorRule;
  /** What HR writes to those who think of joining, and to all when it ends; empty: nothing. */
  readonly texts: { readonly welcome: Wording; readonly farewell: Wording };
  readonly version: number;
}

/** What can be done with a programme, and in which of its states. */
export type ProgrammeAct =
  | 'revise'
  | 'open'
  | 'start'
  | 'end'
  | 'archive'
  | 'restore'
  | 'remove'
  | 'join'
  | 'match'
  | 'invite'
  | 'write'
  | 'bring-over';

export const programmeActs = {
  revise: ['draft', 'open', 'running'],
  open: ['draft'],
  start: ['open'],
  end: ['open', 'running'],
  archive: ['ended'],
  restore: ['archived'],
  remove: ['draft'],
  join: ['open', 'running'],
  match: ['open', 'running'],
  invite: ['open', 'running'],
  // Messages to its people.
  write: ['open', 'running'],
  // People of another programme are brought over into it.
  'bring-over': ['open', 'running'],
} as const satisfies Record<ProgrammeAct, readonly ProgrammeStatus[]>;

/** Asks the table: may this be done with a programme in this state? */
export function mayActOnProgramme(status: ProgrammeStatus, act: ProgrammeAct): boolean {
  const allowed: readonly ProgrammeStatus[] = programmeActs[act];
  return allowed.includes(status);
}

/** Those that are over for good: nobody joins, meets or is counted in them any more. */
export const overProgrammes: readonly ProgrammeStatus[] = ['ended', 'archived'];

export function isProgrammeOver({ status }: Pick<Programme, 'status'>): boolean {
  return overProgrammes.includes(status);
}

/** Does everybody join when they like, each pairing with a length of its own? */
export function isRolling({ endsOn }: Pick<Programme, 'endsOn'>): boolean {
  return endsOn === null;
}

/**
 * Is the programme's last day over? `today` is the date in its home zone. HR may still move that day, or end it. A
 * rolling programme has none.
 */
export function isPastLastDay({ endsOn }: Pick<Programme, 'endsOn'>, today: Temporal.PlainDate): boolean {
  return endsOn !== null && Temporal.PlainDate.compare(endsOn, today) < 0;
}

/** Is the last day to join over? `today` is the date in the programme's home zone. */
export function isJoiningOver({ joinsUntil }: Pick<Programme, 'joinsUntil'>, today: Temporal.PlainDate): boolean {
  return joinsUntil !== null && Temporal.PlainDate.compare(joinsUntil, today) < 0;
}

/** The first moment after the last day to join; null: there is none. */
export function joiningEndsAt({
  joinsUntil,
  timeZone,
}: Pick<Programme, 'joinsUntil' | 'timeZone'>): Temporal.Instant | null {
  return joinsUntil && joinsUntil.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** First and last day, both included, of somebody's meetings who begin with another on this day. */
export function pairingDates(
  { startsOn, endsOn, pairingMonths }: Pick<Programme, 'startsOn' | 'endsOn' | 'pairingMonths'>,
  today: Temporal.PlainDate,
): { readonly startsOn: Temporal.PlainDate; readonly endsOn: Temporal.PlainDate } {
  const first = Temporal.PlainDate.compare(today, startsOn) > 0 ? today : startsOn;
  return { startsOn: first, endsOn: endsOn ?? first.add({ months: pairingMonths ?? 0 }).subtract({ days: 1 }) };
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

/** How a programme goes from one state to another. */
export const programmeMoves = ['open', 'start', 'end', 'archive', 'restore'] as const;
export type ProgrammeMove = (typeof programmeMoves)[number];

const statusAfter = {
  open: 'open',
  start: 'running',
  end: 'ended',
  archive: 'archived',
  restore: 'ended',
} as const satisfies Record<ProgrammeMove, ProgrammeStatus>;

/**
 * Opens a draft for enrolment or starts an open programme, before its last day is over; ends one for good; puts one that
 * has ended out of sight, and takes it back.
 */
export function moveProgramme(
  programme: Programme,
  act: ProgrammeMove,
  today: Temporal.PlainDate,
): Programme | Refused<'not-allowed-now' | 'ends-in-the-past'> {
  if (!mayActOnProgramme(programme.status, act)) return refused('not-allowed-now');
  const begins = act === 'open' || act === 'start';
  if (begins && isPastLastDay(programme, today)) return refused('ends-in-the-past');
  return { ...programme, status: statusAfter[act], version: programme.version + 1 };
}
