import type { PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { sha256Hex } from '../access/secret-hash.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { partnersFor } from '../access/partners.ts';
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

export interface CalendarFeed {
  readonly owner: Person;
  /** The meetings of all their pairings, by start. */
  readonly meetings: readonly FeedMeeting[];
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
 * company.
 */
export async function calendarFeed(context: Context, token: string): Promise<CalendarFeed> {
  const hash = await sha256Hex(token);
  const from = context.now().subtract(lookBack);
  return context.store.read(async (reader) => {
    const ownerId = await reader.calendarFeedOwner(hash);
    const owner = ownerId === null ? null : await reader.person(ownerId);
    if (owner === null || !owner.enabled) throw new NotFound('No calendar under this address');
    const meetings = await feedMeetings(reader, owner.id);
    return {
      owner,
      meetings: meetings
        .filter(({ meeting }) => meeting.end.epochMilliseconds >= from.epochMilliseconds)
        .toSorted((a, b) => a.meeting.start.epochMilliseconds - b.meeting.start.epochMilliseconds),
    };
  });
}

async function feedMeetings(reader: Reader, ownerId: PersonId): Promise<readonly FeedMeeting[]> {
  const found: FeedMeeting[] = [];
  for (const pairing of await reader.pairingsOf(ownerId)) {
    const others = await partnersFor(reader, pairing, ownerId);
    const series = await reader.allSeriesOf([pairing.id]);
    const links = new Map(series.map(({ id, joinUrl }) => [id, joinUrl]));
    const { place } = pairing;
    for (const meeting of await reader.meetingsOf(series.map(({ id }) => id))) {
      const joinUrl = place === null ? (links.get(meeting.seriesId) ?? null) : null;
      found.push({ meeting, partnerGivenName: others?.partner.givenName ?? '', place, joinUrl });
    }
  }
  return found;
}

function newToken(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(secretBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
