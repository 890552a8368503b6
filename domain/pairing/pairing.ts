import { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId, ProgrammeId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { GroupProposal } from '../groups/group-proposal.ts';
import type { PairingKind, PairingMember } from '../groups/pairing-kind.ts';
import type { MatchProposal } from '../matching/proposal.ts';
import { isPastLastDay, pairingDates, type Programme } from '../programme/programme.ts';
import { isSameRhythm, rhythmOfProgramme, type Rhythm } from '../programme/rhythm.ts';
import { refused, type Refused } from '../refused.ts';
import type { EndReason } from './end-reason.ts';
import { longest } from '../limits.ts';
import { isTooLong, tidyLine } from '../text.ts';

export const pairingStatuses = ['begun', 'active', 'paused', 'closed'] as const;
export type PairingStatus = (typeof pairingStatuses)[number];

/** Why a pairing is over. `asked`: one of the two wished it; which of them is told to nobody and kept nowhere. */
export const pairingEndings = ['asked', 'person-left', 'programme-ended', 'completed'] as const;
export type PairingEnding = (typeof pairingEndings)[number];

/** Two people, or the three to eight of a group or circle, who have begun; `active` from their first held meeting. */
export interface Pairing {
  readonly id: PairingId;
  readonly kind: PairingKind;
  readonly programmeId: ProgrammeId;
  readonly status: PairingStatus;
  /** Those who are in it now, a mentor first. */
  readonly members: readonly PairingMember[];
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly begunAt: Temporal.Instant;
  /** While paused: the first day on which the two meet again. */
  readonly pausedUntil: Temporal.PlainDate | null;
  /** Set when closed. `reason` is null unless one of the two gave one; it leaves the server only as part of figures. */
  readonly ended: {
    readonly why: PairingEnding;
    readonly at: Temporal.Instant;
    readonly reason: EndReason | null;
  } | null;
  /** Where the two meet in person; null: in Teams. */
  readonly place: string | null;
  /** What its people have agreed on; null: they meet as the programme says. Ask `rhythmOf`. */
  readonly rhythm: Rhythm | null;
  readonly version: number;
}

/** What can be done with a pairing, and in which of its states. */
export type PairingAct =
  | 'activate'
  | 'book'
  | 'survey'
  | 'set-goal'
  | 'set-place'
  | 'set-rhythm'
  | 'pause'
  | 'resume'
  | 'close';

export const pairingActs = {
  activate: ['begun'],
  book: ['begun', 'active'],
  survey: ['begun', 'active'],
  'set-goal': ['begun', 'active', 'paused'],
  'set-place': ['begun', 'active', 'paused'],
  'set-rhythm': ['begun', 'active', 'paused'],
  pause: ['begun', 'active'],
  resume: ['paused'],
  close: ['begun', 'active', 'paused'],
} as const satisfies Record<PairingAct, readonly PairingStatus[]>;

/** Asks the table: may this be done with a pairing in this state? */
export function mayActOnPairing(status: PairingStatus, act: PairingAct): boolean {
  const allowed: readonly PairingStatus[] = pairingActs[act];
  return allowed.includes(status);
}

/**
 * Two people begin after their proposal was approved. Their meetings may stand from the later of the programme's
 * first day and `today`, until the programme's last day; in a rolling programme for as long as its pairings last. Refused
 * when the last day is over.
 */
export function begin(from: Beginning & { readonly proposal: MatchProposal }): Pairing | Refused<'programme-over'> {
  const { proposal } = from;
  return newPairing(from, 'pair', [
    { personId: proposal.mentorId, role: 'mentor' },
    { personId: proposal.menteeId, role: 'mentee' },
  ]);
}

/** The people of an approved group or circle begin, for the same time as a pair would. */
export function beginGroup(
  from: Beginning & { readonly proposal: GroupProposal },
): Pairing | Refused<'programme-over'> {
  return newPairing(from, from.proposal.kind, from.proposal.members);
}

/** The people of a pairing that has ended go on together in this programme, each in the role they had. */
export function goOnTogether(from: Beginning & { readonly before: Pairing }): Pairing | Refused<'programme-over'> {
  return newPairing(from, from.before.kind, from.before.members);
}

interface Beginning {
  readonly id: PairingId;
  readonly programme: Programme;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

function newPairing(
  { id, programme, now, today }: Beginning,
  kind: PairingKind,
  members: readonly PairingMember[],
): Pairing | Refused<'programme-over'> {
  if (isPastLastDay(programme, today)) return refused('programme-over');
  return {
    id,
    kind,
    programmeId: programme.id,
    status: 'begun',
    members,
    ...pairingDates(programme, today),
    begunAt: now,
    pausedUntil: null,
    ended: null,
    place: programme.slots.place,
    rhythm: null,
    version: 1,
  };
}

/** Everybody else in it, a mentor first; empty for somebody who is not in the pairing. */
export function partnersOf(pairing: Pairing, personId: PersonId): readonly PersonId[] {
  if (roleOf(pairing, personId) === null) return [];
  return pairing.members.filter((member) => member.personId !== personId).map((member) => member.personId);
}

/** Do these pairings of somebody's hold one that runs and is a pair with this other person? */
export function arePaired(ofOne: readonly Pairing[], other: PersonId): boolean {
  return ofOne.some(
    ({ kind, status, members }) =>
      kind === 'pair' && status !== 'closed' && members.some(({ personId }) => personId === other),
  );
}

/** Somebody's role in the pairing; null for somebody who is not in it. */
export function roleOf(pairing: Pairing, personId: PersonId): Role | null {
  return pairing.members.find((member) => member.personId === personId)?.role ?? null;
}

/**
 * In whose calendar the meetings are made. In a pair it is the mentee's (decision 4); in a group its mentor's, with
 * whom the group lives and ends; in a circle the first member's.
 */
export function organiserOf({ kind, members }: Pairing): PersonId | null {
  const role: Role = kind === 'group' ? 'mentor' : 'mentee';
  return members.find((member) => member.role === role)?.personId ?? null;
}

/** With fewer people a group or circle has lost what it was made for. */
const fewestToGoOn = 3;

/** Does a group go on when this person leaves? Not without its mentor, nor with fewer than three people. */
export function goesOnWithout(pairing: Pairing, personId: PersonId): boolean {
  if (pairing.kind === 'pair' || roleOf(pairing, personId) === 'mentor') return false;
  return partnersOf(pairing, personId).length >= fewestToGoOn;
}

/** Somebody has left a group that goes on. */
export function withoutMember(pairing: Pairing, personId: PersonId): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'close') || !goesOnWithout(pairing, personId)) return refused('not-allowed-now');
  const members = pairing.members.filter((member) => member.personId !== personId);
  return { ...pairing, members, version: pairing.version + 1 };
}

