/** What the bot says to those who lead a programme, and what they have it say to others. */
import type { Temporal } from 'temporal-polyfill';
import type { HelpWishId, MatchRoundId, ProgrammeId } from '#domain/ids.ts';
import type { MessageWording } from '#domain/leads/lead-message.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Wording } from '#domain/programme/programme.ts';
import type { AboutPeople } from './message-parts.ts';

/** A message to somebody who leads the programme. Counts only: a card is no place for who is proposed for whom. */
interface ToLead {
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
}

/** A round ran by itself, and how its draft stands. */
export interface RoundMessage extends ToLead {
  readonly kind: 'round';
  readonly roundId: MatchRoundId;
  readonly version: number;
  /** `by-itself`: published at `publishesAt`; `by-hand`: by somebody; `over`: the programme takes no new pairs. */
  readonly state: 'by-itself' | 'by-hand' | 'held' | 'published' | 'discarded' | 'replaced' | 'over';
  readonly pairs: number;
  /** Pairs that somebody should look at. */
  /** Of the draft, and not counted in `pairs`: somebody is thinking about them. */
  readonly putAside: number;
  readonly toThinkOf: number;
  /** People who got nobody for the third time or more. */
  readonly thirdTime: number;
  readonly publishesAt: Temporal.Instant | null;
  /** The name of whoever holds or published it; null: by itself. */
  readonly by: string | null;
  /** May the reader decide here? Who is HR, only the tab is told. */
  readonly mayAct: boolean;
}

/** A round was published by itself. */
export interface RoundReportMessage extends ToLead {
  readonly kind: 'round-report';
  readonly pairs: number;
  /** Proposals that could not become pairs. */
  readonly refused: number;
  readonly waiting: number;
  /** When the next round runs; null: when somebody runs it. */
  readonly nextTry: Temporal.PlainDate | null;
}

/** A round was to run and did not, since a draft is open. */
export interface RoundInTheWayMessage extends ToLead {
  readonly kind: 'round-in-the-way';
  /** When the open draft was proposed. */
  readonly proposedAt: Temporal.Instant;
}

/** The reader leads the programme from now on. */
export interface LeadAppointedMessage extends ToLead {
  readonly kind: 'lead-appointed';
}

/** A programme has ended by itself. */
export interface ProgrammeReportMessage extends ToLead {
  readonly kind: 'programme-report';
}

/** To a lead: what needs somebody, in all the programmes they are told about. */
export interface AlertMessage extends AboutPeople {
  readonly kind: 'alert';
  readonly programmes: readonly {
    readonly programmeId: ProgrammeId;
    readonly name: Wording;
    /** What is said on HR's page about each, or how many there are of a kind; most urgent first. */
    readonly lines: readonly Wording[];
    /** How many more lines there would be. */
    readonly more: number;
    /** Where the most urgent of them is seen to. */
    readonly page: 'hr/overview' | 'hr/matching' | 'hr/people' | 'hr/programme';
  }[];
  /** The card is about this wish for help alone, and the reader may take it up here; else null. */
  readonly help: {
    readonly programmeId: ProgrammeId;
    readonly wishId: HelpWishId;
    readonly person: Introduced;
    readonly address: string;
  } | null;
}

/** What leads wrote to a list of people, to one of them; which list is not told. */
export interface LeadMessageCard {
  readonly kind: 'lead-message';
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
  readonly words: MessageWording;
}
