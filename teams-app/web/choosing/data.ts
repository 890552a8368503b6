/** What the pages about choosing read from the server; suggestions and requests come without the person doing anything. */
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { choosingEndpoints, type HrChoosingBody, type MyChoosingBody } from '../../contract/choosing.ts';
import { keyOf, lively, useClient, useQuestion } from '../data.tsx';

/** What I may choose as a mentee of the programme around this page, and what I am asked as a mentor. */
export function useChoosing(): UseQueryResult<MyChoosingBody> {
  return useQuery({ ...useQuestion(choosingEndpoints.mine, {}), refetchInterval: lively });
}

/** The same for each of my programmes, under its id, as far as it is known yet. */
export function useAllChoosing(programmeIds: readonly string[]): ReadonlyMap<string, MyChoosingBody> {
  const client = useClient();
  const answers = useQueries({
    queries: programmeIds.map((programmeId) => ({
      queryKey: keyOf(choosingEndpoints.mine, programmeId, {}),
      queryFn: () => client.call(choosingEndpoints.mine, { params: { programmeId } }),
      refetchInterval: lively,
    })),
  });
  return new Map(
    answers.flatMap(({ data }, index) => {
      const programmeId = programmeIds[index];
      return data === undefined || programmeId === undefined ? [] : [[programmeId, data] as const];
    }),
  );
}

/** How the choosing goes, for those who lead the programme. */
export function useHrChoosing(): UseQueryResult<HrChoosingBody> {
  return useQuery({ ...useQuestion(choosingEndpoints.ofHr, {}), refetchInterval: lively });
}
