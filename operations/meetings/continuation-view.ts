import type { ContinuationId, PersonId } from '#domain/ids.ts';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import { partnersFor, zoneOfOthers, type Partners } from '../access/partners.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { ContinuationMessage } from '../ports/meeting-messages.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';

/** The question about another series as one of the members sees it. */
export interface ContinuationView extends Partners {
  readonly asked: SeriesContinuation;
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  readonly viewerId: PersonId;
  /** IANA; the zones in which the times are shown. */
  readonly viewerZone: string;
  /** Null where the others of a group are in several. */
  readonly partnerZone: string | null;
}

/** One question with what it is about. Throws `NotFound` for anybody who is not one of those it asks. */
export function continuationView(context: Context, actor: Actor, id: ContinuationId): Promise<ContinuationView> {
  return context.store.read((reader) => continuationViewOf(reader, id, actor.personId, actor.language));
}

/** The same inside a read or write that is already going on. */
export async function continuationViewOf(
  reader: Reader,
  id: ContinuationId,
  viewerId: PersonId,
  language?: Language,
): Promise<ContinuationView> {
  const asked = found(await reader.continuation(id));
  const series = found(await reader.series(asked.seriesId));
  const pairing = found(await reader.pairing(series.pairingId));
  const others = found(await partnersFor(reader, pairing, viewerId, language));
  const viewer = found(await reader.person(viewerId));
  const homeZone = found(await reader.programme(pairing.programmeId)).timeZone;
  const viewerZone = viewer.workingHours?.timeZone ?? homeZone;
  const partnerZone = zoneOfOthers(others.partners, homeZone);
  return { asked, series, pairing, viewerId, viewerZone, partnerZone, ...others };
}

/** What the bot says about it to the viewer. */
export function continuationMessage(view: ContinuationView): ContinuationMessage {
  const { asked, series, pairing, viewerId, partner, partnerZone } = view;
  return {
    kind: 'continuation',
    asked,
    readerId: viewerId,
    organiserId: series.organiserId,
    partner: { givenName: partner.givenName, timeZone: partnerZone },
    pairingId: pairing.id,
    inGroup: pairing.kind !== 'pair',
  };
}

function found<Row>(row: Row | null): Row {
  if (row === null) throw new NotFound('No such question of this person');
  return row;
}
