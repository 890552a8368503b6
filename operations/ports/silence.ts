import type { HelpWishId, PairingId, PersonId, ProgrammeId, SilenceId } from '#domain/ids.ts';
import type { Silence } from '#domain/pairing/silence.ts';
import type { Temporal } from 'temporal-polyfill';

export interface SilenceReader {
  silence(id: SilenceId): Promise<Silence | null>;
  /** The stretches of silence in some pairings that last, whoever lives through them. For the rules, never for a page. */
  lastingSilencesOf(pairingIds: readonly PairingId[]): Promise<readonly Silence[]>;
  /** When a silence in a pairing last ended with a sign; null where none has. Nothing from before it counts for anybody. */
  lastHeardIn(pairingId: PairingId): Promise<Temporal.Instant | null>;
  /** Who ended a pairing of this programme for a new one and is put in line soon; null where that is nobody’s wish. */
  newMatchWantedBy(personId: PersonId, programmeId: ProgrammeId): Promise<Silence | null>;
  /** The open request for help that somebody has made in a pairing. */
  openHelpRequest(pairingId: PairingId, personId: PersonId): Promise<HelpWishId | null>;
}

export interface SilenceWriter {
  /** One that lasts already for the person in the pairing is left as it is. Returns whether it was added. */
  addSilence(silence: Silence): Promise<boolean>;
  /** Saves it where nobody has meanwhile. Returns whether it was saved. */
  saveSilence(silence: Silence): Promise<boolean>;
  /** Somebody asks HR for help in a pairing; one that is open already is left as it is. */
  addHelpRequest(request: {
    readonly id: HelpWishId;
    readonly pairingId: PairingId;
    readonly personId: PersonId;
    readonly at: Temporal.Instant;
  }): Promise<void>;
}
