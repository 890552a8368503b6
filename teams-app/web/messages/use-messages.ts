import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { messages, type MessagesBody } from '../../contract/matching.ts';
import { useClient } from '../data.tsx';

/** Whose letters: a proposed pair's or a proposed group's. */
export interface LettersOf {
  readonly of: 'proposals' | 'groups';
  readonly id: string;
}

/** What the members of a proposed pair or group would read. */
export function useMessages({ of, id }: LettersOf): UseQueryResult<MessagesBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['hr', 'messages', of, id],
    queryFn: () => client.ask({ method: 'GET', path: `/api/hr/${of}/${encodeURIComponent(id)}/messages` }, messages),
  });
}
