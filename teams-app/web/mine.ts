/** Who the reader is, and what their own page holds; all pages may ask. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { homeEndpoints, type Home } from '../contract/home.ts';
import { peopleEndpoints, type Me } from '../contract/people.ts';
import { lively, useQuestion } from './data.tsx';

export function useMe(): UseQueryResult<Me> {
  return useQuery(useQuestion(peopleEndpoints.me, {}));
}

export function useHome(): UseQueryResult<Home> {
  return useQuery({ ...useQuestion(homeEndpoints.home, {}), refetchInterval: lively });
}
