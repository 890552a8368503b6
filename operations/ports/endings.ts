import type { Temporal } from 'temporal-polyfill';
import type { NextTimeWish } from '#domain/enrolment/next-time.ts';
import type { PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Parting, WishSaid } from '#domain/pairing/parting.ts';

export interface PartingReader {
  parting(pairingId: PairingId): Promise<Parting | null>;
  partingsOf(pairingIds: readonly PairingId[]): Promise<readonly Parting[]>;
  /** What the people of a pairing have said, also those who have left it since. */
  partingWishes(pairingId: PairingId): Promise<readonly WishSaid[]>;
  /** The pairing in which another one goes on. */
  carriedOnIn(pairingId: PairingId): Promise<PairingId | null>;
}

export interface PartingWriter {
  saveParting(parting: Parting): Promise<void>;
  /** The latest of somebody's wishes counts. */
  savePartingWish(pairingId: PairingId, said: WishSaid, at: Temporal.Instant): Promise<void>;
  /** A pairing that goes on from another. Throws `Conflict` when there is one already. */
  addCarriedOn(pairing: Pairing, from: PairingId): Promise<void>;
}

/** Somebody carried over into a programme, or asked whether to join again. */
export interface AskedAgain {
  readonly programmeId: ProgrammeId;
  readonly personId: PersonId;
  readonly fromId: ProgrammeId;
  readonly how: 'enrolled' | 'asked';
  readonly answer: 'joined' | 'declined' | null;
  readonly askedAt: Temporal.Instant;
}

export interface NextTimeReader {
  nextTime(programmeId: ProgrammeId, personId: PersonId): Promise<NextTimeWish | null>;
  nextTimes(programmeId: ProgrammeId): Promise<ReadonlyMap<PersonId, NextTimeWish>>;
  askedAgain(programmeId: ProgrammeId, personId: PersonId): Promise<AskedAgain | null>;
  /** Everybody who has been carried over into a programme, or asked. */
  askedAgainInto(programmeId: ProgrammeId): Promise<readonly AskedAgain[]>;
  /** Somebody's, the latest first. */
  askedAgainOf(personId: PersonId): Promise<readonly AskedAgain[]>;
  /** The programme that comes after one, if it has been named. */
  nextProgramme(programmeId: ProgrammeId): Promise<ProgrammeId | null>;
}

export interface NextTimeWriter {
  /** Null: nothing is said any more. */
  saveNextTime(
    programmeId: ProgrammeId,
    personId: PersonId,
    said: { readonly wish: NextTimeWish | null; readonly at: Temporal.Instant },
  ): Promise<void>;
  /** Those who are there already are left as they are; answers those who are new. */
  addAskedAgain(people: readonly AskedAgain[]): Promise<readonly PersonId[]>;
  saveAskedAgain(asked: AskedAgain): Promise<void>;
  saveNextProgramme(programmeId: ProgrammeId, nextId: ProgrammeId | null, at: Temporal.Instant): Promise<void>;
}
