import { isOver } from '#domain/meetings/meeting.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { aboutPairing, elsewhere, toMember, type PairingCard } from '../messages/about-pairing.ts';
import type { Composers } from '../messages/composer.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { Reader } from '../ports/store.ts';
import { countsOf, nextOf } from '../series/series-counts.ts';
import { continuationMessage, continuationViewOf } from './continuation-view.ts';
import { offerMessage, offerViewOf } from './offer-view.ts';

/** The cards that tell where meetings stand, offer other times, and help after two missed ones. */
export const meetingCards = {
  booked: aboutPairing(booked),
  offer: aboutPairing(offered),
  continuation: aboutPairing(goingOn),
  moved: aboutPairing(moved),
  nudge: aboutPairing(nudge),
} satisfies Partial<Composers>;

async function booked(reader: Reader, card: PairingCard): Promise<BotMessage | null> {
  const { pairing, now } = card;
  const [series] = await reader.seriesOf([pairing.id]);
  const meetings = series === undefined ? [] : await reader.meetingsOf([series.id]);
  const first = nextOf(meetings, now);
  const counts = countsOf(meetings);
  return first && { kind: 'booked', partner: elsewhere(card), first, counts, ...toMember(pairing) };
}

/** Nobody is sent a card about times that are being looked for, or that were withdrawn before they saw them. */
async function offered(reader: Reader, { notice }: PairingCard<'offer'>): Promise<BotMessage | null> {
  const view = await offerViewOf(reader, notice.about.offerId, notice.personId);
  const isNews = !['searching', 'expired'].includes(view.offer.status);
  return isNews || notice.sentAt !== null ? offerMessage(view) : null;
}

/** Nobody is sent a question that is over before they saw it. */
async function goingOn(reader: Reader, { notice }: PairingCard<'continuation'>): Promise<BotMessage | null> {
  const view = await continuationViewOf(reader, notice.about.continuationId, notice.personId);
  return view.asked.status === 'open' || notice.sentAt !== null ? continuationMessage(view) : null;
}

/** A card about a time where the meeting no longer stands is not sent: another card tells of the change. */
async function moved(reader: Reader, setting: PairingCard<'moved'>): Promise<BotMessage | null> {
  const { notice, pairing, now } = setting;
  const meeting = await reader.meeting(notice.about.meetingId);
  if (meeting === null || isOver(meeting, now) || !mayActOnPairing(pairing.status, 'book')) return null;
  const isLeftOut = meeting.status === 'cancelled';
  const isThere = meeting.start.epochMilliseconds === notice.about.start.epochMilliseconds;
  if (!isThere || (isLeftOut && meeting.note === null)) return null;
  const to = isLeftOut ? null : { start: meeting.start, end: meeting.end };
  const about = { meetingId: meeting.id, ...toMember(pairing), partner: elsewhere(setting) };
  return { kind: 'moved', ...about, from: meeting.originalStart, to, why: meeting.note };
}

async function nudge(reader: Reader, setting: PairingCard): Promise<BotMessage | null> {
  const { pairing, now } = setting;
  if (!mayActOnPairing(pairing.status, 'book')) return null;
  const [series] = await reader.seriesOf([pairing.id]);
  const next = series === undefined ? null : nextOf(await reader.meetingsOf([series.id]), now);
  return { kind: 'nudge', ...toMember(pairing), partner: elsewhere(setting), next };
}
