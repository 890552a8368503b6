import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';

/** How the app came to somebody in Teams, or why it has not. */
export interface AppInstall {
  readonly personId: PersonId;
  /** `removed`: by the person, so it is not forced on them again. */
  readonly state: 'installed' | 'removed' | 'left-to-policy' | 'failed';
  /** What stood in the way, a word for whoever mends it; empty where nothing did. */
  readonly reason: string;
  readonly at: Temporal.Instant;
}

export interface AppInstallReader {
  /** Null: nobody has tried yet. */
  appInstall(personId: PersonId): Promise<AppInstall | null>;
}

export interface AppInstallWriter {
  saveAppInstall(install: AppInstall): Promise<void>;
}

/** Brings the app to people in Teams. */
export interface AppInstaller {
  /**
   * `there`: installed now, or it was before. `left-to-policy`: IT's own set-up policy does it. `id-missing`: IT has not
   * told the id by which the catalogue knows the app. Throws `OutsideFailure`.
   */
  install(personId: PersonId): Promise<'there' | 'left-to-policy' | 'id-missing'>;
}
