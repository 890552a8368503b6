import { mergeSpans } from '../time/span.ts';
import { minuteOfDay } from '../time/zone-clock.ts';
import { occurrenceDays, type StandingTime } from '../meetings/cadence.ts';
import { spansOf } from './slot-candidates.ts';
import { comfortOf } from './slot-comfort.ts';
import { groundOf, groundWithin, knownCalendarsOf } from './slot-ground.ts';
import { planGroundOf, planOf } from './slot-plan.ts';
import { candidateSearchOf, type SeriesPlan, type SlotSearch } from './slot-search.ts';

/**
 * Plans a series at exactly the standing time that the two have chosen: single meetings that clash are moved or left
 * out as in any plan, but the standing time itself stays. It lies outside somebody's working hours only if both agreed
 * to that. Null when a calendar is unknown or no meeting could stand at that time.
 */
export function planStandingTime(
  input: SlotSearch,
  wish: StandingTime & { readonly outsideHours: boolean },
): SeriesPlan | null {
  const { startsOn, endsOn } = input;
  const known = knownCalendarsOf(input);
  if (known === null) return null;
  const { weekday, week, cadence } = wish;
  const search = { ...candidateSearchOf(input), cadence };
  const ground = groundOf(known, startsOn, endsOn);
  const days = occurrenceDays({ weekday, week, cadence }, startsOn, endsOn);
  const candidate = { weekday, week, minute: minuteOfDay(wish.time), days, meetings: days.length, free: 0 };
  const spans = spansOf(ground, candidate, search);
  const place = wish.outsideHours ? groundWithin(ground, mergeSpans([...ground.common, ...spans])) : ground;
  const planGround = planGroundOf(place, search, known.organiser.hours.timeZone);
  const plan = planOf(planGround, { candidate, spans, comfort: comfortOf(place, spans), score: 0 });
  return plan.counts.planned > 0 ? plan : null;
}
