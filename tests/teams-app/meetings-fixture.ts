/** A booked pair for each test, and calls as one of the two, HR or a stranger. */
import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { OfferOption } from '#domain/meetings/offer.ts';
import type { Endpoint } from '#teams-app/contract/endpoint.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { newId } from '../adapters/store/world.ts';
import { mentee, openApiWorld, type Answer, type ApiWorld, type Caller, type Sent } from './api-fixture.ts';
import { bookedPair, type BookedPair } from './pair-fixture.ts';

/** Most tests call as the mentee. */
export const theMentee: Caller = { as: mentee.id };

export interface MeetingsWorld {
  readonly world: ApiWorld;
  /** The pair of the present test. */
  booked(): BookedPair;
  /** Ends the programme of the test before and books a new pair; `changes` says what became of its first meetings. */
  begin(...changes: Parameters<typeof bookedPair>[1] & object): Promise<void>;
  /** Calls an endpoint as the mentee unless told, and takes whatever is answered. */
  send(endpoint: Endpoint, sent?: Sent, caller?: Caller): Promise<Answer>;
  meetingId(index: number): string;
  /** An offer of other times for the first meeting (or all), as the search leaves it. */
  openOffer(options: readonly OfferOption[], about?: 'meeting' | 'standing', askedBy?: PersonId): Promise<string>;
  /** The question whether another series goes on from the third meeting on. Returns its id. */
  askWhatGoesOn(): Promise<string>;
  /** As the mentee sees it unless told. */
  myPairing(caller?: Caller): Promise<PairingBody>;
}

export async function openMeetingsWorld(maxRequestsPerMinute = 2000): Promise<MeetingsWorld> {
  const world = await openApiWorld({ maxRequestsPerMinute });
  let present: BookedPair | null = null;
  const booked = (): BookedPair => {
    if (present === null) throw new Error('No pair is booked');
    return present;
  };
  return {
    world,
    booked,
    send: (endpoint, sent, caller = theMentee) => world.send(caller, endpoint, sent),
    async begin(...changes) {
      if (present !== null) await closed(world, present);
      present = await bookedPair(world, changes);
    },
    meetingId: (index) => booked().meetings[index]?.id ?? '',
    openOffer: (options, about = 'meeting', askedBy) => openOffer(world, booked(), options, { about, askedBy }),
    askWhatGoesOn: () => askWhatGoesOn(world, booked()),
    async myPairing(caller = theMentee) {
      const { pairings } = await world.call(caller, homeEndpoints.home, {});
      const pairing = pairings.find(({ id }) => id === booked().pair.pairing.id);
      if (pairing === undefined) throw new Error('The pairing is not on the page');
      return pairing;
    },
  };
}

/** The programme of the test before stays behind, over. */
async function closed(world: ApiWorld, { pair }: BookedPair): Promise<void> {
  await world.store.write(async (tx) => {
    const programme = await tx.programme(pair.programme.id);
    if (programme === null) return;
    await tx.saveProgramme({ ...programme, status: 'ended', version: programme.version + 1 }, world.context.now());
    const pairing = await tx.pairing(pair.pairing.id);
    if (pairing === null || pairing.status === 'closed') return;
    const ended = { why: 'completed', at: world.context.now(), reason: null } as const;
    await tx.savePairing({ ...pairing, status: 'closed', ended, version: pairing.version + 1 });
  });
}

/** An offer of other times for the first meeting, or all. */
export async function openOffer(
  { store, context }: ApiWorld,
  { series, meetings }: BookedPair,
  options: readonly OfferOption[],
  { about, askedBy }: { readonly about: 'meeting' | 'standing'; readonly askedBy: PersonId | undefined },
): Promise<string> {
  const id = newId<'MeetingOffer'>();
  const now = context.now();
  await store.write((tx) =>
    tx.addOffer({
      id,
      seriesId: series.id,
      meetingId: about === 'meeting' ? (meetings[0]?.id ?? null) : null,
      why: askedBy === undefined ? 'declined' : 'asked',
      askedBy: askedBy ?? null,
      status: 'open',
      options,
      proposed: null,
      refusedStarts: [],
      chosen: null,
      agreedBy: [],
      createdAt: now,
      expiresAt: now.add({ hours: 24 * 5 }),
      dueAt: null,
      attempts: 0,
      version: 1,
    }),
  );
  return id;
}

async function askWhatGoesOn({ store, context }: ApiWorld, { series, meetings }: BookedPair): Promise<string> {
  const id = newId<'Continuation'>();
  const now = context.now();
  const [cut] = meetings.slice(2);
  if (cut === undefined) throw new Error('There is no third meeting');
  const start = cut.start.add({ hours: 26 });
  const one = { iCalUId: 'ical of another', joinUrl: null, start, end: start.add({ minutes: 45 }), certain: true };
  await store.write(async (tx) => {
    for (const meeting of meetings.slice(2)) {
      await tx.changeMeeting(meeting.id, (present) => ({ ...present, status: 'cancelled', lostWhy: 'split' }));
    }
    const present = await tx.series(series.id);
    const trouble = { reason: 'split-in-outlook', personId: series.organiserId, since: now } as const;
    if (present !== null) await tx.saveSeries({ ...present, trouble, version: present.version + 1 });
    await tx.addContinuation({
      id,
      seriesId: series.id,
      status: 'open',
      cut: cut.originalStart,
      candidates: [{ eventId: 'event of another', ...one }],
      chosen: null,
      answeredBy: null,
      createdAt: now,
      expiresAt: now.add({ hours: 72 }),
      version: 1,
    });
  });
  return id;
}

function at(start: string): OfferOption {
  const from = Temporal.Instant.from(start);
  return { kind: 'meeting', start: from, end: from.add({ minutes: 45 }) };
}

export const threeTimes = [at('2026-12-08T13:00:00Z'), at('2026-12-10T09:00:00Z'), at('2026-12-11T08:30:00Z')];
