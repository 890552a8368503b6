/** What the pages about choosing read from the server. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { hrChoosing, myChoosing, type HrChoosingBody, type MyChoosingBody } from '../../contract/choosing.ts';
import { useClient } from '../data.tsx';

/** Suggestions and requests come without the person doing anything; milliseconds between two looks. */
const lively = 20_000;

/** What I may choose as a mentee, and what I am asked as a mentor. */
export function useChoosing(): UseQueryResult<MyChoosingBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['choosing'],
    queryFn: () => client.ask({ method: 'GET', path: '/api/choosing' }, myChoosing),
    refetchInterval: lively,
  });
}

/** How the choosing goes, for HR. */
export function useHrChoosing(): UseQueryResult<HrChoosingBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['hr', 'choosing'],
    queryFn: () => client.ask({ method: 'GET', path: '/api/hr/choosing' }, hrChoosing),
    refetchInterval: lively,
  });
}
