import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { groupEndpoints } from '../../contract/groups.ts';
import { proposalEndpoints } from '../../contract/matching.ts';
import type { MessagesBody } from '../../contract/messages.ts';
import { useQuestion } from '../data.tsx';

/** Whose letters: a proposed pair's or a proposed group's. */
export interface LettersOf {
  readonly of: 'proposals' | 'groups';
  readonly id: string;
}

/** What the members of a proposed pair or group would read. */
export function useMessages({ of, id }: LettersOf): UseQueryResult<MessagesBody> {
  const endpoint = of === 'groups' ? groupEndpoints.messages : proposalEndpoints.messages;
  return useQuery(useQuestion(endpoint, { params: { id } }));
}
