import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InvitationSeen } from '#domain/inviting/counts-seen.ts';
import { applicationEndpoints } from '../../contract/applications.ts';
import { invitingEndpoints } from '../../contract/inviting.ts';
import { keyWithin, lively, useClient, useQuestion } from '../data.tsx';

/** The page before joining. Whoever looks at it has opened it, by a link with a secret or without. */
export function useJoinPage(secret: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: keyWithin(client, invitingEndpoints.page),
    queryFn: async () => {
      await client.call(invitingEndpoints.opened, { body: { secret } });
      return client.call(invitingEndpoints.page, {});
    },
  });
}

/** Whom one may invite, with numbers. */
export const useInviteChoices = () => useQuery(useQuestion(invitingEndpoints.choices, {}));

/** Groups of the directory, from two letters on. */
export const useGroups = (search: string) =>
  useQuery({
    ...useQuestion(invitingEndpoints.groups, { body: { search } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });

export const useJoinLink = () => useQuery(useQuestion(invitingEndpoints.link, {}));

/** Who was invited, a page at a time. */
export function useInvitations(state: 'all' | InvitationSeen) {
  const client = useClient();
  const only = state === 'all' ? {} : { state };
  return useInfiniteQuery({
    queryKey: keyWithin(client, invitingEndpoints.invitations, only),
    queryFn: ({ pageParam }) =>
      client.call(invitingEndpoints.invitations, {
        query: { ...only, ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: lively,
  });
}

export const useApplications = () => useQuery(useQuestion(applicationEndpoints.list, {}));
