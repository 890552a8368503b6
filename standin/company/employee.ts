import type { DayOfWeek } from '@microsoft/microsoft-graph-types';
import type { Town } from './offices.ts';

/** A stretch of the week in the person's own clock. Weekday 1 is Monday; minutes are counted from midnight. */
export interface WeekWindow {
  readonly weekday: number;
  readonly from: number;
  readonly until: number;
}

/** What is written down about one employee; everything else about an account follows from it. */
export interface Employee {
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly town: Town;
  /** Local part of the manager's address; absent for the managing director. */
  readonly manager?: string;
  /** Default `sv-SE`. */
  readonly language?: 'sv-SE' | 'en-GB';
  /** Working day in the person's own clock, `HH:MM`; default 08:00 to 17:00. */
  readonly hours?: readonly [from: string, until: string];
  /** Whole days of the week that a part-time employee is off. */
  readonly daysOff?: readonly DayOfWeek[];
  /** Weekday numbers (1 Monday) on which a part-time employee leaves at noon. */
  readonly afternoonsOff?: readonly number[];
  readonly appRoles?: readonly string[];
  /** On parental leave two days a week, for part of the time shown in the calendar. */
  readonly parentalLeave?: true;
  /** Hours of the week that no recurring entry of the sample touches. */
  readonly keptFree?: readonly WeekWindow[];
  /** Peculiarities of the account that the product must live with. */
  readonly account?: 'no-mailbox' | 'no-teams' | 'disabled' | 'custom-zone';
}

/** A department with its people. */
export interface Department {
  readonly name: string;
  readonly employees: readonly Employee[];
}
