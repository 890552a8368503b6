import type { Event } from '@microsoft/microsoft-graph-types';
import { firstDay, type Recurrence } from './recurrence.ts';
import { readRecurrence } from './recurrence-shape.ts';
import { invalidProperty } from './refusals.ts';
import type { Content } from './stored.ts';
import { ianaZone, momentOf, wallAt } from './zones.ts';

/** Content and recurrence that fit together. */
interface Timing {
  readonly content: Content;
  readonly recurrence: Recurrence | null;
}

/** The recurrence a body asks for, or the one there is; its start follows the event's when only the event's was sent. */
export function readTiming(sent: Event, content: Content, before: Recurrence | null): Timing {
  if (sent.recurrence === null) return { content, recurrence: null };
  if (sent.recurrence !== undefined) {
    return anchored(content, readRecurrence(sent.recurrence, content.start.day, content.startZoneName));
  }
  if (before === null || sent.start === undefined) return { content, recurrence: before };
  const { range } = before;
  const start = content.start.day;
  if (range.type === 'endDate' && range.end < start) throw invalidProperty('start', 'is after the end of the series');
  return anchored(content, { ...before, zoneName: content.startZoneName, range: { ...range, start } });
}

/**
 * Puts the series' own time on its first real occurrence and into the series' zone, in which it keeps its time on the wall.
 * The first occurrence may be later than the start date, when that does not fit the pattern.
 */
function anchored(content: Content, recurrence: Recurrence): Timing {
  const zone = ianaZone(recurrence.zoneName);
  const start = inZone(content.start, zone);
  const end = inZone(content.end, zone);
  if (start.day !== content.start.day) {
    throw invalidProperty('recurrence.range.startDate', 'is another date in recurrenceTimeZone');
  }
  const first = firstDay(recurrence);
  if (first === null) throw invalidProperty('recurrence', 'has no occurrence');
  const later = first - start.day;
  const moved = { start: { ...start, day: first }, end: { ...end, day: end.day + later } };
  return { content: { ...content, ...moved }, recurrence };
}

function inZone(wall: Content['start'], zone: string): Content['start'] {
  return wall.zone === zone ? wall : wallAt(momentOf(wall), zone);
}
