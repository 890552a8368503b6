/** What the matching page reads about single proposals, when they are opened. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  otherMentors,
  proposal,
  swapEffect,
  whatIf,
  type OtherMentorsBody,
  type ProposalBody,
  type SwapEffectBody,
  type WhatIfBody,
} from '../../contract/matching.ts';
import { useClient } from '../data.tsx';

const encoded = encodeURIComponent;

/** One proposal with its reasons; `id` null asks for nothing. */
export function useProposal(id: string | null): UseQueryResult<ProposalBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['hr', 'proposals', id],
    enabled: id !== null,
    queryFn: () => client.ask({ method: 'GET', path: `/api/hr/proposals/${encoded(id ?? '')}` }, proposal),
  });
}

interface Seen {
  readonly roundId: string;
  readonly version: number;
}

/** The mentors a mentee could have; asked anew when the draft has changed. */
export function useOtherMentors(
  { roundId, version }: Seen,
  { menteeId, search }: { readonly menteeId: string; readonly search: string },
): UseQueryResult<OtherMentorsBody> {
  const client = useClient();
  const path = `/api/hr/matching/rounds/${roundId}/mentors?menteeId=${encoded(menteeId)}&search=${encoded(search)}`;
  return useQuery({
    queryKey: ['hr', 'mentors', version, path],
    queryFn: () => client.ask({ method: 'GET', path }, otherMentors),
    placeholderData: keepPreviousData,
  });
}

/** What a swap would do; asked anew when the draft has changed. */
export function useSwapEffect(
  { roundId, version }: Seen,
  wish: { readonly menteeId: string; readonly mentorId: string; readonly insteadOf: string | null },
): UseQueryResult<SwapEffectBody> {
  const client = useClient();
  const query = new URLSearchParams({
    menteeId: wish.menteeId,
    mentorId: wish.mentorId,
    ...(wish.insteadOf === null ? {} : { insteadOf: wish.insteadOf }),
  });
  const path = `/api/hr/matching/rounds/${roundId}/swap?${query.toString()}`;
  return useQuery({
    queryKey: ['hr', 'swap', version, path],
    queryFn: () => client.ask({ method: 'GET', path }, swapEffect),
    retry: false,
  });
}

/** What other weights would do to the draft; the last outcome stays while the next is worked out. */
export function useWhatIf(
  { roundId, version }: Seen,
  weights: Readonly<Record<string, number>>,
): UseQueryResult<WhatIfBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['hr', 'what-if', version, weights],
    queryFn: () => client.ask({ method: 'POST', path: '/api/hr/matching/what-if', body: { roundId, weights } }, whatIf),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
