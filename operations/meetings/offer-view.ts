import type { MeetingOfferId, PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { partnersFor, zoneOfOthers, type Partners } from '../access/partners.ts';
import type { OfferMessage } from '../ports/meeting-messages.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { Reader } from '../ports/store.ts';

/** An offer as one of the members sees it. Nothing in it is hidden from the others. */
export interface OfferView extends Partners {
  readonly offer: OfferRecord;
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  /** Null when it is about the standing time. */
  readonly meeting: Meeting | null;
  readonly viewer: Person;
  /** IANA; the zones in which the times are shown. */
  readonly viewerZone: string;
  /** Null where the others of a group are in several. */
  readonly partnerZone: string | null;
}

/** One offer with what it is about. Throws `NotFound` for anybody who is not one of the two. */
export async function offerView(context: Context, actor: Actor, offerId: MeetingOfferId): Promise<OfferView> {
  return context.store.read((reader) => offerViewOf(reader, offerId, actor.personId, actor.language));
}

/** The same inside a read or write that is already going on. */
export async function offerViewOf(
  reader: Reader,
  offerId: MeetingOfferId,
  viewerId: PersonId,
  language?: Language,
): Promise<OfferView> {
  const offer = found(await reader.offer(offerId));
  const series = found(await reader.series(offer.seriesId));
  const pairing = found(await reader.pairing(series.pairingId));
  const others = found(await partnersFor(reader, pairing, viewerId, language));
  const viewer = found(await reader.person(viewerId));
  const meeting = offer.meetingId === null ? null : found(await reader.meeting(offer.meetingId));
  const homeZone = found(await reader.programme(pairing.programmeId)).timeZone;
  const viewerZone = viewer.workingHours?.timeZone ?? homeZone;
  const zones = { viewerZone, partnerZone: zoneOfOthers(others.partners, homeZone) };
  return { offer, series, pairing, meeting, viewer, ...others, ...zones };
}

/** What the bot says about it to the viewer. */
export function offerMessage({
  offer,
  series,
  pairing,
  meeting,
  viewer,
  partner,
  partnerZone,
}: OfferView): OfferMessage {
  return {
    kind: 'offer',
    offer,
    readerId: viewer.id,
    organiserId: series.organiserId,
    partner: { givenName: partner.givenName, timeZone: partnerZone },
    meeting: meeting && { start: meeting.start, end: meeting.end },
    pairingId: pairing.id,
    inGroup: pairing.kind !== 'pair',
  };
}

function found<Row>(row: Row | null): Row {
  if (row === null) throw new NotFound('No such offer of this person');
  return row;
}
