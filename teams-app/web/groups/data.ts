/** What HR reads about groups and circles. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { groupEndpoints, type GroupEffect, type Groups } from '../../contract/groups.ts';
import { lively, useQuestion } from '../data.tsx';

export function useGroups(): UseQueryResult<Groups> {
  return useQuery({ ...useQuestion(groupEndpoints.present, {}), refetchInterval: lively });
}

/** What moving somebody into a proposed group (null: out of theirs) would do. */
export function useGroupEffect(personId: string, to: string | null, enabled: boolean): UseQueryResult<GroupEffect> {
  return useQuery({ ...useQuestion(groupEndpoints.effect, { body: { personId, to } }), enabled });
}
