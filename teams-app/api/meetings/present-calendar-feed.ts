import { isCalledOff, type CalendarFeed } from '#operations/meetings/calendar-feed.ts';
import type { CalendarEntry } from '../icalendar.ts';
import { textsIn } from '../reader.ts';

/** The meetings in the owner's language: when, with whom by given name, and where; nothing of what they are about. */
export function calendarEntries({ owner, meetings }: CalendarFeed): readonly CalendarEntry[] {
  const { calendar } = textsIn(owner.language);
  return meetings.map(({ meeting, partnerGivenName, place, joinUrl, sequence, changedAt }) => ({
    uid: `${meeting.id}@lodestar`,
    start: meeting.start,
    end: meeting.end,
    summary: calendar.summary(partnerGivenName),
    location: place,
    url: joinUrl,
    isCancelled: isCalledOff(meeting),
    sequence,
    changedAt,
  }));
}
