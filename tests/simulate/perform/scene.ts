import type { Look } from '../judge/look.ts';
import type { Chance } from '../chance.ts';
import type { Chronicle } from '../drive/chronicle.ts';
import type { Company, Member, Pair } from '../drive/company.ts';
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
}

/** One act by one person, with the chance that decides its details. */
export interface Doing extends Scene {
  readonly member: Member;
  readonly chance: Chance;
}
