import { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId, ProgrammeId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { MatchProposal } from '../matching/proposal.ts';
import type { Programme } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';

export const pairingStatuses = ['begun', 'active', 'paused', 'closed'] as const;
export type PairingStatus = (typeof pairingStatuses)[number];

export interface PairingMember {
  readonly personId: PersonId;
  readonly role: Role;
}

/** Two people who have begun; `active` from their first held meeting. */
export interface Pairing {
  readonly id: PairingId;
  readonly programmeId: ProgrammeId;
  readonly status: PairingStatus;
  readonly members: readonly PairingMember[];
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly begunAt: Temporal.Instant;
  readonly version: number;
}

/** What can be done with a pairing, and in which of its states. */
export type PairingAct = 'activate' | 'book' | 'survey' | 'set-goal' | 'close';

export const pairingActs = {
  activate: ['begun'],
  book: ['begun', 'active'],
  survey: ['begun', 'active'],
  'set-goal': ['begun', 'active', 'paused'],
  close: ['begun', 'active', 'paused'],
} as const satisfies Record<PairingAct, readonly PairingStatus[]>;

/** Asks the table: may this be done with a pairing in this state? */
export function mayActOnPairing(status: PairingStatus, act: PairingAct): boolean {
  const allowed: readonly PairingStatus[] = pairingActs[act];
  return allowed.includes(status);
}

/**
 * Two people begin after their proposal was approved. Their meetings may stand from the later of the programme's
 * first day and `today`, until the programme's last day.
 */
export function begin(from: {
  readonly id: PairingId;
  readonly programme: Programme;
  readonly proposal: MatchProposal;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}): Pairing {
  const { programme, proposal, today } = from;
  return {
    id: from.id,
    programmeId: programme.id,
    status: 'begun',
    members: [
      { personId: proposal.mentorId, role: 'mentor' },
      { personId: proposal.menteeId, role: 'mentee' },
    ],
    startsOn: Temporal.PlainDate.compare(today, programme.startsOn) > 0 ? today : programme.startsOn,
    endsOn: programme.endsOn,
    begunAt: from.now,
    version: 1,
  };
}

/** The other one of the two; null for somebody who is not in the pairing. */
export function partnerOf(pairing: Pairing, personId: PersonId): PersonId | null {
  if (roleOf(pairing, personId) === null) return null;
  return pairing.members.find((member) => member.personId !== personId)?.personId ?? null;
}

/** What somebody is in the pairing; null for somebody who is not in it. */
export function roleOf(pairing: Pairing, personId: PersonId): Role | null {
  return pairing.members.find((member) => member.personId === personId)?.role ?? null;
}

/** The two have held their first meeting. */
export function activate(pairing: Pairing): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'activate')) return refused('not-allowed-now');
  return { ...pairing, status: 'active', version: pairing.version + 1 };
}

/** The pairing is over, whatever the reason. */
export function close(pairing: Pairing): Pairing | Refused<'not-allowed-now'> {
  if (!mayActOnPairing(pairing.status, 'close')) return refused('not-allowed-now');
  return { ...pairing, status: 'closed', version: pairing.version + 1 };
}
