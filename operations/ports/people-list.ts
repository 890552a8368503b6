import type { Temporal } from 'temporal-polyfill';
import type { PeopleColumn } from '#domain/access/people-list.ts';
import type { SeenState } from '#domain/access/seen-by-hr.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { MatchRoundId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';

/** Of which programme the list is, and what says how people stand in it. */
export interface ListedIn {
  readonly programmeId: ProgrammeId;
  /** Whose open proposals are `proposed`; null: nobody's. */
  readonly roundId: MatchRoundId | null;
  /** In the programme's zone: on which day a break is over. */
  readonly today: Temporal.PlainDate;
}

/** Which people are listed, and in which order. */
export interface PeopleWish {
  /** Each word stands somewhere in name, department, place or title, whatever its case. */
  readonly search: string;
  readonly states: readonly SeenState[];
  readonly role: Role | null;
  /** Only mentors who take more mentees in this programme. */
  readonly onlyWithRoom: boolean;
  readonly department: string | null;
  readonly order: { readonly column: PeopleColumn; readonly down: boolean };
  /** Whose alphabet names and departments follow. */
  readonly language: Language;
}

/** So many after so many others. */
export interface Page {
  readonly skip: number;
  readonly most: number;
}

/** Somebody on a page, and whether the round has an open proposal for them. */
export interface Listed {
  readonly personId: PersonId;
  readonly isProposed: boolean;
}

/** How many of everybody, whatever the wish, are in a state and a department. */
export interface PeopleCount {
  readonly state: SeenState;
  readonly department: string;
  readonly people: number;
  /** Mentors among them who take more mentees. */
  readonly withRoom: number;
}

export interface PeopleListReader {
  /**
   * One page of those who are or were in the programme, how many the whole list has, and how many there are of each kind;
   * what there is nobody of is left out.
   */
  listedPeople(
    within: ListedIn,
    wish: PeopleWish,
    page: Page,
  ): Promise<{
    readonly hits: number;
    readonly listed: readonly Listed[];
    readonly counts: readonly PeopleCount[];
  }>;
  /** When each of some people last met anybody of the programme; whoever has met nobody is left out. */
  lastMet(programmeId: ProgrammeId, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Temporal.Instant>>;
}
