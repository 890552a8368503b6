import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { InstallObstacle } from '#domain/insight/install-obstacles.ts';

/** How the app came to somebody in Teams, or why it has not. */
export interface AppInstall {
  readonly personId: PersonId;
  /** `removed`: by the person, so it is not forced on them again. */
  readonly state: 'installed' | 'removed' | 'left-to-policy' | 'failed';
  /** Null where nothing stood in the way. */
  readonly reason: InstallObstacle | null;
  readonly at: Temporal.Instant;
}

export interface AppInstallReader {
  /** Null: nobody has tried yet. */
  appInstall(personId: PersonId): Promise<AppInstall | null>;
  /** Of these people, those for whom installing failed when it was last tried. */
  failedInstalls(personIds: readonly PersonId[]): Promise<readonly AppInstall[]>;
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
