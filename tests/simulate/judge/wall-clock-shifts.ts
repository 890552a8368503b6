import { groupBy } from '#operations/group-by.ts';
import { minuteOf, wallClock } from '../calendar/hours.ts';
import type { PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** Occurrences of one series that nobody moved, and that stand at another time of day than most, on the organiser's clock. */
export function wallClockShifts(look: Look): readonly Violation[] {
  const bySeries = groupBy(look.meetings.filter(isUntouched), ({ series }) => series);
  return [...bySeries.values()].flatMap((occurrences) => shiftsOf(look, occurrences));
}

function isUntouched({ inOrganiser }: PairMeeting): boolean {
  return inOrganiser !== null && inOrganiser.seriesId !== null && !inOrganiser.isException;
}

function shiftsOf(look: Look, occurrences: readonly PairMeeting[]): readonly Violation[] {
  const zone = zoneOf(look, occurrences);
  if (zone === null) return [];
  const byMinute = groupBy(occurrences, ({ start }) => minuteOf(wallClock(start, zone)));
  const [, ...shifted] = [...byMinute.values()].toSorted((one, other) => other.length - one.length);
  return shifted.flat().map(({ uid, organiser, start }) => ({
    kind: 'wallClockShifts',
    key: uid,
    text: `${look.nameOf(organiser)} has a mentor meeting on ${moment(start)}, at another time of day in ${zone} than the rest of its series`,
  }));
}

/** The organiser's zone when the series was first seen: a series keeps its clock when its organiser moves. */
function zoneOf(look: Look, occurrences: readonly PairMeeting[]): string | null {
  const [first] = occurrences;
  if (first === undefined) return null;
  const since = Math.min(...occurrences.map((each) => look.memory.meetingSince(each)));
  const known = look.hoursOf(first.organiser).filter((each) => each.since <= since);
  return known.at(-1)?.hours.timeZone ?? null;
}
