import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { offerEndpoints, type OfferBody } from '../../contract/meetings.ts';
import { useQuestion } from '../data.tsx';

/** An offer of other times; looked at again and again while somebody works on it, now and then while one may choose. */
export function useOffer(id: string | null): UseQueryResult<OfferBody> {
  return useQuery({
    ...useQuestion(offerEndpoints.offer, { params: { id: id ?? '' } }),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : offerPace[data.status]),
  });
}

/** Milliseconds until the next look; the end of an offer is final. */
const offerPace: Readonly<Record<OfferBody['status'], number | false>> = {
  searching: 1_000,
  chosen: 1_500,
  open: 5_000,
  done: false,
  skipped: false,
  expired: false,
  failed: false,
};
