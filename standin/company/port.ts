import type { Event, WorkingHours } from '@microsoft/microsoft-graph-types';
import type { Look } from '../portrait/look.ts';

/** One account of the invented tenant, with what the directory and the mailbox know of the person. */
export interface CompanyPerson {
  /** Entra object id (GUID), stable between starts. */
  readonly oid: string;
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  /** Address and user principal name, lower case. */
  readonly mail: string;
  /** The directory's `mail` is empty, as while somebody's address is being changed; the mailbox keeps its own. */
  readonly lacksMail?: boolean;
  /** Addresses from before, which still deliver. */
  readonly formerMails?: readonly string[];
  readonly jobTitle: string;
  readonly department: string;
  readonly officeLocation: string;
  readonly city: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly preferredLanguage: 'sv-SE' | 'en-GB';
  readonly managerOid: string | null;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** Values of the Entra app roles the person holds in the app, such as `HR` or `IT`. */
  readonly appRoles: readonly string[];
  /** What the picture shows that the person has given Microsoft 365; none when absent. */
  readonly look?: Look;
  /** Null: no Exchange mailbox (unlicensed account, service account, guest). */
  readonly mailbox: {
    /** Windows zone name. */
    readonly timeZone: string;
    readonly workingHours: WorkingHours;
    readonly teamsEnabled: boolean;
    /** True where Outlook takes cancelled meetings out of the calendar by itself. */
    readonly removesCancelled?: boolean;
  } | null;
}

/** A group of the directory: people, and groups within it. */
export interface CompanyGroup {
  /** Entra object id (GUID). */
  readonly id: string;
  readonly displayName: string;
  readonly description?: string;
  /** As with a security group when absent: nobody has said. */
  readonly visibility?: 'Public' | 'Private' | 'HiddenMembership';
  /** Object ids of people and of other groups. */
  readonly members: readonly string[];
}

export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly people: readonly CompanyPerson[];
  /** None when absent. */
  readonly groups?: readonly CompanyGroup[];
  /**
   * Calendar entries that exist before anyone uses the app, as Graph event bodies with the organiser's oid.
   * Deterministic for the same `from` and `until` (dates `YYYY-MM-DD`).
   */
  calendars(from: string, until: string): readonly { readonly organiserOid: string; readonly event: Event }[];
}
