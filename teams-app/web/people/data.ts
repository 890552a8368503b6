import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { seenStates, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { matchSettingsEndpoints } from '../../contract/match-settings.ts';
import { peopleEndpoints } from '../../contract/people.ts';
import { keyWithin, useClient, useQuestion } from '../data.tsx';
import type { PeopleShown } from './people-state.ts';

const stillHere: readonly SeenState[] = seenStates.filter((state) => state !== 'withdrawn');

/** What the server is asked for what the page shows. */
function wishOf({ search, state, role, department, order }: PeopleShown) {
  return {
    search,
    states: state === 'all' || state === 'room' ? [...stillHere] : [state],
    onlyWithRoom: state === 'room',
    role: role === 'all' ? null : role,
    department: department === '' ? null : department,
    order,
  };
}

/** Those who have enrolled, for those who lead the programme: the first of them, and more when asked for. */
export function usePeople(shown: PeopleShown) {
  const client = useClient();
  const wish = wishOf(shown);
  return useInfiniteQuery({
    queryKey: keyWithin(client, peopleEndpoints.enrolled, wish),
    queryFn: ({ pageParam }) => client.call(peopleEndpoints.enrolled, { body: { ...wish, skip: pageParam } }),
    initialPageParam: 0,
    getNextPageParam: ({ hits, people }, _, skip) =>
      people.length > 0 && skip + people.length < hits ? skip + people.length : undefined,
    placeholderData: keepPreviousData,
  });
}

/** The first of those in the programme whom a search finds, to choose one of. */
export const useChoiceOfPeople = (search: string) =>
  useQuery({
    ...useQuestion(peopleEndpoints.enrolled, {
      body: {
        search,
        states: [...stillHere],
        role: null,
        onlyWithRoom: false,
        department: null,
        order: { column: 'name', down: false },
        skip: 0,
      },
    }),
    placeholderData: keepPreviousData,
  });

/** One of them, with what those who lead may read of a person. */
export const useOnePerson = (id: string) => useQuery(useQuestion(peopleEndpoints.one, { params: { id } }));

/** What would have to change for these, who wait. */
export const useWaitingChanges = (people: { readonly id: string; readonly role: Role }[]) =>
  useQuery({
    ...useQuestion(matchSettingsEndpoints.waitingChanges, { body: { people } }),
    enabled: people.length > 0,
    placeholderData: keepPreviousData,
  });

/** People of the company by name, from two letters on. */
export const useFoundPeople = (search: string) =>
  useQuery({
    ...useQuestion(peopleEndpoints.find, { body: { search } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