/** The two have held their first meeting. */
export function activate(pairing: Pairing): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'activate')) return refused('not-allowed-now');
  return { ...pairing, status: 'active', version: pairing.version + 1 };
}

/** The pairing is over. */
export function close(pairing: Pairing, ended: NonNullable<Pairing['ended']>): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'close')) return refused('not-allowed-now');
  return { ...pairing, status: 'closed', pausedUntil: null, ended, version: pairing.version + 1 };
}

/** No meetings until the day `until`, which must lie after `today` and before the pairing's last day. */
export function pausePairing(
  pairing: Pairing,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Pairing | Refused<'not-allowed-now' | 'pause-out-of-range'> {
  if (!mayActOnPairing(pairing.status, 'pause')) return refused('not-allowed-now');
  const isLater = Temporal.PlainDate.compare(until, today) > 0;
  if (!isLater || Temporal.PlainDate.compare(until, pairing.endsOn) > 0) return refused('pause-out-of-range');
  return { ...pairing, status: 'paused', pausedUntil: until, version: pairing.version + 1 };
}

/** The two meet again; `active` when they had met before the pause. */
export function resumePairing(pairing: Pairing, hasMet: boolean): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'resume')) return refused('not-allowed-now');
  return { ...pairing, status: hasMet ? 'active' : 'begun', pausedUntil: null, version: pairing.version + 1 };
}

/** Where the two meet in person from now on, one line of at most `longest.place` characters; null or an empty text is in Teams. */
export function setPlace(
  pairing: Pairing,
  place: string | null,
): Pairing | Refused<'not-allowed-now' | 'text-too-long'> {
  if (!mayActOnPairing(pairing.status, 'set-place')) return refused('not-allowed-now');
  const named = tidyLine(place ?? '');
  if (isTooLong(named, longest.place)) return refused('text-too-long');
  return { ...pairing, place: named === '' ? null : named, version: pairing.version + 1 };
}

/** How often and how long these people meet: as they have agreed, else as their programme says. Nothing else tells it. */
export function rhythmOf({ rhythm }: Pick<Pairing, 'rhythm'>, programme: Programme): Rhythm {
  return rhythm ?? rhythmOfProgramme(programme);
}

/** Do they meet as their programme says, so that another rhythm of it can become theirs? Those with one of their own keep it. */
export function followsProgramme({ rhythm, status }: Pick<Pairing, 'rhythm' | 'status'>): boolean {
  return rhythm === null && mayActOnPairing(status, 'set-rhythm');
}

/** Everybody in it has agreed to meet like this from now on. The programme's own rhythm is followed wherever HR takes it. */
export function withRhythm(
  pairing: Pairing,
  rhythm: Rhythm,
  programme: Programme,
): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'set-rhythm')) return refused('not-allowed-now');
  const own = isSameRhythm(rhythm, rhythmOfProgramme(programme)) ? null : rhythm;
  return { ...pairing, rhythm: own, version: pairing.version + 1 };
}

/** The programme's last day was moved, and the pairing's with it; not to a day before the two begin. */
export function setLastDay(
  pairing: Pairing,
  endsOn: Temporal.PlainDate,
): Pairing | Refused<'not-allowed-now' | 'ends-before-its-pairs'> {
  if (!mayActOnPairing(pairing.status, 'close')) return refused('not-allowed-now');
  if (Temporal.PlainDate.compare(endsOn, pairing.startsOn) < 0) return refused('ends-before-its-pairs');
  return { ...pairing, endsOn, version: pairing.version + 1 };
}

/** The pairings that have not ended and include one of these people: nobody keeps a pairing with somebody who left. */
export function livingWith(pairings: readonly Pairing[], people: ReadonlySet<PersonId>): readonly Pairing[] {
  return pairings.filter(
    ({ status, members }) => status !== 'closed' && members.some(({ personId }) => people.has(personId)),
  );
}
