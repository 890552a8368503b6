import { useQuery } from '@tanstack/react-query';
import { insightEndpoints } from '../../contract/insight.ts';
import { lively, useQuestion } from '../data.tsx';

/** How the programme stands, looked at again as long as the page is open. */
export function useStatus() {
  return useQuery({ ...useQuestion(insightEndpoints.status, {}), refetchInterval: lively });
}

/** How it has gone over time; asked once it is looked at, as it changes with the weeks. */
export function useTrends() {
  return useQuery(useQuestion(insightEndpoints.trends, {}));
}
