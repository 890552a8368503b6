import { Temporal } from 'temporal-polyfill';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { MeetingId, PersonId } from '#domain/ids.ts';
import { isLetGo } from '#domain/booking/series.ts';
import { agendaFor, type Agenda } from '#domain/meetings/agenda.ts';
import { mayStillTell } from '#domain/meetings/extra.ts';
import type { Meeting, MeetingLoss } from '#domain/meetings/meeting.ts';
import { isLook } from '#domain/meetings/offer.ts';
import { partnersOf, type Pairing } from '#domain/pairing/pairing.ts';
import { obstacleToChange } from './change-meeting.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { Reader } from '../ports/store.ts';
import { isSkipped, nextOf } from '../series/series-counts.ts';
import { standingOf, type SeriesStanding } from '../series/series-standing.ts';

/** A meeting and its number in the pairing, from 1; those left out are not counted and have 0. */
export interface NumberedMeeting {
  readonly meeting: Meeting;
  readonly number: number;
  /** What happened to it in Outlook, and who did it where that can be told. */
  readonly lost: { readonly why: MeetingLoss; readonly byId: PersonId | null } | null;
  /** May one of the two ask for another time, or have it left out? */
  readonly mayChange: boolean;
}

/** A pairing's meetings, those before a new standing time included. */
export interface PairingMeetings {
  /** The latest series; null until one is wanted. */
  readonly series: SeriesRecord | null;
  /** Null until a time has been found. */
  readonly standing: SeriesStanding | null;
  /** Whom the series' trouble is about; null where it is about nobody in particular. */
  readonly troublePerson: Person | null;
  /** By start; those outside the series too. */
  readonly meetings: readonly NumberedMeeting[];
  readonly next: (NumberedMeeting & { readonly agenda: Agenda }) | null;
  /** What the two are asked of another series in Outlook; null where nothing is asked. */
  readonly continuation: SeriesContinuation | null;
  /** May they still say that they met outside the series? */
  readonly mayTell: boolean;
  /** May one of the two ask for another standing time? */
  readonly mayChangeStanding: boolean;
  /**
   * Other times that are looked for, offered, or being carried out; only the newest offer for each meeting and for the
   * series.
   */
  readonly offers: readonly { readonly offer: OfferRecord; readonly meeting: Meeting | null }[];
}

/** Reads them as they stand at `now`. */
export async function pairingMeetings(
  reader: Reader,
  pairing: Pairing,
  now: Temporal.Instant,
): Promise<PairingMeetings> {
  const [series, ...earlier] = await reader.allSeriesOf([pairing.id]);
  if (series === undefined) {
    const nothing = { series: null, standing: null, troublePerson: null, next: null, continuation: null };
    return { ...nothing, mayTell: false, mayChangeStanding: false, meetings: [], offers: [] };
  }
  const own = (await reader.meetingsOf([series.id])).filter((each) => !isLetGo(series, each));
  const before = (await reader.meetingsOf(earlier.map(({ id }) => id))).filter(({ status }) => status !== 'cancelled');
  const extra = await reader.extraMeetingsOf([pairing.id]);
  const meetings = numbered([...before, ...own, ...extra], { series, pairing, now });
  const troubleId = series.trouble?.personId ?? null;
  return {
    series,
    standing: standingOf(series, own),
    troublePerson: troubleId === null ? null : await reader.person(troubleId),
    meetings,
    next: withAgenda(meetings, now),
    continuation: (await reader.continuationsOf([series.id])).find(({ status }) => status === 'open') ?? null,
    mayTell: mayStillTell(pairing.ended?.at ?? null, now),
    mayChangeStanding: obstacleToChange({ series, pairing, meeting: null }, now) === null,
    offers: await offersOf(reader, series, own, now),
  };
}

interface Setting {
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  readonly now: Temporal.Instant;
}

function numbered(meetings: readonly Meeting[], setting: Setting): readonly NumberedMeeting[] {
  const sorted = meetings.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
  let count = 0;
  return sorted.map((meeting) => {
    const isLeftOut = isSkipped(meeting);
    if (!isLeftOut) count += 1;
    return {
      meeting,
      number: isLeftOut ? 0 : count,
      lost: lossOf(meeting, setting),
      mayChange: mayChange(meeting, setting),
    };
  });
}

/**
 * Only the organiser can call a meeting off, and only the guest can decline it; with several guests, only all of them
 * together.
 */
function lossOf({ status, lostWhy }: Meeting, { series, pairing }: Setting): NumberedMeeting['lost'] {
  if (status !== 'cancelled' || lostWhy === null) return null;
  const guests = partnersOf(pairing, series.organiserId);
  const guestId = guests.length === 1 ? (guests[0] ?? null) : null;
  const whose = {
    cancelled: series.organiserId,
    declined: guestId,
    gone: null,
    split: null,
    uninvited: null,
    removed: guestId,
  };
  const byId = whose[lostWhy];
  return { why: lostWhy, byId };
}

function mayChange(meeting: Meeting, { series, pairing, now }: Setting): boolean {
  const isFixed = meeting.intent !== null || meeting.seriesId !== series.id;
  return !isFixed && obstacleToChange({ series, pairing, meeting }, now) === null;
}

function withAgenda(meetings: readonly NumberedMeeting[], now: Temporal.Instant): PairingMeetings['next'] {
  const next = nextOf(
    meetings.map(({ meeting }) => meeting),
    now,
  );
  const found = meetings.find(({ meeting }) => meeting.id === next?.id);
  if (found === undefined) return null;
  const { start, end } = found.meeting;
  const total = Math.max(...meetings.map(({ number }) => number));
  const minutes = Math.round((end.epochMilliseconds - start.epochMilliseconds) / 60_000);
  return { ...found, agenda: agendaFor({ index: found.number - 1, total, minutes }) };
}

/** Without those that somebody only looks at. A search that found nothing is shown for as long as the meeting lies ahead. */
async function offersOf(
  reader: Reader,
  series: SeriesRecord,
  meetings: readonly Meeting[],
  now: Temporal.Instant,
): Promise<PairingMeetings['offers']> {
  const byId = new Map<MeetingId, Meeting>(meetings.map((meeting) => [meeting.id, meeting]));
  const seen = new Set<string>();
  return (await reader.liveOffersOf([series.id]))
    .filter((offer) => !isLook(offer))
    .filter(({ meetingId }) => !seen.has(String(meetingId)) && seen.add(String(meetingId)))
    .map((offer) => ({ offer, meeting: offer.meetingId === null ? null : (byId.get(offer.meetingId) ?? null) }))
    .filter(({ offer, meeting }) => meeting === null || isStillAhead(offer, meeting, now));
}

function isStillAhead(offer: OfferRecord, meeting: Meeting, now: Temporal.Instant): boolean {
  return offer.status === 'chosen' || Temporal.Instant.compare(meeting.start, now) > 0;
}
