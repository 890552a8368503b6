import { chanceFrom, type Chance } from '../simulate/chance.ts';
import type { NewCard } from '../simulate/drive/chats.ts';
import type { Company, Pair } from '../simulate/drive/participants.ts';
import { days, momentOf } from './calendar.ts';
import { cast, personOf } from './cast.ts';

/** What is before the people of the company at one moment. */
export interface Stage {
  readonly company: Company;
  readonly chance: Chance;
  readonly at: number;
  readonly pairs: Pair[];
  /** Surveys somebody means to answer from `at` on. */
  readonly putOff: { readonly card: NewCard; readonly at: number }[];
  /** What was asked before: the same again is the reminder. */
  readonly asked: Set<string>;
  readonly counts: { answers: number; goals: number };
  /** Will their next answer say that they would like help? */
  wantsHelp(oid: string): boolean;
  /** Their answer has said so. */
  helped(oid: string): void;
  /** Does this person do nothing about offered times? */
  isDismissive(oid: string): boolean;
}

/** The stage at each moment; what people have before them goes on from one to the next. */
export function openStage(company: Company, seed: number): (at: number) => Stage {
  const helps = helpWishes(company);
  const callsOff = personOf(company, cast.callsOff).oid;
  const pairs: Pair[] = [];
  const kept = {
    company,
    chance: chanceFrom(seed),
    pairs,
    putOff: [],
    asked: new Set<string>(),
    counts: { answers: 0, goals: 0 },
    helped: (oid: string) => void helps.delete(oid),
  };
  return (at) => ({
    ...kept,
    at,
    wantsHelp: (oid) => (helps.get(oid) ?? Infinity) <= at,
    isDismissive: (oid) => at > momentOf(days.firstCancelled, '08:00') && isInPairOf(pairs, callsOff, oid),
  });
}

/** From when on whose answer says that they would like help; each once. */
function helpWishes(company: Company): Map<string, number> {
  return new Map([
    [personOf(company, cast.helpedBefore).oid, momentOf(days.helpBefore, '08:00')],
    [personOf(company, cast.helpNow).oid, momentOf(days.helpNow, '08:00')],
  ]);
}

function isInPairOf(pairs: readonly Pair[], one: string, other: string): boolean {
  return pairs.some(({ organiser, guest }) => organiser === one && [organiser, guest].includes(other));
}
