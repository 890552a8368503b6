import { localDate, type Reader } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { soFar } from '../meetings/so-far.ts';

/** What the two did together, in numbers that they can check on the page itself. */
export function togetherOf(
  { meetings, goals, startsOn, endsOn, parting }: ClosedFacts,
  { now, reader }: { readonly now: string; readonly reader: Reader },
) {
  const { held } = soFar(meetings, now);
  const last = meetings.findLast(({ status }) => status === 'held');
  const lastDay = last === undefined ? null : localDate(last.start, reader.timeZone);
  const days = lastDay === null ? 0 : (Date.parse(lastDay) - Date.parse(startsOn)) / 86_400_000;
  return {
    held,
    months: Math.round(days / 30.4),
    reached: goals.filter(({ status }) => status === 'reached'),
    lastDay,
    /** They had the time they were given, or said how it goes on: there is something to be glad of. */
    isWhole: held > 0 && (parting.outcome !== null || localDate(now, reader.timeZone) >= endsOn),
  };
}

type ClosedFacts = Pick<PairingBody, 'meetings' | 'goals' | 'startsOn' | 'endsOn' | 'parting'>;
