import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { insightEndpoints, type ProgrammeStatusBody } from '../../contract/insight.ts';
import { lively, useQuestion } from '../data.tsx';

/** How the programme stands, for HR. */
export function useStatus(): UseQueryResult<ProgrammeStatusBody> {
  return useQuery({ ...useQuestion(insightEndpoints.status, {}), refetchInterval: lively });
}
