import type {
  Attendee,
  Event,
  EventType,
  ItemBody,
  Location,
  OnlineMeetingInfo,
  PatternedRecurrence,
  ResponseStatus,
} from '@microsoft/microsoft-graph-types';
import { previewOf } from './body.ts';
import type { Day } from './days.ts';
import { iCalUId, occurrenceId } from './ids.ts';
import { addressesOf } from './mailboxes.ts';
import { answersOf, contentOf, departureOf, entryOf, originalStart, ownOf, showAsOf } from './occurrences.ts';
import type { EpochMs } from './port.ts';
import { graphRecurrence } from './recurrence-shape.ts';
import type { Answer, Content, Item, Mailbox, Own } from './stored.ts';
import { graphUtc } from './zones.ts';

const never = '0001-01-01T00:00:00Z';

/**
 * An item, or one occurrence of it, as Graph shows it to the owner of the mailbox; times in UTC. Extended properties are
 * never among it. Written out in one piece: objects put together from parts are several times slower to make and to send.
 */
export function graphEvent(mailbox: Mailbox, item: Item, day: Day | null): Event {
  const content = shownFrom(item, day);
  const shown = shownContent(content);
  const own = ownOf(item, day);
  const { start, end } = entryOf(item, day);
  const id = day === null ? item.id : occurrenceId(item.id, day);
  const event: Event = {
    id,
    changeKey: Buffer.from(`${item.id.slice(7, 23)}${item.version}`, 'latin1').toString('base64'),
    createdDateTime: stamp(item.created),
    lastModifiedDateTime: stamp(departureOf(item, day)?.modified ?? item.modified),
    iCalUId: iCalUId(item.uid, day ?? item.only),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    type: typeOf(item, day),
    seriesMasterId: day === null ? null : item.id,
    recurrence: recurrenceOf(item, day),
    subject: content.subject,
    body: shown.body,
    bodyPreview: shown.bodyPreview,
    start: graphUtc(start),
    end: graphUtc(end),
    originalStartTimeZone: content.startZoneName,
    originalEndTimeZone: content.endZoneName,
    isAllDay: content.isAllDay,
    importance: content.importance,
    sensitivity: content.sensitivity,
    location: shown.location,
    locations: shown.locations,
    hideAttendees: content.hideAttendees,
    allowNewTimeProposals: content.allowNewTimeProposals,
    responseRequested: content.responseRequested,
    isOnlineMeeting: content.isOnlineMeeting,
    onlineMeetingProvider: content.onlineMeetingProvider,
    onlineMeeting: shown.onlineMeeting,
    onlineMeetingUrl: null,
    categories: [...own.categories],
    isReminderOn: own.isReminderOn,
    reminderMinutesBeforeStart: own.reminderMinutesBeforeStart,
    showAs: showAsOf(content, own),
    isCancelled: own.isCancelled,
    isOrganizer: item.isOrganizer,
    responseStatus: responseStatus(own.response, own.respondedAt),
    organizer: { emailAddress: item.organiser },
    attendees: graphAttendees(mailbox, item, day, { content, own }),
    isDraft: false,
    hasAttachments: false,
  };
  if (day !== null) event.originalStart = new Date(originalStart(item, day)).toISOString().replace('.000Z', 'Z');
  else if (item.transactionId !== null) event.transactionId = item.transactionId;
  return event;
}

/** An untouched occurrence has all of its series' content but the time. */
function shownFrom(item: Item, day: Day | null): Content {
  return departureOf(item, day) === undefined ? item.content : contentOf(item, day);
}

function recurrenceOf({ recurrence }: Item, day: Day | null): PatternedRecurrence | null {
  return day === null && recurrence !== null ? graphRecurrence(recurrence) : null;
}

function typeOf(item: Item, day: Day | null): EventType {
  if (day !== null) return departureOf(item, day) === undefined ? 'occurrence' : 'exception';
  return item.recurrence === null ? 'singleInstance' : 'seriesMaster';
}

interface ShownContent {
  readonly body: ItemBody;
  readonly bodyPreview: string;
  readonly location: Location;
  readonly locations: Location[];
  readonly onlineMeeting: OnlineMeetingInfo | null;
}

const shownContents = new WeakMap<Content, ShownContent>();

/** The parts that cost something to make; kept as long as the content lives, since a view shows the same series many times. */
function shownContent(content: Content): ShownContent {
  const known = shownContents.get(content);
  if (known !== undefined) return known;
  const shown = {
    body: { contentType: 'html' as const, content: content.body },
    bodyPreview: previewOf(content.body),
    location: graphLocation(content.locations[0]),
    locations: content.locations.map(graphLocation),
    onlineMeeting: content.joinUrl === null ? null : { joinUrl: content.joinUrl },
  };
  shownContents.set(content, shown);
  return shown;
}

function graphLocation(location: Location | undefined): Location {
  return { displayName: '', locationType: 'default', uniqueIdType: 'unknown', ...location };
}

/** The list of people with their answers; who looks at an invitation sees their own answer as it stands. */
function graphAttendees(
  mailbox: Mailbox,
  item: Item,
  day: Day | null,
  { content, own }: { readonly content: Content; readonly own: Own },
): Attendee[] {
  const answers = answersOf(item, day);
  const owned = addressesOf(mailbox.setup);
  return content.attendees.map(({ address, name, type }) => {
    const isOwner = owned.includes(address.toLowerCase());
    const answer = answers[address.toLowerCase()];
    const hasAnswered = own.response !== 'notResponded';
    return {
      type,
      emailAddress: { address, name },
      status:
        isOwner && hasAnswered
          ? responseStatus(own.response, own.respondedAt)
          : responseStatus(answer?.response ?? 'none', answer?.time ?? null),
      ...proposedTime(answer),
    };
  });
}

function proposedTime(answer: Answer | undefined): Pick<Attendee, 'proposedNewTime'> {
  if (!answer?.proposal) return {};
  return { proposedNewTime: { start: graphUtc(answer.proposal.start), end: graphUtc(answer.proposal.end) } };
}

function responseStatus(response: Own['response'], time: EpochMs | null): ResponseStatus {
  return { response, time: time === null ? never : stamp(time) };
}

function stamp(moment: EpochMs): string {
  return `${new Date(moment).toISOString().slice(0, 23)}0000Z`;
}
