/** What the matching page reads: the round, and about single proposals when they are opened. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import {
  proposalEndpoints,
  roundEndpoints,
  type Matching,
  type ProposalBody,
  type WhatIfBody,
} from '../../contract/matching.ts';
import { swapEndpoints, type OtherMentorsBody, type SwapEffectBody } from '../../contract/swap.ts';
import { keyWithin, lively, useClient, useQuestion } from '../data.tsx';

/** Under which the programme's round is kept. */
export function useMatchingKey(): readonly unknown[] {
  return keyWithin(useClient(), roundEndpoints.present);
}

/** The round; looked at often while a worker is at it, now and then for what another HR lead does. */
export function useMatching(): UseQueryResult<Matching> {
  return useQuery({
    ...useQuestion(roundEndpoints.present, {}),
    queryKey: useMatchingKey(),
    refetchInterval: ({ state: { data } }) => {
      const round = data?.round;
      const isAtWork = round?.status === 'matching' || round?.status === 'publishing';
      return isAtWork && round.stopped === null ? 1_000 : lively;
    },
  });
}

/** One proposal with its reasons; `id` null asks for nothing. */
export function useProposal(id: string | null): UseQueryResult<ProposalBody> {
  return useQuery({
    ...useQuestion(proposalEndpoints.proposal, { params: { id: id ?? '' } }),
    enabled: id !== null,
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
  return useQuery({
    ...useQuestion(swapEndpoints.mentors, { params: { id: roundId }, body: { menteeId, search } }, version),
    placeholderData: keepPreviousData,
  });
}

/** What a swap would do; asked anew when the draft has changed. */
export function useSwapEffect(
  { roundId, version }: Seen,
  { insteadOf, ...wish }: { readonly menteeId: string; readonly mentorId: string; readonly insteadOf: string | null },
): UseQueryResult<SwapEffectBody> {
  const query = { ...wish, ...(insteadOf === null ? {} : { insteadOf }) };
  return useQuery({
    ...useQuestion(swapEndpoints.effect, { params: { id: roundId }, query }, version),
    retry: false,
  });
}

/** What other weights would do to the draft; the last outcome stays while the next is worked out. */
export function useWhatIf(
  { roundId, version }: Seen,
  weights: MatchSettingsBody['settings']['weights'],
): UseQueryResult<WhatIfBody> {
  return useQuery({
    ...useQuestion(roundEndpoints.whatIf, { body: { roundId, weights } }, version),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
