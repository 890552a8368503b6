import type { GivenAnswer } from '../judge/answers.ts';
import type { Look } from '../judge/look.ts';
import type { PassedAbsence } from '../judge/passing.ts';
import type { FollowedProposal } from '../judge/proposals.ts';
import type { Lived } from '../life/habit.ts';
import type { Chance } from '../chance.ts';
import type { Chronicle } from '../drive/chronicle.ts';
import type { NewCard } from '../drive/chats.ts';
import type { Company, Member, Pair } from '../drive/participants.ts';
import type { Administration, Outlook } from '../drive/outlook.ts';

/** What somebody who does something has before them. */
export interface Scene {
  readonly company: Company;
  readonly outlook: Outlook;
  readonly administration: Administration;
  readonly chronicle: Chronicle;
  readonly pairs: readonly Pair[];
  /** What stood when the clock stopped here. */
  readonly look: Look;
  /** Everybody's mailbox to be removed at a later moment: who has left slowly. */
  readonly leaving: Map<string, number>;
  /** Who is away and comes back, with when and how. */
  readonly returning: Map<string, Return>;
  /** When the clock stands still again. */
  readonly nextMoment: number;
  /** What was proposed and is not known to be offered yet. */
  readonly proposals: Proposal[];
  /** Surveys that people mean to answer later, and with which press of the card. */
  readonly later: LateAnswer[];
  /** What was answered since the clock stood still last. */
  readonly answers: GivenAnswer[];
  readonly lived: Lived;
  /** What passed, until it has been judged. */
  readonly absences: Absence[];
}

/** A survey that somebody means to answer at the first moment after `at`; `again`: once more, and otherwise. */
export interface LateAnswer {
  readonly card: NewCard;
  readonly at: number;
  readonly again: boolean;
}

/** At `at` the account, or its address, is there again. */
export interface Return {
  readonly at: number;
  readonly what: 'account' | 'address';
}

/** Another time that a guest has proposed. `acts`: how often its people had done something by then. */
export interface Proposal extends Omit<FollowedProposal, 'firstOffered'> {
  readonly acts: number;
}

/** An absence that is to pass. */
export interface Absence extends PassedAbsence {
  /** The two, or everybody in the group. */
  readonly people: readonly string[];
  readonly acts: number;
}

/** One act by one person, with the chance that decides its details. */
export interface Doing extends Scene {
  readonly member: Member;
  readonly chance: Chance;
}
