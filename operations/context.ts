import type { Temporal } from 'temporal-polyfill';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { AppInstaller } from './ports/app-installs.ts';
import type { Calendar } from './ports/calendar.ts';
import type { ChangeNotices } from './ports/change-notices.ts';
import type { Directory } from './ports/directory.ts';
import type { Holidays } from './ports/holidays.ts';
import type { Bell } from './ports/jobs.ts';
import type { Links } from './ports/links.ts';
import type { Log } from './ports/log.ts';
import type { Mailer } from './ports/mailer.ts';
import type { Messenger } from './ports/messenger.ts';
import type { Store } from './ports/store.ts';
import type { Tables } from './ports/tables.ts';

/** Everything an operation may use; wired in each process's `main.ts`. */
export interface Context {
  readonly now: () => Temporal.Instant;
  /** A new random UUID. */
  readonly newId: () => string;
  readonly store: Store;
  readonly bell: Bell;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly changeNotices: ChangeNotices;
  readonly messenger: Messenger;
  readonly mailer: Mailer;
  readonly links: Links;
  readonly appInstaller: AppInstaller;
  /** IANA: for people and programmes whose own zone is not known yet. */
  readonly homeZone: string;
  /** After so many working days, a person whom the directory lacks counts as having left. */
  readonly leaveAfterWorkingDays: number;
  readonly holidays: Holidays;
  readonly tables: Tables;
  readonly log: Log;
}

/** Who is asking. Made only where a token or an activity has been validated. */
export interface Actor {
  readonly personId: PersonId;
  readonly isHr: boolean;
  readonly isIt: boolean;
  /** The language in which to answer. */
  readonly language: Language;
}

/** Who is asking, and about which of the company's programmes. */
export interface ActorIn extends Actor {
  readonly programmeId: ProgrammeId;
}
