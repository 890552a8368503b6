import { Temporal } from 'temporal-polyfill';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import { idOf } from '#domain/ids.ts';
import type { ContinuationMessage } from '#operations/ports/meeting-messages.ts';
import { pairingId, sara } from './offer-messages.ts';

const at = (text: string) => Temporal.Instant.from(text);
const candidate = (start: string, certain: boolean) => ({
  eventId: `event ${start}`,
  iCalUId: `ical ${start}`,
  joinUrl: null,
  start: at(start),
  end: at(start).add({ minutes: 45 }),
  certain,
});

export const plainCandidates = [candidate('2027-01-20T13:00Z', true)];
export const severalCandidates = [candidate('2027-01-20T13:00Z', false), candidate('2027-01-22T08:00Z', false)];

/** Sara, who organises, is asked whether the series goes on with Ali; Ali's clock is an hour behind. */
export function continuationMessageWith(
  change: Partial<SeriesContinuation>,
  rest: Partial<ContinuationMessage> = {},
): ContinuationMessage {
  return {
    kind: 'continuation',
    asked: {
      id: idOf('00000000-0000-4000-8000-0000000000e1'),
      seriesId: idOf('00000000-0000-4000-8000-0000000000c1'),
      status: 'open',
      cut: at('2027-01-19T09:00Z'),
      candidates: plainCandidates,
      chosen: null,
      answeredBy: null,
      createdAt: at('2026-12-08T12:00Z'),
      expiresAt: at('2026-12-11T12:00Z'),
      version: 1,
      ...change,
    },
    readerId: sara,
    organiserId: sara,
    partner: { givenName: 'Ali', timeZone: 'Europe/London' },
    pairingId,
    ...rest,
  };
}
