import { pairKey, type Two } from '../calendar/pair-meetings.ts';
import type { Ended } from './orphans.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** Somebody's account was closed, or without an address, for a short while only; one for each of their pairings. */
export interface PassedAbsence extends Two {
  readonly person: string;
  readonly from: number;
  readonly until: number;
  /** The pair's meetings that stood ahead when it began. */
  readonly ahead: readonly { readonly uid: string; readonly start: number }[];
}

/** Series that are gone after somebody's absence that passed, though nobody did anything to them. */
export function cancelledByPassingState(look: Look, absences: readonly PassedAbsence[]): readonly Violation[] {
  const there = new Set(look.meetings.filter(({ inOrganiser }) => inOrganiser !== null).map(({ uid }) => uid));
  return absences
    .filter(({ until, ahead }) => {
      const left = ahead.filter(({ start }) => start > look.at);
      return until <= look.at && left.length > 0 && left.every(({ uid }) => !there.has(uid));
    })
    .map((absence) => ({
      kind: 'endedByPassingState',
      key: `${pairKey(absence)} ${absence.from}`,
      text: `${look.nameOf(absence.person)} was away from ${moment(absence.from)} to ${moment(absence.until)}, and all meetings ahead are gone on ${moment(look.at)}`,
    }));
}

/** Pairings that the product calls over although nobody ended them and nobody has been gone for long. */
export function endedWithoutReason(look: Look, over: readonly Two[], ended: Ended): readonly Violation[] {
  return over
    .filter((pair) => (ended.get(pairKey(pair)) ?? Infinity) > look.at)
    .map((pair) => ({
      kind: 'endedByPassingState',
      key: `${pairKey(pair)} over`,
      text: `the pairing of ${look.nameOf(pair.organiser)} and ${look.nameOf(pair.guest)} is over on ${moment(look.at)}; nobody ended it, and nobody was gone for longer than the grace`,
    }));
}
