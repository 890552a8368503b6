import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { newOffer } from '#domain/meetings/offer.ts';
import { pausePairing } from '#operations/pairing/pause-pairing.ts';
import type { Notice } from '#operations/ports/messages.ts';
import type { OfferRecord } from '#operations/ports/meetings.ts';
import { actor, meetingsOf, openLife, type Life } from './life-world.ts';
import { newId, noon, type Pair } from '../adapters/store/world.ts';

/** Meetings on the 3rd, 11th and 20th of March and the 2nd of April, 2026, at the hour of noon in UTC. */
const hours = [24, 9 * 24, 18 * 24, 31 * 24];
const until = Temporal.PlainDate.from('2026-03-20');

export let life: Life;
export let pair: Pair;

/** One life for a file's tests, and before each of them a new pair with four booked meetings. */
export function withOnePair(): void {
  beforeAll(async () => {
    life = await openLife();
  }, 60_000);
  afterAll(() => life.close(), 60_000);
  beforeEach(async () => {
    life.moveTo(noon);
    pair = await life.bookedPair(hours);
    life.rung();
  });
}

/** Makes it one whose series has not been booked yet. */
export async function unbooked(): Promise<void> {
  pair = await life.pair();
}

export const mentor = () => actor(pair.mentor.id);
export const mentee = () => actor(pair.mentee.id);
export const stranger = actor(newId());
export const pairingId = () => pair.pairing.id;
export const pairing = () => life.store.read((reader) => reader.pairing(pairingId()));
export const series = () => life.store.read((reader) => reader.series(pair.series.id));
export const notices = async (): Promise<readonly Notice[]> =>
  (await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id))).filter(
    (each) => each.pairingId === pairingId(),
  );
export const enrolments = () =>
  life.store.read((reader) =>
    Promise.all([pair.mentor, pair.mentee].map(({ id }) => reader.enrolment(life.programme.id, id))),
  );
export const pauseUntilThe20th = () => pausePairing(life.context, mentee(), { pairingId: pairingId(), until });

/** An offer of other times for one of the four meetings; null: for the standing time. */
export async function offered(meeting: number | null): Promise<OfferRecord> {
  const about = meeting === null ? null : ((await meetingsOf(life, pair))[meeting] ?? null);
  const offer = newOffer(
    { id: newId(), seriesId: pair.series.id, why: 'declined', askedBy: null, meeting: about },
    noon,
  );
  const record: OfferRecord = { ...offer, dueAt: noon, attempts: 0 };
  await life.store.write((tx) => tx.addOffer(record));
  return record;
}

export const offerStatus = async ({ id }: OfferRecord) => (await life.store.read((reader) => reader.offer(id)))?.status;
