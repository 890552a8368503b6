import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import { isLetGo } from '#domain/booking/series.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { sha256Hex } from '../access/secret-hash.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { partnersFor } from '../access/partners.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { FeedVersion } from '../ports/mailboxes.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';

/** One meeting as its owner's other calendar shows it. */
export interface FeedMeeting {
  readonly meeting: Meeting;
  readonly partnerGivenName: string;
  /** Null: in Teams, or nothing is agreed. */
  readonly place: string | null;
  /** The Teams link; null where there is none, and where the two meet at a place. */
  readonly joinUrl: string | null;
}

/** The same with how often what is told of it has changed, and when it last did. */
export type ToldInFeed = FeedMeeting & Pick<FeedVersion, 'sequence' | 'changedAt'>;

export interface CalendarFeed {
  readonly owner: Person;
  /** The meetings of all their pairings, by start. */
  readonly meetings: readonly ToldInFeed[];
}

const secretBytes = 32;
/** How far back meetings are shown. */
const lookBack = { hours: 60 * 24 } as const;

/**
 * Makes a secret address for the actor's own meetings; it replaces the previous one. Whoever has the token sees the
 * meetings, so it is told once, and only its hash is kept.
 */
export async function makeCalendarFeed(context: Context, actor: Actor): Promise<{ readonly token: string }> {
  const token = newToken();
  const hash = await sha256Hex(token);
  await context.store.write(async (tx) => {
    if ((await tx.person(actor.personId)) === null) throw new NotFound('No such person');
    await tx.saveCalendarFeed(actor.personId, hash, context.now());
  });
  context.log.event('calendar-feed-made', {});
  return { token };
}

/** The address stops working at once. */
export async function removeCalendarFeed(context: Context, actor: Actor): Promise<void> {
  await context.store.write(async (tx) => tx.removeCalendarFeed(actor.personId));
}

/**
 * The meetings under a secret address. Throws `NotFound` for an unknown address, and once the owner has left the
 * company. Remembers what it has told, so that a calendar can tell a change from what it knows already.
 */
export async function calendarFeed(context: Context, token: string): Promise<CalendarFeed> {
  const hash = await sha256Hex(token);
  const now = context.now();
  const from = now.subtract(lookBack);
  return context.store.write(async (tx) => {
    const ownerId = await tx.calendarFeedOwner(hash);
    const owner = ownerId === null ? null : await tx.person(ownerId);
    if (owner === null || !owner.enabled) throw new NotFound('No calendar under this address');
    const meetings = (await feedMeetings(tx, owner.id))
      .filter(({ meeting }) => meeting.end.epochMilliseconds >= from.epochMilliseconds)
      .toSorted((a, b) => a.meeting.start.epochMilliseconds - b.meeting.start.epochMilliseconds);
    const told = await Promise.all(
      meetings.map(async (each) => ({ meetingId: each.meeting.id, hash: await toldHash(each, owner) })),
    );
    const versions = new Map((await tx.tellInFeed(owner.id, told, now)).map((each) => [each.meetingId, each]));
    return {
      owner,
      meetings: meetings.map((each) => ({ ...each, ...versionOf(versions.get(each.meeting.id), now) })),
    };
  });
}

function versionOf(
  version: FeedVersion | undefined,
  now: Temporal.Instant,
): Pick<FeedVersion, 'sequence' | 'changedAt'> {
  return { sequence: version?.sequence ?? 0, changedAt: version?.changedAt ?? now };
}

/** Of everything that is told of a meeting: it changes when, and only when, the entry does. */
function toldHash({ meeting, partnerGivenName, place, joinUrl }: FeedMeeting, owner: Person): Promise<string> {
  const { start, end } = meeting;
  const stands = !isCalledOff(meeting);
  return sha256Hex(JSON.stringify([start, end, partnerGivenName, place, joinUrl, stands, owner.language]));
}

/** Whether the entry says that the meeting does not take place. */
export function isCalledOff({ status, intent }: Meeting): boolean {
  return status === 'cancelled' || intent?.kind === 'skip';
}

async function feedMeetings(reader: Reader, ownerId: PersonId): Promise<readonly FeedMeeting[]> {
  const found: FeedMeeting[] = [];
  for (const pairing of await reader.pairingsOf(ownerId)) {
    const others = await partnersFor(reader, pairing, ownerId);
    const series = await reader.allSeriesOf([pairing.id]);
    const { place } = pairing;
    const partnerGivenName = others?.partner.givenName ?? '';
    const meetings = await reader.meetingsOf(series.map(({ id }) => id));
    found.push(
      ...inSeries(series, meetings).map((each) => ({
        meeting: each.meeting,
        partnerGivenName,
        place,
        joinUrl: place === null ? each.joinUrl : null,
      })),
    );
    // Where people met outside the series nobody has asked. One that was taken back is no longer told of.
    for (const meeting of await reader.extraMeetingsOf([pairing.id])) {
      found.push({ meeting, partnerGivenName, place: null, joinUrl: null });
    }
  }
  return found;
}

/** Each with its series' link. Of a series that its people keep only what has been is told. */
function inSeries(
  series: readonly SeriesRecord[],
  meetings: readonly Meeting[],
): readonly Pick<FeedMeeting, 'meeting' | 'joinUrl'>[] {
  return series.flatMap((each) =>
    meetings
      .filter((meeting) => meeting.seriesId === each.id && !isLetGo(each, meeting))
      .map((meeting) => ({ meeting, joinUrl: each.joinUrl })),
  );
}

function newToken(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(secretBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
