import type { KeptProfile } from '#domain/enrolment/profile.ts';
import type { PersonId } from '#domain/ids.ts';

export interface ProfileReader {
  profile(personId: PersonId): Promise<KeptProfile | null>;
  /** Of those who have one. */
  profiles(personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, KeptProfile>>;
  /** How many mentees each of them has over all programmes, those of groups included; who has none is left out. */
  menteesInAll(personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, number>>;
}

export interface ProfileWriter {
  /** A new one, or one that is one version behind: else throws `Conflict`. */
  saveProfile(profile: KeptProfile): Promise<void>;
  /** Many in few statements: like `saveProfile` for each, all or none. */
  saveProfiles(profiles: readonly KeptProfile[]): Promise<void>;
  removeProfile(personId: PersonId): Promise<void>;
  /**
   * Waits until nobody else, in whichever programme, gives these people mentees, changes how many they want, or
   * promises their time, until the end of the transaction.
   */
  lockRooms(personIds: readonly PersonId[]): Promise<void>;
}
