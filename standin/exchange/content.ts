import type { Attendee, DateTimeTimeZone, Event, Location } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '#standin/graph-fault.ts';
import { htmlBody } from './body.ts';
import { invalidProperty } from './refusals.ts';
import type { Content, Invitee } from './stored.ts';
import { ianaZone, isCustomZone, momentOf, readWall, type Wall } from './zones.ts';

const mostAttendees = 500;

/** The values of an event where the client says nothing. */
export const blank: Content = {
  subject: '',
  body: htmlBody(null),
  start: { day: 0, second: 0, zone: 'UTC' },
  end: { day: 0, second: 0, zone: 'UTC' },
  startZoneName: 'UTC',
  endZoneName: 'UTC',
  isAllDay: false,
  showAs: 'busy',
  importance: 'normal',
  sensitivity: 'normal',
  locations: [],
  attendees: [],
  hideAttendees: false,
  allowNewTimeProposals: true,
  responseRequested: true,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  joinUrl: null,
};

/** The given parts of a request body, checked against what the event would then be; the online meeting is settled elsewhere. */
export function readContent(sent: Event, base: Content): Partial<Content> {
  const times = readTimes(sent, base);
  return {
    ...times,
    ...readLegacyZone(sent),
    ...readPlain(sent),
    ...(sent.subject === undefined ? {} : { subject: sent.subject ?? '' }),
    ...(sent.body === undefined ? {} : { body: htmlBody(sent.body) }),
    ...readLocations(sent),
    ...(sent.attendees === undefined ? {} : { attendees: readAttendees(sent.attendees ?? []) }),
  };
}

/** Fields without rules of their own; a null leaves the value as it is. */
function readPlain(sent: Event): Partial<Content> {
  return {
    ...(sent.showAs ? { showAs: sent.showAs } : {}),
    ...(sent.importance ? { importance: sent.importance } : {}),
    ...(sent.sensitivity ? { sensitivity: sent.sensitivity } : {}),
    ...(typeof sent.hideAttendees !== 'boolean' ? {} : { hideAttendees: sent.hideAttendees }),
    ...(typeof sent.allowNewTimeProposals !== 'boolean' ? {} : { allowNewTimeProposals: sent.allowNewTimeProposals }),
    ...(typeof sent.responseRequested !== 'boolean' ? {} : { responseRequested: sent.responseRequested }),
  };
}

function readTimes(sent: Event, base: Content): Partial<Content> {
  if (sent.start === undefined && sent.end === undefined && typeof sent.isAllDay !== 'boolean') return {};
  const given: Partial<Content> = { ...readStart(sent), ...readEnd(sent), isAllDay: sent.isAllDay ?? base.isAllDay };
  checkTimes({ ...base, ...given });
  return given;
}

/** An old client wrote its own rules instead of a zone's name: the times are right, but the name means nothing. */
function readLegacyZone({ originalStartTimeZone: name }: Event): Partial<Content> {
  return name && isCustomZone(name) ? { startZoneName: name, endZoneName: name } : {};
}

function readStart({ start }: Event): Partial<Content> {
  if (start === undefined) return {};
  const { wall, zoneName } = readTime('start', start);
  return { start: wall, startZoneName: zoneName };
}

function readEnd({ end }: Event): Partial<Content> {
  if (end === undefined) return {};
  const { wall, zoneName } = readTime('end', end);
  return { end: wall, endZoneName: zoneName };
}

function checkTimes({ start, end, isAllDay }: Content): void {
  if (momentOf(start) >= momentOf(end)) throw invalidProperty('end', 'must be after start');
  if (!isAllDay) return;
  if (start.second !== 0 || end.second !== 0) throw invalidProperty('isAllDay', 'needs start and end at midnight');
  if (start.zone !== end.zone) throw invalidProperty('isAllDay', 'needs start and end in the same time zone');
}

function readTime(path: string, sent: DateTimeTimeZone | null): { readonly wall: Wall; readonly zoneName: string } {
  if (!sent?.dateTime) throw invalidProperty(`${path}.dateTime`, 'is required');
  if (!sent.timeZone) throw invalidProperty(`${path}.timeZone`, 'is required');
  const wall = readWall(sent.dateTime, ianaZone(sent.timeZone));
  if (wall === null) throw invalidProperty(`${path}.dateTime`, 'must be a date and time without offset');
  return { wall, zoneName: sent.timeZone };
}

function readLocations(sent: Event): Partial<Content> {
  if (sent.locations) return { locations: sent.locations };
  if (sent.location === undefined) return {};
  const named: Location | null = sent.location?.displayName ? sent.location : null;
  return { locations: named === null ? [] : [named] };
}

function readAttendees(sent: readonly Attendee[]): Invitee[] {
  if (sent.length > mostAttendees) throw invalidProperty('attendees', `may be ${mostAttendees} at most`);
  const byAddress = new Map<string, Invitee>();
  for (const { emailAddress, type } of sent) {
    const address = emailAddress?.address ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
      throw new GraphFault(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
    byAddress.set(address.toLowerCase(), { address, name: emailAddress?.name || address, type: type ?? 'required' });
  }
  return [...byAddress.values()];
}
