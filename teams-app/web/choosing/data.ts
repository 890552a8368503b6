/** What the pages about choosing read from the server; suggestions and requests come without the person doing anything. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { choosingEndpoints, type HrChoosingBody, type MyChoosingBody } from '../../contract/choosing.ts';
import { lively, useQuestion } from '../data.tsx';

/** What I may choose as a mentee of the programme around this page, and what I am asked as a mentor. */
export function useChoosing(): UseQueryResult<MyChoosingBody> {
  return useQuery({ ...useQuestion(choosingEndpoints.mine, {}), refetchInterval: lively });
}

/** How the choosing goes, for those who lead the programme. */
export function useHrChoosing(): UseQueryResult<HrChoosingBody> {
  return useQuery({ ...useQuestion(choosingEndpoints.ofHr, {}), refetchInterval: lively });
}
