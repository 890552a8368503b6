/** What the pages read from the server, and the one way in which they change it. */
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { z } from 'zod';
import { offer, type OfferBody } from '../contract/meetings.ts';
import { matchSettings, waitingChanges, type MatchSettingsBody } from '../contract/match-settings.ts';
import { groupEffect, groups, type Groups } from '../contract/groups.ts';
import { matching, type Matching } from '../contract/matching.ts';
import { importList } from '../contract/import.ts';
import { enrolledPeople, seriesList } from '../contract/hr-lists.ts';
import { me, type Me } from '../contract/me.ts';
import { home, type Home } from '../contract/pairing.ts';
import { programme, programmeInput } from '../contract/programme.ts';
import { programmeStatus, type ProgrammeStatusBody } from '../contract/insight.ts';
import { openSurvey, type OpenSurvey } from '../contract/surveys.ts';
import { createClient, isConflict, type Client } from './client.ts';

const ClientContext = createContext<Client>(createClient('sv'));
export const ClientProvider = ClientContext.Provider;

export function useClient(): Client {
  return useContext(ClientContext);
}

const programmeAnswer = z.object({ programme: programme.nullable(), suggestion: programmeInput });

function useAnswer<Answer>(path: string, schema: z.ZodType<Answer>, every?: number): UseQueryResult<Answer> {
  const client = useClient();
  return useQuery({
    queryKey: path.split('/').slice(2),
    queryFn: () => client.ask({ method: 'GET', path }, schema),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** Bookings and answers arrive without the person doing anything; pages that show them look again this often (ms). */
const lively = 20_000;

export const useMe = (): UseQueryResult<Me> => useAnswer('/api/me', me);
export const useHome = (): UseQueryResult<Home> => useAnswer('/api/home', home, lively);
export const useSurvey = (id: string): UseQueryResult<OpenSurvey> =>
  useAnswer(`/api/surveys/${encodeURIComponent(id)}`, openSurvey);
/** An offer of other times; looked at again and again while somebody works on it, now and then while one may choose. */
export function useOffer(id: string | null): UseQueryResult<OfferBody> {
  const client = useClient();
  return useQuery({
    queryKey: ['offers', id],
    enabled: id !== null,
    queryFn: () => client.ask({ method: 'GET', path: `/api/offers/${encodeURIComponent(id ?? '')}` }, offer),
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : offerPace[data.status]),
  });
}

/** Milliseconds until the next look; the end of an offer is final. */
const offerPace: Readonly<Record<OfferBody['status'], number | false>> = {
  searching: 1_000,
  chosen: 1_500,
  open: 5_000,
  done: false,
  skipped: false,
  expired: false,
  failed: false,
};

export const matchingKey = ['hr', 'matching'] as const;

/** The round; looked at often while a worker is at it, now and then for what another HR lead does. */
export function useMatching(): UseQueryResult<Matching> {
  const client = useClient();
  return useQuery({
    queryKey: matchingKey,
    queryFn: () => client.ask({ method: 'GET', path: '/api/hr/matching' }, matching),
    refetchInterval: ({ state: { data } }) => {
      const round = data?.round;
      const isAtWork = round?.status === 'matching' || round?.status === 'publishing';
      return isAtWork && round.stopped === null ? 1_000 : lively;
    },
  });
}

export const useGroups = (): UseQueryResult<Groups> => useAnswer('/api/hr/groups', groups, lively);
/** What moving somebody into a proposed group (null: out of theirs) would do. */
export function useGroupEffect(
  personId: string,
  to: string | null,
  enabled: boolean,
): UseQueryResult<z.infer<typeof groupEffect>> {
  const client = useClient();
  return useQuery({
    queryKey: ['hr', 'groups', 'effect', personId, to],
    enabled,
    queryFn: () => client.ask({ method: 'POST', path: '/api/hr/groups/effect', body: { personId, to } }, groupEffect),
  });
}

export const useStatus = (): UseQueryResult<ProgrammeStatusBody> =>
  useAnswer('/api/hr/status', programmeStatus, lively);
export const usePeople = (): UseQueryResult<z.infer<typeof enrolledPeople>> =>
  useAnswer('/api/hr/people', enrolledPeople);
export const useImports = (): UseQueryResult<z.infer<typeof importList>> => useAnswer('/api/hr/imports', importList);
const settingsAnswer = z.object({ matching: matchSettings.nullable() });
export const useMatchSettings = (): UseQueryResult<{ readonly matching: MatchSettingsBody | null }> =>
  useAnswer('/api/hr/matching/settings', settingsAnswer);
export const useWaitingChanges = (
  personId: string,
  role: 'mentor' | 'mentee',
): UseQueryResult<z.infer<typeof waitingChanges>> =>
  useAnswer(`/api/hr/matching/waiting/${encodeURIComponent(personId)}/${role}`, waitingChanges);
export const useSeries = (): UseQueryResult<z.infer<typeof seriesList>> =>
  useAnswer('/api/hr/series', seriesList, lively);
export const useProgramme = (): UseQueryResult<z.infer<typeof programmeAnswer>> =>
  useAnswer('/api/hr/programme', programmeAnswer);

/** A person's picture as an address for `<img>`; null while it loads or where there is none. */
export function usePhoto(personId: string, hasPhoto: boolean): string | null {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['photo', personId],
    enabled: hasPhoto,
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async () => {
      const picture = await client.picture(`/api/people/${encodeURIComponent(personId)}/photo`);
      return picture === null ? null : URL.createObjectURL(picture);
    },
  });
  return data ?? null;
}

/** What a change does not make untrue: pictures, a survey being filled in, a file that was just carried out. */
const untouched: ReadonlySet<string> = new Set(['photo', 'surveys', 'import-preview']);

/** Everything else may have changed once something was sent. */
export function useChange<Input, Answer>(
  change: (client: Client, input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useClient();
  const queries = useQueryClient();
  const reload = (): Promise<void> =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(String(queryKey[0])) });
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: reload,
    // Whoever comes second sees how things stand, beside the sentence that says so.
    onError: (error) => (isConflict(error) ? reload() : undefined),
  });
}
