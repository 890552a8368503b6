import type { OfferOption } from '#domain/meetings/offer.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import type { SeriesPlan } from '#domain/booking/slot-search.ts';
import { partnersOf, type Pairing } from '#domain/pairing/pairing.ts';

/** A plan for the whole series as a time to choose, saying whose working hours it lies outside. */
export function standingOption(
  plan: SeriesPlan,
  { organiserId }: Pick<MeetingSeries, 'organiserId'>,
  pairing: Pairing,
): OfferOption {
  const { standing, timeZone, counts } = plan;
  const guests = partnersOf(pairing, organiserId);
  const outside = plan.reasons.flatMap((reason) => {
    if (reason.kind !== 'outside-hours') return [];
    const { who, other, minutes } = reason;
    const personId = who === 'organiser' ? organiserId : guests[other === undefined ? 0 : other + 1];
    return personId === undefined ? [] : [{ personId, minutes }];
  });
  const { planned, moved, skipped } = counts;
  return { kind: 'standing', standing, timeZone, first: firstOf(plan), counts: { planned, moved, skipped }, outside };
}

/** The first meeting that stands at the standing time itself. */
function firstOf({ occurrences }: SeriesPlan) {
  const [any] = occurrences;
  const first = occurrences.find(({ kind }) => kind === 'as-planned') ?? any;
  if (first === undefined) throw new RangeError('a plan without a meeting');
  return first.originalStart.toInstant();
}
