import type { Event, WorkingHours } from '@microsoft/microsoft-graph-types';

/** The shapes of the stand-in's control interface. Instants are ISO strings in UTC. */

export interface Person {
  readonly oid: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly officeLocation: string;
  readonly city: string;
  readonly country: string;
  readonly preferredLanguage: string;
  readonly mail: string;
  /** IANA zone name; null for an account without a mailbox. */
  readonly timeZone: string | null;
  readonly appRoles: readonly string[];
  readonly hasMailbox: boolean;
  readonly installed: boolean;
}

export interface AppTab {
  readonly entityId: string;
  readonly name: string;
  /** Path on this origin, opened in the frame. */
  readonly contentPath: string;
}

export interface AppInfo {
  readonly name: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** The app's id in the organisation's catalogue; null while it is in none. */
  readonly catalogId: string | null;
  readonly botId: string;
  readonly botName: string;
  readonly company: string;
  readonly tabs: readonly AppTab[];
}

/** Whose Teams is shown, and with which app in it. */
export interface SignedIn {
  readonly person: Person;
  readonly app: AppInfo;
}

/** A text in the languages of the frame. */
export interface Said {
  readonly sv: string;
  readonly en: string;
}

/** Somebody to begin as, with what they are in the middle of. */
export interface Story {
  readonly mail: string;
  readonly role: Said;
  readonly story: Said;
  readonly first?: boolean;
}

/** A stop of the guided path: what to look at, as whom and where, and what has to be pressed before. */
export interface Stop {
  readonly title: Said;
  readonly text: Said;
  readonly before?: Said;
  readonly mail: string;
  readonly place: {
    readonly view: 'chat' | 'tab' | 'calendar' | 'mail';
    readonly tab?: string;
    readonly subPage?: string;
  };
}

/** What whoever runs the demonstration tells about it; nothing when nobody has. */
export interface Demonstration {
  readonly introduction?: { readonly title: Said; readonly text: Said };
  readonly stories: readonly Story[];
  readonly path: readonly Stop[];
}

export interface ClockState {
  readonly now: string;
  readonly offsetMs: number;
}

/** The demonstration's worlds; without choices there is one alone. */
export interface WorldState {
  readonly present: string | null;
  readonly choices: readonly string[];
  readonly begun: readonly string[];
  /** Another after each start of the stand-in. */
  readonly since: string;
  /** Does the product answer in it? */
  readonly isReady: boolean;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

export interface ChatActivity {
  readonly id: string;
  readonly from: 'bot' | 'user';
  readonly timestamp: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly summary?: string;
  readonly edited?: boolean;
}

export interface Chat {
  readonly installed: boolean;
  readonly blocked: boolean;
  readonly activities: readonly ChatActivity[];
}

/** What a bot answers to a card's Action.Execute; the table of the universal action model. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value?: unknown;
}

export interface CalendarRange {
  readonly timeZone: string;
  readonly workingHours: WorkingHours | null;
  readonly events: readonly Event[];
}

/** A mail as it lies in somebody's inbox. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly contentType: 'text' | 'html';
  readonly content: string;
  /** When it came. */
  readonly at: string;
}

export type MeetingAnswer = 'accept' | 'tentativelyAccept' | 'decline';
